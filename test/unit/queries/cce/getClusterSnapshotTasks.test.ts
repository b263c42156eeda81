import assert from "node:assert/strict";
import { answerFrom, readOnce, type WireAnswer } from "../../../support/answerFrom";
import { readFixture } from "../../../support/fixture";

const clusterId = "cce00000-0000-4000-8000-000000000001";
const token = "huaweicloud-backup:cce:getClusterSnapshotTasks";
const read = (answer: WireAnswer) => answerFrom(token, { clusterId }, answer);
const fixture = (name: string): WireAnswer => readFixture("cce.getClusterSnapshotTasks", name);

const common = { service: "cce", resourceId: clusterId, evidenceGrade: "jobHistory" } as const;

describe("the answer of cce:getClusterSnapshotTasks", () => {
  it("shows the page's example as one running task, and its latestBackupTime as what the service reports", async () => {
    const running = {
      ...common,
      id: "87d326f9-46b0-486e-a4ba-1f82ec9315ed",
      kind: "master-backup",
      state: "running",
      rawState: "Running",
      progress: 67,
      startedAt: "2023-11-25T09:03:46.739Z",
    };
    assert.deepEqual(await read(fixture("documented")), {
      ...readOnce,
      kind: "List",
      apiVersion: "v3.1",
      metadata: {},
      items: [
        {
          kind: "SnapshotTask",
          apiVersion: "v3.1",
          metadata: {
            uid: "87d326f9-46b0-486e-a4ba-1f82ec9315ed",
            creationTimestamp: "2023-11-25 17:03:46.739012 +0800 CST",
            updateTimestamp: "2023-11-25 17:03:46.739027 +0800 CST",
          },
          spec: {},
          status: { phase: "Running", progress: 67, completionTime: "2023-11-25 17:03:46.739027 +0800 CST" },
        },
      ],
      status: { latestBackupTime: "2023-11-25 17:03:47.980844 +0800 CST" },
      reportedLatestBackupTime: "2023-11-25T09:03:47.980Z",
      records: [running],
      latestRecord: running,
      openCount: 1,
      warnings: [],
    });
  });

  it("is an empty, complete list for a cluster that was never backed up", async () => {
    assert.deepEqual(await read(fixture("empty")), {
      ...readOnce,
      kind: "List",
      apiVersion: "v3.1",
      metadata: {},
      items: [],
      status: {},
      records: [],
      openCount: 0,
      warnings: [],
    });
  });

  for (const [what, more, total] of [
    ["continue", { continue: "token" }, 2],
    ["remainingItemCount", { remainingItemCount: 3 }, 4],
    ["both", { continue: "token", remainingItemCount: 3 }, 4],
  ] as const) {
    it(`A2 is not whole when its metadata says by ${what} that more tasks follow`, async () => {
      const { body } = fixture("documented");
      const answer = await read({ body: { ...(body as object), metadata: more } });
      assert.deepEqual([answer["complete"], answer["metadata"]], [false, {}]);
      assert.match(String(answer["incompleteReason"]), new RegExp(`1.*${total}`));
    });
  }

  it("is the same when the service leaves the empty list out, or sends null for it", async () => {
    const expected = {
      ...readOnce,
      kind: "List",
      apiVersion: "v3.1",
      metadata: {},
      items: [],
      records: [],
      openCount: 0,
      warnings: [],
    };
    const { body } = fixture("emptyWithoutItems");
    assert.deepEqual(await read({ body }), expected);
    assert.deepEqual(await read({ body: { ...(body as object), items: null } }), expected);
  });

  it("shows the subtasks of a task, which the page calls to be deprecated, with all their fields", async () => {
    const subtask = {
      id: "c5000000-0000-4000-8000-000000000001",
      type: "master-backup",
      status: "Success",
      creationTimestamp: "2023-11-25 17:03:46.739012 +0800 CST",
      updateTimestamp: "2023-11-25 17:03:47 +0800 CST",
      message: "done",
    };
    const { items } = await read({ body: { items: [{ spec: { items: [{ ...subtask, unheardOf: 1 }] } }] } });
    assert.deepEqual(items, [{ spec: { items: [subtask] } }]);
  });

  it("keeps tasks that lack nearly every field, and makes nothing up for them", async () => {
    const unnamed = { ...common, kind: "master-backup", state: "unknown" };
    // Its subtask has no word, and is of unknown state.
    const undated = { ...common, kind: "unknown", state: "unknown", rawState: "Success" };
    const named = { ...unnamed, id: "ce000000-0000-4000-8000-0000000000b1" };
    assert.deepEqual(await read(fixture("missingFields")), {
      ...readOnce,
      kind: "List",
      items: [
        {},
        { metadata: {}, spec: { items: [{}] }, status: { phase: "Success" } },
        { kind: "SnapshotTask", metadata: { uid: "ce000000-0000-4000-8000-0000000000b1" } },
      ],
      records: [unnamed, undated, named],
      latestRecord: unnamed,
      openCount: 0,
      warnings: [
        "the task succeeded although a part of it is open or unknown; its state is unknown",
        "records without a reliable status: 3; their state is unknown, and they may be open",
      ],
    });
  });

  it("takes a phase that nobody documented for unknown, and keeps the word", async () => {
    const { records, latestBackupTime, openCount, warnings } = await read(fixture("unknownWord"));
    assert.deepEqual(records, [
      {
        ...common,
        id: "87d326f9-46b0-486e-a4ba-1f82ec9315ed",
        kind: "master-backup",
        state: "unknown",
        rawState: "Hibernating",
        progress: 67,
        startedAt: "2023-11-25T09:03:46.739Z",
      },
    ]);
    assert.deepEqual([latestBackupTime, openCount], [undefined, 0]);
    assert.deepEqual(warnings, ["records without a reliable status: 1; their state is unknown, and they may be open"]);
  });

  it("leaves instants out that cannot be read, says so, and keeps their text", async () => {
    const succeeded = {
      ...common,
      id: "87d326f9-46b0-486e-a4ba-1f82ec9315ed",
      kind: "master-backup",
      state: "succeeded",
      rawState: "Success",
      progress: 100,
      unreadable: "completionTime: 2023-02-30 17:03:46.739027 +0800 CST",
    };
    assert.deepEqual(await read(fixture("absurdTime")), {
      ...readOnce,
      kind: "List",
      apiVersion: "v3.1",
      metadata: {},
      items: [
        {
          kind: "SnapshotTask",
          apiVersion: "v3.1",
          metadata: {
            uid: "87d326f9-46b0-486e-a4ba-1f82ec9315ed",
            creationTimestamp: "yesterday evening",
          },
          spec: {},
          status: { phase: "Success", progress: 100, completionTime: "2023-02-30 17:03:46.739027 +0800 CST" },
        },
      ],
      status: { latestBackupTime: "0001-13-01 00:00:00 +0000 UTC" },
      records: [succeeded],
      latestRecord: succeeded,
      openCount: 0,
      warnings: [
        "items[].metadata.creationTimestamp cannot be read: yesterday evening",
        "items[].status.completionTime cannot be read: 2023-02-30 17:03:46.739027 +0800 CST",
        "status.latestBackupTime cannot be read: 0001-13-01 00:00:00 +0000 UTC",
        "succeeded backups without a usable completion time: 1; latestBackupTime ignores them",
      ],
    });
  });

  it("never takes reportedLatestBackupTime for a completion", async () => {
    const answer = await read({
      body: { items: [], status: { latestBackupTime: "2026-01-15 11:00:00 +0000 UTC" } },
    });
    assert.equal(answer.reportedLatestBackupTime, "2026-01-15T11:00:00.000Z");
    assert.deepEqual([answer.latestBackupTime, answer.latestBackupAgeSeconds], [undefined, undefined]);
  });

  for (const [what, body] of [
    ["neither tasks nor the kind of a list", {}],
    ["another kind and no tasks", { kind: "Cluster" }],
    ["null for the tasks and no kind", { items: null }],
    ["text in the place of the tasks", { kind: "List", items: "none" }],
    ["an object in the place of the tasks", { kind: "List", items: {} }],
    ["null in the place of a task", { kind: "List", items: [null] }],
    ["text in the place of a task's status", { kind: "List", items: [{ status: "Success" }] }],
    ["an array", [{ kind: "List", items: [] }]],
  ] as const) {
    it(`is an error when the body holds ${what}`, async () => {
      await assert.rejects(read({ body }), { code: "WIRE_WRONG_SHAPE" });
    });
  }
});
