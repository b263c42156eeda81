import assert from "node:assert/strict";
import { answerFrom, readOnce, type WireAnswer } from "../../../support/answerFrom";
import { readFixture } from "../../../support/fixture";
import { without } from "../../../support/without";

const instanceId = "5560df16-cebf-4473-95c4-d1b573c16e79";
const read = (answer: WireAnswer) => answerFrom("huaweicloud-backup:dcs:getInstanceBackups", { instanceId }, answer);
const fixture = (name: string): WireAnswer => readFixture("dcs.getInstanceBackups", name);

const common = {
  service: "dcs",
  resourceId: instanceId,
  kind: "instanceBackup",
  evidenceGrade: "artefact",
} as const;
const id = "4631832a-14c6-45b0-a0b3-3abd8f591ad1";
const documentedRow = {
  backupType: "manual",
  createdAt: "2019-05-10T08:31:16.166Z",
  remark: "001",
  isSupportRestore: true,
  backupId: id,
  backupName: "backup_20190510163116",
  instanceId,
  size: 880232,
  updatedAt: "2019-05-10T08:32:30.546Z",
  progress: 100,
  status: "succeed",
  executionAt: "2019-05-11T08:31:16.166Z",
  backupFormat: "aof",
};
const documentedRecord = {
  ...common,
  id,
  backupType: "manual",
  state: "succeeded",
  rawState: "succeed",
  progress: 100,
  startedAt: "2019-05-10T08:31:16.166Z",
  completedAt: "2019-05-10T08:32:30.546Z",
  sizeBytes: 880232,
};

describe("the answer of dcs:getInstanceBackups", () => {
  it("shows the page's example as one succeeded backup, its empty objects as absent", async () => {
    assert.deepEqual(await read(fixture("documented")), {
      ...readOnce,
      totalNum: 1,
      backupRecordResponse: [documentedRow],
      records: [documentedRecord],
      latestRecord: documentedRecord,
      latestBackupTime: "2019-05-10T08:32:30.546Z",
      latestBackupAgeSeconds: 211001249.454,
      openCount: 0,
      warnings: [],
    });
  });

  it("is an empty, complete list with a total of 0 for a 204", async () => {
    const empty = { ...readOnce, totalNum: 0, backupRecordResponse: [], records: [], openCount: 0, warnings: [] };
    assert.deepEqual(await read(fixture("empty")), empty);
    assert.deepEqual(await read({ body: { total_num: 0, backup_record_response: [] } }), empty);
    assert.deepEqual(await read({ body: { total_num: 0, backup_record_response: null } }), empty);
    assert.deepEqual(await read({ body: { total_num: 0 } }), empty);
    assert.deepEqual(await read({ body: { backup_record_response: [] } }), empty);
  });

  it("keeps rows that lack nearly every field, and makes nothing up for them, not even a total", async () => {
    const unnamed = { ...common, state: "unknown" };
    assert.deepEqual(await read(fixture("missingFields")), {
      ...readOnce,
      backupRecordResponse: [{}, { backupId: "dc000000-0000-4000-8000-0000000000b1", status: "succeed" }],
      records: [
        unnamed,
        { ...common, id: "dc000000-0000-4000-8000-0000000000b1", state: "succeeded", rawState: "succeed" },
      ],
      latestRecord: unnamed,
      openCount: 0,
      warnings: ["records without a reliable status: 1; their state is unknown, and they may be open"],
    });
  });

  it("takes a status that nobody documented for unknown: no completion, no latest backup", async () => {
    const unknown = { ...without(documentedRecord, "completedAt"), state: "unknown", rawState: "compacting" };
    assert.deepEqual(await read(fixture("unknownWord")), {
      ...readOnce,
      totalNum: 1,
      backupRecordResponse: [{ ...documentedRow, status: "compacting" }],
      records: [unknown],
      latestRecord: unknown,
      openCount: 0,
      warnings: ["records without a reliable status: 1; their state is unknown, and they may be open"],
    });
  });

  it("leaves instants out that cannot be read, says so, and keeps their text", async () => {
    const undated = {
      ...without(documentedRecord, "startedAt", "completedAt"),
      unreadable: "updated_at: 2019-99-99T99:99:99.999Z",
    };
    assert.deepEqual(await read(fixture("absurdTime")), {
      ...readOnce,
      totalNum: 1,
      backupRecordResponse: [
        {
          ...documentedRow,
          createdAt: "2019-05-10 08:31:16",
          updatedAt: "2019-99-99T99:99:99.999Z",
          executionAt: "never",
        },
      ],
      records: [undated],
      latestRecord: undated,
      openCount: 0,
      warnings: [
        "backup_record_response[].created_at cannot be read: 2019-05-10 08:31:16",
        "backup_record_response[].updated_at cannot be read: 2019-99-99T99:99:99.999Z",
        "succeeded backups without a usable completion time: 1; latestBackupTime ignores them",
      ],
    });
  });

  it("refuses rows of another instance, whatever letter case the ids have", async () => {
    const row = (owner: string) => ({ backup_id: owner, instance_id: owner, status: "succeed" });
    const rows = (...owners: string[]) => ({
      body: { total_num: owners.length, backup_record_response: owners.map(row) },
    });
    await assert.rejects(read(rows(instanceId, "5560df16-cebf-4473-95c4-000000000000")), {
      code: "WIRE_WRONG_SHAPE",
      message: /answered 200 with a record of another instance than the requested one\. /,
    });
    assert.equal((await read(rows(instanceId.toUpperCase()))).records.length, 1);
  });

  for (const [what, body] of [
    ["no list and no total", {}],
    ["null for the list and no total", { backup_record_response: null }],
    ["null for the list and a total above 0", { total_num: 3, backup_record_response: null }],
    ["a total above 0 alone", { total_num: 3 }],
    ["text in the place of the list", { total_num: 0, backup_record_response: "none" }],
    ["null in the place of a row", { total_num: 1, backup_record_response: [null] }],
    ["an array", []],
  ] as const) {
    it(`is an error when the body holds ${what}`, async () => {
      await assert.rejects(read({ body }), { code: "WIRE_WRONG_SHAPE" });
    });
  }
});
