import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { describeWithEngine } from "../support/engine";

describeWithEngine("make demo", () => {
  it("shows the tables, the release, the refusal and five closed doors, and ends 0", () => {
    const tsx = join(repositoryRoot, "node_modules/tsx/dist/cli.mjs");
    const run = spawnSync(process.execPath, [tsx, join(repositoryRoot, "scripts/demo.ts")], { encoding: "utf8" });
    assert.equal(run.status, 0, `${run.stdout}${run.stderr}`);
    for (const service of [
      "CCE cluster snapshot",
      "CSS log backup",
      "CSS data snapshot",
      "DWS cluster action",
      "DWS snapshot",
      "CBR operation log",
      "CBR operation logs",
      "DCS instance backup",
    ]) {
      assert.match(run.stdout, new RegExp(`│ ${service} +│ \\S+ +│ \\S+Z +│ 1\\.0 h │ succeeded +│ 0 `));
    }
    // A backup is dated by its start, ten minutes before its task ended.
    assert.match(run.stdout, /│ CBR backup +│ \S+ +│ \S+Z +│ 1\.2 h │ succeeded +│ 0 /);
    assert.match(run.stdout, /One gate on the backups of all five services: pass: 5 targets \(5 pass\)\n/);
    for (const [service, evidence, age, status] of [
      ["CCE", "snapshotTasks", "1.0", "-"],
      ["CSS", "dataSnapshots", "1.0", "idle \\(200\\)"],
      ["DWS", "snapshots", "1.0", "idle \\(AVAILABLE / NORMAL\\)"],
      ["CBR", "backups", "1.2", "-"],
      ["DCS", "backups", "1.0", "-"],
    ] as const) {
      const row = `│ ${service} +│ ${evidence} +│ pass, ${age} h +│ pass +│ pass +│ ${status} +│`;
      assert.match(run.stdout, new RegExp(row));
    }
    assert.match(run.stdout, /released: [a-z]+-[a-z]+, newest Redis backup \S+Z/);
    assert.match(
      run.stdout,
      /error: release refused: the newest Redis backup is 216\.0 h old, at most 26\.0 h are allowed/,
    );
    assert.match(
      run.stdout,
      /State of that stack: pulumi:pulumi:Stack, pulumi:providers:huaweicloud-backup; no release\./,
    );
    // The clock runs, and a Date header has no parts of a second: an age of nine days may be told a moment early.
    for (const door of [
      "value in the program",
      "resource Gate",
      "hook of the resource",
      "policy pack",
      "dynamic BackupGate",
    ]) {
      const refusal =
        "refused: fail: 1 target \\(1 fail\\); dcs/\\S+ instance backup: newest success (?:9d|8d23h) old \\(limit 26h\\)";
      assert.match(run.stdout, new RegExp(`\\] {3}${door} +${refusal}`));
    }
    assert.match(run.stdout, /Done: fresh evidence released, stale evidence refused\.\n$/);
  });
});
