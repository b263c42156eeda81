import assert from "node:assert/strict";
import { Warnings } from "../../../../provider/core/records/warnings";
import { getClusterSnapshotTasks as query } from "../../../../provider/queries/cce/getClusterSnapshotTasks";
import { answerFrom } from "../../../support/answerFrom";
import { foreignWords, stateWords } from "../../../support/stateWords";

type Task = Parameters<typeof query.toRecord>[0];

const inputs = { clusterId: "cce00000-0000-4000-8000-000000000001" };
const recordOf = (task: Task) => query.toRecord(task, { inputs, settings: {}, warnings: new Warnings() });
const ended = "2023-11-25 17:03:46.739027 +0800 CST";

describe("a CCE record's state", () => {
  for (const [word, state] of Object.entries(stateWords.cce)) {
    it(`is ${state} for ${word}`, () => {
      const record = recordOf({ status: { phase: word } });
      assert.deepEqual([record.state, record.rawState], [state, word]);
    });
  }

  it("is unknown for every other word, which is kept", () => {
    for (const word of foreignWords("cce")) {
      const { state, rawState } = recordOf({ status: { phase: word, completionTime: ended } });
      assert.deepEqual([state, rawState], ["unknown", word]);
    }
  });

  it("is unknown without a word", () => {
    for (const task of [{}, { status: {} }]) {
      const record = recordOf(task);
      assert.deepEqual([record.state, "rawState" in record], ["unknown", false]);
    }
  });
});

describe("a CCE record's instants", () => {
  for (const [word, state] of Object.entries(stateWords.cce)) {
    const has = state === "succeeded" || state === "failed";
    it(`${has ? "include" : "leave out"} the completion of a task in phase ${word}`, () => {
      const { completedAt } = recordOf({ status: { phase: word, completionTime: ended } });
      assert.equal(completedAt, has ? "2023-11-25T09:03:46.739Z" : undefined);
    });
  }

  it("never take the update for the completion", () => {
    const record = recordOf({
      metadata: { creationTimestamp: "2023-11-25 17:03:46 +0800 CST", updateTimestamp: ended },
      status: { phase: "Success" },
    });
    assert.deepEqual([record.startedAt, record.completedAt], ["2023-11-25T09:03:46.000Z", undefined]);
  });

  for (const [text, instant] of [
    ["2023-11-25 17:03:46.739012 +0800 CST", "2023-11-25T09:03:46.739Z"],
    ["2023-11-25 17:03:46 -0600 CST", "2023-11-25T23:03:46.000Z"],
    ["2023-11-25 09:03:46.7 +0000 UTC m=+0.012345", "2023-11-25T09:03:46.700Z"],
    ["2023-11-25T17:03:46.739+08:00", "2023-11-25T09:03:46.739Z"],
    ["2023-11-25 17:03:46.739012", undefined],
    ["2023-11-25 17:03:46 CST", undefined],
    ["", undefined],
  ] as const) {
    it(`read ${JSON.stringify(text)} as ${instant ?? "nothing"}, by the numeric offset alone`, () => {
      assert.equal(recordOf({ metadata: { creationTimestamp: text } }).startedAt, instant);
    });
  }
});

describe("a CCE record's kind", () => {
  const backup = { type: "master-backup" };
  const rollback = { type: "master-backup-rollback" };
  const cases: readonly (readonly [string, Task, string, boolean])[] = [
    ["no subtask", {}, "master-backup", true],
    ["no subtask and the documented kind", { kind: "SnapshotTask" }, "master-backup", true],
    ["an empty list of subtasks", { spec: { items: [] } }, "master-backup", true],
    ["a backup among its subtasks", { spec: { items: [{ type: "etcd" }, backup] } }, "master-backup", true],
    ["a rollback among its subtasks", { spec: { items: [backup, rollback] } }, "master-backup-rollback", false],
    ["subtasks of an unknown type only", { spec: { items: [{ type: "etcd" }, {}] } }, "etcd", false],
    ["a subtask without a type", { spec: { items: [{}] } }, "unknown", false],
    ["a kind of its own", { kind: "UpgradeTask", spec: { items: [backup] } }, "unknown", false],
    ["the word of the backups for its own kind", { kind: "master-backup" }, "unknown", false],
  ];
  for (const [what, task, kind, counts] of cases) {
    it(`is ${kind} with ${what}, which ${counts ? "counts" : "does not count"} as a backup`, () => {
      const record = recordOf({ ...task, status: { phase: "Success", completionTime: ended } });
      assert.deepEqual([record.kind, query.countsAsBackup(record)], [kind, counts]);
    });
  }

  it("decides whether a success is the latest backup", async () => {
    const task = (uid: string, hour: number, type: string) => ({
      metadata: { uid },
      spec: { items: [{ type, status: "Success" }] },
      status: { phase: "Success", completionTime: `2026-01-15 ${hour}:00:00 +0000 UTC` },
    });
    const body = { items: [task("a", 11, "master-backup-rollback"), task("b", 10, "master-backup")] };
    const { latestBackupTime, latestBackupAgeSeconds } = await answerFrom(
      "huaweicloud-backup:cce:getClusterSnapshotTasks",
      inputs,
      { body },
    );
    assert.deepEqual([latestBackupTime, latestBackupAgeSeconds], ["2026-01-15T10:00:00.000Z", 7200]);
  });
});

describe("a CCE record's other members", () => {
  it("are the first message of a subtask that says something, whatever the state", async () => {
    const items = ["Failed", "Success"].map((phase) => ({
      metadata: { uid: phase },
      spec: { items: [{ message: "" }, { message: "etcd was not reachable" }, { message: "later" }] },
      status: { phase },
    }));
    const { records } = await answerFrom("huaweicloud-backup:cce:getClusterSnapshotTasks", inputs, { body: { items } });
    assert.deepEqual(
      records.map(({ id, message }) => [id, message]),
      [
        ["Failed", "etcd was not reachable"],
        ["Success", "etcd was not reachable"],
      ],
    );
  });

  for (const [given, progress] of [
    ["67", 67],
    [67, 67],
    ["0", 0],
    ["100", 100],
    ["67%", undefined],
    ["101", undefined],
    [-1, undefined],
  ] as const) {
    it(`read a progress of ${JSON.stringify(given)} as ${progress ?? "nothing"}`, async () => {
      const { items, records, warnings } = await answerFrom("huaweicloud-backup:cce:getClusterSnapshotTasks", inputs, {
        body: { items: [{ status: { phase: "Running", progress: given } }] },
      });
      assert.deepEqual([items[0]?.status?.progress, records[0]?.progress], [progress, progress]);
      const sentence = "items[].status.progress is not a percentage from 0 to 100; the field is absent";
      assert.deepEqual(warnings, progress === undefined ? [sentence] : []);
    });
  }
});
