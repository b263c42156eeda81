import assert from "node:assert/strict";
import type { GetLogBackupRecordsInputs } from "../../../../provider/generated/types";
import { answerFrom, readOnce, type WireAnswer } from "../../../support/answerFrom";
import { readFixture } from "../../../support/fixture";

const clusterId = "4213d908-f5dc-4633-8401-cfd7175fca0c";
const read = (answer: WireAnswer, inputs: Partial<GetLogBackupRecordsInputs> = {}) =>
  answerFrom("huaweicloud-backup:css:getLogBackupRecords", { clusterId, ...inputs }, answer);
const fixture = (name: string): WireAnswer => readFixture("css.getLogBackupRecords", name);

const common = { service: "css", resourceId: clusterId, kind: "logBackup", evidenceGrade: "jobHistory" } as const;
const id = "d455a541-597e-4846-a6be-baad0ea361b1";
const documentedRow = {
  id,
  clusterId,
  createAt: 1656042837000,
  logPath: "css-backup-1610678043608/css/log",
  status: "RUNNING",
  jobTypes: "Manual",
  jobId: "2c9080df7c171342017c5e0884f8011c",
};

describe("the answer of css:getLogBackupRecords", () => {
  it("shows the page's example as one running backup of logs, without what is null there", async () => {
    const running = {
      ...common,
      id,
      backupType: "manual",
      state: "running",
      rawState: "RUNNING",
      startedAt: "2022-06-24T03:53:57.000Z",
    };
    assert.deepEqual(await read(fixture("documented")), {
      ...readOnce,
      clusterLogRecord: [documentedRow],
      records: [running],
      latestRecord: running,
      openCount: 1,
      warnings: [],
    });
  });

  it("reads times that are digits in a text as the same numbers, and totalSize of newer editions", async () => {
    const succeeded = {
      ...common,
      id,
      backupType: "manual",
      state: "succeeded",
      rawState: "SUCCESS",
      startedAt: "2022-06-24T03:53:57.000Z",
      completedAt: "2022-06-24T04:03:57.000Z",
    };
    assert.deepEqual(await read(fixture("textTimes")), {
      ...readOnce,
      clusterLogRecord: [{ ...documentedRow, status: "SUCCESS", finishedAt: 1656043437000 }],
      totalSize: 1,
      records: [succeeded],
      latestRecord: succeeded,
      latestBackupTime: "2022-06-24T04:03:57.000Z",
      latestBackupAgeSeconds: 112434963,
      openCount: 0,
      warnings: [],
    });
  });

  it("is an empty, complete list for a cluster without log backups", async () => {
    const empty = { ...readOnce, clusterLogRecord: [], records: [], openCount: 0, warnings: [] };
    assert.deepEqual(await read(fixture("empty")), empty);
    assert.deepEqual(await read({ body: { totalSize: 0 } }), { ...empty, totalSize: 0 });
    assert.deepEqual(await read({ body: { clusterLogRecord: null, totalSize: 0 } }), { ...empty, totalSize: 0 });
  });

  it("keeps rows that lack nearly every field, and makes nothing up for them", async () => {
    const unnamed = { ...common, state: "unknown" };
    const named = { ...common, id: "c5000000-0000-4000-8000-0000000000b1", state: "unknown" };
    assert.deepEqual(await read(fixture("missingFields")), {
      ...readOnce,
      clusterLogRecord: [{}, { status: "SUCCESS" }, { id: "c5000000-0000-4000-8000-0000000000b1" }],
      records: [unnamed, { ...common, state: "succeeded", rawState: "SUCCESS" }, named],
      latestRecord: unnamed,
      openCount: 0,
      warnings: ["records without a reliable status: 2; their state is unknown, and they may be open"],
    });
  });

  it("takes a status that nobody documented for unknown: no completion, no latest backup", async () => {
    const unknown = {
      ...common,
      id,
      backupType: "manual",
      state: "unknown",
      rawState: "PARTIAL",
      startedAt: "2022-06-24T03:53:57.000Z",
    };
    assert.deepEqual(await read(fixture("unknownWord")), {
      ...readOnce,
      clusterLogRecord: [{ ...documentedRow, status: "PARTIAL", finishedAt: 1656043437000 }],
      records: [unknown],
      latestRecord: unknown,
      openCount: 0,
      warnings: ["records without a reliable status: 1; their state is unknown, and they may be open"],
    });
  });

  it("never rescales a time in seconds, and leaves out what is no time at all", async () => {
    const succeeded = { ...common, backupType: "manual", state: "succeeded", rawState: "SUCCESS" };
    const other = { ...succeeded, id: "c5000000-0000-4000-8000-0000000000b2", unreadable: "finishedAt: -1" };
    assert.deepEqual(await read(fixture("absurdTime")), {
      ...readOnce,
      clusterLogRecord: [
        {
          id: "c5000000-0000-4000-8000-0000000000b2",
          clusterId,
          logPath: "css-backup-1610678043608/css/log",
          status: "SUCCESS",
          finishedAt: -1,
          jobTypes: "Manual",
          jobId: "c7000000000040008000000000000b2",
        },
        { ...documentedRow, status: "SUCCESS", createAt: 1656042837, finishedAt: 1656043437 },
      ],
      records: [other, { ...succeeded, id, unreadable: "finishedAt: 1656043437" }],
      latestRecord: other,
      openCount: 0,
      warnings: [
        "clusterLogRecord[].createAt cannot be read: 1656042837 (2 times)",
        "clusterLogRecord[].finishedAt cannot be read: 1656043437 (2 times)",
        "succeeded backups without a usable completion time: 2; latestBackupTime ignores them",
      ],
    });
  });

  it("refuses rows of another cluster, whatever letter case the ids have", async () => {
    const row = { id: "1", clusterId: "4213d908-f5dc-4633-8401-000000000000", status: "SUCCESS" };
    await assert.rejects(read({ body: { clusterLogRecord: [documentedRow, row] } }), {
      code: "WIRE_WRONG_SHAPE",
      message: /answered 200 with a record of another cluster than the requested one\. /,
    });
    const own = { ...documentedRow, clusterId: clusterId.toUpperCase() };
    assert.equal((await read({ body: { clusterLogRecord: [own] } })).records.length, 1);
  });

  for (const [what, body] of [
    ["no list and no total", {}],
    ["null for the list and no total", { clusterLogRecord: null }],
    ["null for the list and a total above 0", { clusterLogRecord: null, totalSize: 3 }],
    ["text in the place of the list", { clusterLogRecord: "none" }],
    ["an object in the place of the list", { clusterLogRecord: {} }],
    ["null in the place of a row", { clusterLogRecord: [null] }],
    ["an array", [documentedRow]],
  ] as const) {
    it(`is an error when the body holds ${what}`, async () => {
      await assert.rejects(read({ body }), { code: "WIRE_WRONG_SHAPE" });
    });
  }
});

describe("the status filter of css:getLogBackupRecords", () => {
  const row = (rowId: string, status?: string) => ({ id: rowId, clusterId, status });
  const body = {
    clusterLogRecord: [row("a", "FAIL"), row("b", "SUCCESS"), row("c", "RUNNING"), row("d", "PARTIAL"), row("e")],
  };

  for (const [status, ids] of [
    ["FAIL", ["a"]],
    ["NOT_FAIL", ["b", "c", "d", "e"]],
    [undefined, ["a", "b", "c", "d", "e"]],
  ] as const) {
    it(`is applied to both views should the service ignore it (${status ?? "none"})`, async () => {
      const answer = await read({ body }, status === undefined ? {} : { status });
      assert.deepEqual(
        answer.records.map((record) => record.id),
        ids,
      );
      assert.deepEqual(
        answer.clusterLogRecord.map((record) => record.id),
        ids,
      );
    });
  }
});
