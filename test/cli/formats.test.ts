import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { formatNames } from "../../provider/cli/formats/catalogue";
import type { ScenarioName } from "../../provider/simulator";
import { useSimulator } from "../support/startReader";
import { useGateFolder } from "./support/gateFiles";
import { runAt, type Ran } from "./support/runHere";
import { usualFormats } from "./support/usualFormats";

describe("the outputs of hwbackup", () => {
  const simulator = useSimulator();
  const folder = useGateFolder();

  function check(
    scenario: ScenarioName,
    more: readonly string[],
    environment: Record<string, string> = {},
  ): Promise<Ran> {
    simulator().setScenario(scenario);
    const { dcsInstanceId } = simulator().resources;
    const target = ["--service", "dcs", "--resource-id", dcsInstanceId, "--last-backup-maximum-age", "26h"];
    return runAt(simulator(), ["check", ...target, ...more], {
      environment: { ...simulator().environment(), ...environment },
    });
  }

  it("are all written at once, each to its file, and change no code", async () => {
    const outputs = usualFormats.flatMap((name) => ["-o", `${name}=${folder.path(name)}`]);
    const { code, stderr } = await check("stale", outputs);
    assert.equal(code, 2, stderr);
    for (const name of usualFormats) assert.notEqual(readFileSync(folder.path(name), "utf8"), "", name);
  });

  it("are the same beside each other as alone, of one gate and of several", async () => {
    simulator().setScenario("stale");
    const { dcsInstanceId } = simulator().resources;
    const gate = {
      criteria: { lastBackupMaximumAge: "26h" },
      targets: [{ service: "dcs", resourceId: dcsInstanceId }],
    };
    const files = ["one", "two"].map((name) => folder.write(`${name}.json`, gate));
    for (const asked of [["-f", files[0]!], files.flatMap((file) => ["-f", file])]) {
      // What it takes to draw the page must show in no other output.
      await runAt(simulator(), [
        "check",
        ...asked,
        ...formatNames.flatMap((name) => ["-o", `${name}=${folder.path(name)}`]),
      ]);
      for (const name of formatNames) {
        const { stdout } = await runAt(simulator(), ["check", ...asked, "-o", name, "--quiet"]);
        assert.equal(stdout, readFileSync(folder.path(name), "utf8"), name);
      }
    }
  });

  for (const [scenario, code] of [
    ["fresh", 0],
    ["stale", 2],
    ["running", 0],
    ["fault", 3],
    ["unauthenticated", 3],
  ] as const) {
    it(`end with ${code}, a code of its own, for nagios on the scenario ${scenario}`, async () => {
      const { code: ended, stdout } = await check(scenario, ["-o", "nagios", "--max-retries", "0"]);
      assert.equal(ended, code, stdout);
      assert.match(stdout, /^HWBACKUP (?:OK|CRITICAL|UNKNOWN) - /);
    });
  }

  it("end with 3 for nagios where nothing could be asked at all", async () => {
    assert.equal((await runAt(simulator(), ["check", "-o", "nagios"])).code, 3);
    assert.equal((await runAt(simulator(), ["check", "-onagios", "--no-such-flag"])).code, 3);
  });

  it("add the summary of a GitHub step behind what stands there, where the runner names a file", async () => {
    const path = folder.path("summary.md");
    folder.write("summary.md", "earlier\n");
    await check("stale", ["-o", "github"], { GITHUB_STEP_SUMMARY: path });
    const text = readFileSync(path, "utf8");
    assert.match(text, /^earlier\n/);
    assert.match(text, /lastBackupMaximumAge/);
    await check("stale", ["-o", "json"], { GITHUB_STEP_SUMMARY: folder.path("none.md") });
    assert.equal(existsSync(folder.path("none.md")), false);
  });
});
