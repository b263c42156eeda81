/** The errors of a first user, as the built executable prints them into the log of a pipeline. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { packedPackage } from "../support/packedPackage";
import { useGateFolder } from "./support/gateFiles";

const dcs = ["--service", "dcs", "--resource-id", "abc"];
const young = ["--last-backup-maximum-age", "26h"];

describe("the first errors of a user", function () {
  this.timeout(600_000);
  const folder = useGateFolder();
  const { hwbackup } = packedPackage();

  for (const [title, code, argv, said] of [
    [
      "no region (D8)",
      78,
      ["check", ...dcs, ...young],
      "dcs:getInstanceBackups of instance abc: no region is set. " +
        "Set --region or HW_REGION_NAME (in a Pulumi program: huaweicloud-backup:region). [CONFIG_MISSING]",
    ],
    [
      "no key",
      78,
      ["check", ...dcs, ...young, "--region", "cn-north-4"],
      "dcs:getInstanceBackups of instance abc: no credentials were found. Set HW_ACCESS_KEY and HW_SECRET_KEY, " +
        "or name a file with --shared-config-file or --credentials-file. On an ECS, bind an agency to it. [CONFIG_MISSING]",
    ],
    [
      "a wrong id",
      78,
      ["check", "--service", "dcs", "--resource-id", "not/an/id", ...young],
      '--resource-id "not/an/id" must be 1 to 128 letters, digits, hyphens and underscores, ' +
        "beginning with a letter or digit [GATE_INVALID]",
    ],
    ["no id", 78, ["check", "--service", "dcs", ...young], "--resource-id is required [GATE_INVALID]"],
    ["no gate", 64, ["check"], "no gate is given: add -f FILE, or --service and --resource-id"],
    [
      "no criterion",
      78,
      ["check", ...dcs],
      "no criterion is given: add one, such as --last-backup-maximum-age 26h [GATE_INVALID]",
    ],
    [
      "a wrong duration",
      78,
      ["check", ...dcs, "--last-backup-maximum-age", "26"],
      '--last-backup-maximum-age "26" must be a duration such as 90s, 15m, 26h, 7d, 1d12h or P1D [GATE_INVALID]',
    ],
    [
      "a wrong setting",
      78,
      ["check", ...dcs, ...young, "--max-retries", "99"],
      "--max-retries must be a whole number of attempts from 0 to 10 [CONFIG_INVALID]",
    ],
    [
      "an unknown key",
      78,
      ["check", "-f", "gate.yaml"],
      "gate.yaml:1:1: polcy is an unknown key; did you mean policy? [GATE_INVALID]",
    ],
    [
      "an unknown format",
      64,
      ["check", ...dcs, ...young, "-o", "jsn"],
      '-o "jsn" is not a format; formats are human, json, jsonl, junit, sarif, github, gitlab, nagios, prometheus, html',
    ],
    ["no gate file", 78, ["check", "-f", "absent.yaml"], "-f absent.yaml names a file that does not exist"],
    [
      "no engine",
      78,
      ["setup", "--install"],
      "cannot install the plugin: pulumi is not on PATH. " +
        "Install the Pulumi CLI or put its folder on PATH, or run setup without --install",
    ],
  ] as const) {
    it(`say what to do in plain text: ${title}`, () => {
      const path = folder.write("gate.yaml", "polcy: {}\ncriteria: { noTaskRunning: true }\ntargets: []\n");
      const cwd = path.replace(/\/gate\.yaml$/, "");
      const env = { PATH: "", HWBACKUP_ECS_METADATA: "false" };
      const ran = spawnSync(process.execPath, [hwbackup, ...argv], { cwd, env, encoding: "utf8" });
      assert.deepEqual([ran.status, ran.stdout, ran.stderr], [code, "", `hwbackup: ${said}\n`]);
    });
  }

  it("are followed by the usage where the command line cannot be read", () => {
    const ran = spawnSync(process.execPath, [hwbackup, "check", "--last-backup-max-age", "26h"], { encoding: "utf8" });
    assert.deepEqual(
      [ran.status, ran.stderr],
      [64, "error: unknown option '--last-backup-max-age'\nRun \"hwbackup check --help\" for usage.\n"],
    );
  });
});
