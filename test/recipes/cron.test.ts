import assert from "node:assert/strict";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../provider/generated/version";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { metricsOf } from "../unit/cli/formats/support/parsers";
import { recipeDocuments, recipeText } from "./support/recipeFiles";
import { startWorkspace, type Workspace } from "./support/workspace";

interface Alerts {
  readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
}

const lines = recipeText("cron/hwbackup.cron").split("\n");
const text = lines.filter((line) => line !== "" && !line.startsWith("#"));
const variables = Object.fromEntries(
  text.flatMap((line) => {
    const [, name = "", value = ""] = /^([A-Z_]+)=(\S+)$/.exec(line) ?? [];
    return name === "" ? [] : [[name, value]];
  }),
) as Readonly<Record<string, string>>;
/** Schedule of five fields, user, and the rest for the shell. */
const jobs = text.filter((line) => !/^[A-Z_]+=/.test(line)).map((line) => /^((?:\S+ ){5})(\S+) (.+)$/.exec(line));
const [, schedule, user, command = ""] = jobs[0] ?? [];

const folders = { gate: "/etc/hwbackup", collector: "/var/lib/node_exporter/textfile" };

/** The line with the folders of one machine in the place of its own. */
const inPlace = (line: string, directory: string): string =>
  line.replaceAll(folders.gate, directory).replaceAll(folders.collector, join(directory, "textfile"));

describe("the recipe cron/hwbackup.cron", function () {
  this.timeout(600_000);
  let workspace: Workspace;
  beforeEach(async () => {
    workspace = await startWorkspace();
    mkdirSync(join(workspace.directory, "textfile"));
    const basic = [
      "[basic]",
      `ak = ${workspace.stored("HW_ACCESS_KEY")}`,
      `sk = ${workspace.stored("HW_SECRET_KEY")}`,
      `project_id = ${workspace.stored("HW_PROJECT_ID")}`,
      "",
    ];
    writeFileSync(join(workspace.directory, "credentials.ini"), basic.join("\n"));
  });
  afterEach(() => workspace.close());

  /** As cron does: its variables, and the shell that they name. PATH leads to what was built here. */
  function run(line: string): Promise<number> {
    const { directory } = workspace;
    const given = Object.entries(variables).filter(([name]) => name !== "PATH");
    const placed = Object.fromEntries(given.map(([name, value]) => [name, inPlace(value, directory)]));
    const launcher = join(repositoryRoot, "dist/cli/hwbackup");
    return workspace.run(
      [variables["SHELL"] ?? "", "-c"],
      inPlace(line, directory).replace(/^hwbackup /, `"${launcher}" `),
      placed,
    );
  }

  it("is one line for a user of its own, four times an hour", () => {
    assert.equal(jobs.length, 1);
    assert.deepEqual([schedule, user], ["*/15 * * * * ", "hwbackup"]);
    // cron makes a line break of a percent sign, and takes no line that does not end.
    assert.ok(!command.includes("%"));
    assert.equal(lines.at(-1), "");
    assert.equal(
      command,
      "hwbackup metrics -f /etc/hwbackup/gate.yaml --textfile /var/lib/node_exporter/textfile/hwbackup.prom",
    );
    assert.ok(recipeText("cron/hwbackup.cron").includes(`pulumi-huaweicloud-backup@${version},`));
  });

  for (const scenario of ["fresh", "stale"] as const) {
    it(`writes one whole file on the scenario ${scenario}, and is content`, async () => {
      workspace.simulator.setScenario(scenario);
      assert.equal(await run(command), 0);
      const folder = join(workspace.directory, "textfile");
      assert.deepEqual(readdirSync(folder), ["hwbackup.prom"]);
      const blocks = metricsOf(workspace.read("textfile/hwbackup.prom") ?? "").get("hwbackup_gate_blocks");
      assert.deepEqual(
        blocks?.metrics.map(({ value }) => value),
        [scenario === "stale" ? "1" : "0"],
      );
    });
  }

  it("has alerts on metrics and labels that are written, whatever the verdict", async () => {
    workspace.simulator.setScenario("stale");
    // The same form, by the command that also ends with the verdict's code.
    assert.equal(await run(command.replace(" metrics ", " check ").replace("--textfile ", "-o prometheus=")), 2);
    const written = metricsOf(workspace.read("textfile/hwbackup.prom") ?? "");
    const [alerts] = recipeDocuments<Alerts>("cron/alerts.yaml");
    const rules = alerts!.groups.flatMap((group) => group.rules);
    assert.deepEqual(
      rules.map(({ alert }) => alert),
      ["BackupGateCloses", "BackupMetricsStale"],
    );
    for (const { expr } of rules) {
      const used = expr.match(/\bhwbackup_\w+/g) ?? [];
      assert.notEqual(used.length, 0);
      for (const name of used) assert.ok(written.has(name), name);
    }
    const labels = recipeText("cron/alerts.yaml").match(/(?<=\$labels\.)\w+/g) ?? [];
    const sample = written.get("hwbackup_gate_blocks")?.metrics[0];
    assert.deepEqual([...labels], Object.keys(sample?.labels ?? {}));
  });
});
