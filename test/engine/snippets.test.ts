/** Every example of the pages of functions and resources, run: one program for each language holds all of them. */
import assert from "node:assert/strict";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { blocksOf, page } from "../docs/support/pages";
import { findRandomPlugin } from "../standins/findRandomPlugin";
import { describeWithEngine, startBench, type EngineBench } from "../support/engine";
import { orSkip } from "../support/otherLanguages";
import { goSnippets, pythonSnippets, type Snippets } from "../support/snippetPrograms";
import { firstRequests } from "../support/readsBegun";

const folderOf = (language: string): string => join(repositoryRoot, "docs/snippets", language);

/** The files of a folder of docs/snippets, and what docs/languages.md shows in that language. */
function snippetsOf(folder: string, language: string, asProgram: (block: string) => string): Snippets {
  const files = readdirSync(folderOf(folder)).map((name) => {
    return [name.replace(/\.\w+$/, ""), readFileSync(join(folderOf(folder), name), "utf8")] as const;
  });
  const shown = blocksOf(page("docs/languages.md"))
    .filter((block) => block.language === language)
    .map(({ line, text }) => [`readme${line}`, asProgram(text)] as const);
  assert.notEqual(shown.length, 0);
  return Object.fromEntries([...files, ...shown]);
}

/** The page shows what stands inside of a Go program. */
function goProgramAround(block: string): string {
  const sdk = "github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup";
  const imports = [`backup "${sdk}"`, `"${sdk}/dcs"`, '"github.com/pulumi/pulumi/sdk/v3/go/pulumi"'];
  const body = `${block}\n_ = guarded\nreturn nil\n`;
  return `package main\nimport (\n${imports.join("\n")}\n)\nfunc program(ctx *pulumi.Context) error {\n${body}}\n`;
}

const cbr = ["cbr.getBackups", "cbr.getOperationLog", "cbr.getOperationLogs"];
const css = ["css.getLogBackupRecords", "css.getSnapshots"];
const dws = ["dws.getClusterAction", "dws.getSnapshots"];
const queries = [...cbr, "cce.getClusterSnapshotTasks", ...css, "dcs.getInstanceBackups", ...dws];

describeWithEngine("the examples of docs/snippets", () => {
  let bench: EngineBench;

  before(async () => {
    bench = await startBench();
  });
  beforeEach(() => bench.simulator.setScenario("fresh"));
  after(() => bench.close());

  function configFor(project: string): Record<string, string> {
    return Object.fromEntries(
      Object.entries(bench.simulator.resources).map(([name, id]) => [`${project}:${name}`, id]),
    );
  }
  /** When the newest success began that ended then. */
  const startOf = (ended: string): string => new Date(Date.parse(ended) - 600_000).toISOString();
  /** Stops the simulator's clock at a whole second of now, and says when its newest successes ended: an hour ago. */
  function newestSuccess(): string {
    const now = Math.floor(Date.now() / 1000) * 1000;
    bench.simulator.setNow(now);
    bench.simulator.clearRequests();
    return new Date(now - 3_600_000).toISOString();
  }
  const asked = (): string[] =>
    [...new Set(firstRequests(bench.simulator).map(({ queryName }) => queryName ?? ""))].sort();

  const languages = [
    [
      "Python",
      "all_snippets",
      () =>
        pythonSnippets(
          bench.sandbox,
          snippetsOf("python", "python", (text) => text),
        ),
    ],
    ["Go", "all-snippets", () => goSnippets(bench.sandbox, snippetsOf("go", "go", goProgramAround))],
  ] as const;

  for (const [language, name, program] of languages) {
    it(`read all queries, ask a gate and release behind one in ${language}`, async function () {
      this.timeout(600_000);
      const run = orSkip(this, program());
      const ended = newestSuccess();
      const { succeeded, output, outputs, resources } = await run("up", { config: configFor(name) });
      assert.equal(succeeded, true, output);
      assert.deepEqual(asked(), queries);
      const { backups, verdict, validUntil, ...rest } = outputs;
      for (const summary of [backups, verdict]) assert.match(String(summary), /^pass: /);
      assert.match(String(validUntil), /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      assert.deepEqual(rest, {
        latestSnapshot: ended,
        latestClusterSnapshot: ended,
        clusterIsQuiet: true,
        latestLogBackup: ended,
        lastLogBackupState: "succeeded",
        snapshotIsBeingMade: false,
        lastSnapshotFailed: false,
        taskState: "succeeded",
        failedParts: 0,
        backupEndedAt: ended,
        latestServerBackup: startOf(ended),
        lastServerBackup: "succeeded",
        serverBackupAgeInHours: "1.2",
        lastServerTask: "succeeded",
        openServerTasks: 0,
        latestServerTask: ended,
        latestInstanceBackup: ended,
        lastAttempt: "succeeded",
        ageInHours: "1.0",
        release: "v2",
        latestBackupTime: ended, // of docs/languages.md
      });
      const made = resources.filter((type) => type === "huaweicloud-backup:index:Gate");
      assert.deepEqual([made.length, resources.includes("pulumi:index:Stash")], [2, true]);

      bench.simulator.setScenario("stale");
      const refused = await run("up", { config: configFor(name), stack: "stale" });
      assert.equal(refused.succeeded, false, refused.output);
      assert.match(refused.output, /fail: [12] targets? \(/);
      assert.ok(!refused.resources.includes("pulumi:index:Stash"), refused.resources.join());
    });
  }

  it("read all queries, ask a gate and release behind one in TypeScript", async () => {
    const project = bench.project("test/engine/programs/all-snippets", { random: findRandomPlugin().directory });
    cpSync(folderOf("typescript"), join(project.directory, "snippets"), { recursive: true });
    const ended = newestSuccess();
    const { succeeded, output, outputs } = await project.run("up", { config: configFor("all-snippets") });
    assert.equal(succeeded, true, output);
    assert.deepEqual(asked(), queries);
    const { Gate, getGateVerdict, ...reads } = outputs as Record<string, Record<string, unknown>>;
    assert.match(String(Gate?.["verdict"]), /^pass: /);
    assert.match(String(getGateVerdict?.["backups"]), /^pass: /);
    assert.deepEqual(reads, {
      getBackups: { latestBackupTime: startOf(ended), latestBackupName: "simulator-backup-1", ageInHours: "1.2" },
      getCssSnapshots: { latestSnapshot: ended, lastAttempt: "succeeded", ageInHours: "1.0" },
      getDwsSnapshots: { latestSnapshot: ended, lastAttempt: "succeeded", ageInHours: "1.0" },
      getClusterAction: { snapshotIsBeingMade: false, lastSnapshotFailed: false },
      getClusterSnapshotTasks: { latestBackupTime: ended, isQuiet: true },
      getInstanceBackups: { latestBackupTime: ended, lastAttempt: "succeeded", ageInHours: "1.0" },
      getLogBackupRecords: { latestLogBackup: ended, lastState: "succeeded" },
      getOperationLog: { state: "succeeded", failedParts: 0, backupEndedAt: ended },
      getOperationLogs: { lastTask: "succeeded", openTasks: 0, latestBackupTime: ended },
    });
  });
});
