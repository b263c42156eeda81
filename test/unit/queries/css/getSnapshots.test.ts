import assert from "node:assert/strict";
import { answerFrom, readOnce, type WireAnswer } from "../../../support/answerFrom";
import { readFixture } from "../../../support/fixture";
import { without } from "../../../support/without";

const clusterId = "9b6f1a52-0c4d-4f9e-8f8e-3f1b3a2c9d10";
const read = (answer: WireAnswer) => answerFrom("huaweicloud-backup:css:getSnapshots", { clusterId }, answer);
const fixture = (name: string): WireAnswer => readFixture("css.getSnapshots", name);
const list = (...backups: readonly object[]): WireAnswer => ({ body: { backups } });

const id = "c7d41f0a-55e1-4f2b-a7f0-1d2e3f405162";
const common = { service: "css", resourceId: clusterId, kind: "dataSnapshot", evidenceGrade: "artefact" } as const;
const documentedRow = {
  id,
  name: "snapshot-20260114",
  description: "",
  clusterId,
  clusterName: "search-prod",
  status: "COMPLETED",
  startTime: 1768413600123,
  endTime: 1768413722456,
  created: "2026-01-14T18:00:00",
  updated: "2026-01-14T18:02:02",
  backupMethod: "auto",
  backupType: "0",
  backupFrequency: "DAY",
  backupKeepDay: 7,
  backupPeriod: "16:00 GMT+08:00",
  indices: "*",
  totalShards: 24,
  failedShards: 0,
  restoreStatus: "none",
  bucketName: "obs-css",
  datastore: { type: "elasticsearch", version: "7.10.2" },
  version: "1",
};
const documentedRecord = {
  ...common,
  id,
  backupType: "auto",
  state: "succeeded",
  rawState: "COMPLETED",
  startedAt: "2026-01-14T18:00:00.123Z",
  completedAt: "2026-01-14T18:02:02.456Z",
  failedParts: 0,
};
const partial = "a snapshot does not have all data of the cluster, so it counts as partial";
const unknownOne = "records without a reliable status: 1; their state is unknown, and they may be open";

describe("the answer of css:getSnapshots", () => {
  it("shows a snapshot of all indices with every documented field", async () => {
    assert.deepEqual(await read(fixture("documented")), {
      ...readOnce,
      backups: [documentedRow],
      records: [documentedRecord],
      latestRecord: documentedRecord,
      latestBackupTime: "2026-01-14T18:02:02.456Z",
      latestBackupAgeSeconds: 64677.544,
      openCount: 0,
      warnings: [],
    });
  });

  it("is an empty, complete list where the cluster has none", async () => {
    const empty = { ...readOnce, backups: [], records: [], openCount: 0, warnings: [] };
    assert.deepEqual(await read(fixture("empty")), empty);
  });

  it("keeps rows that lack nearly every field, and lets none of them count", async () => {
    const { backups, records, latestBackupTime, warnings } = await read(fixture("missingFields"));
    const named = { ...common, id: "c9000000-0000-4000-8000-0000000000b1", state: "succeeded", rawState: "COMPLETED" };
    assert.deepEqual(backups, [{}, { id: named.id, status: "COMPLETED" }]);
    assert.deepEqual(records, [
      { ...common, state: "unknown" },
      { ...named, failedParts: 1, message: "it does not state its indices" },
    ]);
    assert.equal(latestBackupTime, undefined);
    assert.deepEqual(warnings, [partial, unknownOne]);
  });

  it("gives an undocumented status the state unknown: no completion, no latest backup", async () => {
    const { records, latestBackupTime } = await read(fixture("unknownWord"));
    const unknown = { ...without(documentedRecord, "completedAt"), state: "unknown", rawState: "ARCHIVED" };
    assert.deepEqual(records, [unknown]);
    assert.equal(latestBackupTime, undefined);
  });

  it("leaves instants out that cannot be read, and says so", async () => {
    const { backups, records, warnings } = await read(fixture("absurdTime"));
    const undated = without(documentedRecord, "startedAt", "completedAt");
    assert.deepEqual(records, [{ ...undated, unreadable: "endTime: soon" }]);
    assert.deepEqual([backups[0]?.startTime, backups[0]?.endTime], [1768413600, undefined]);
    assert.deepEqual(warnings, [
      "backups[].startTime cannot be read: 1768413600",
      "backups[].endTime cannot be read: soon",
      "succeeded backups without a usable completion time: 1; latestBackupTime ignores them",
    ]);
  });

  it("takes no instant from `created`, whose text has no zone", async () => {
    const { backups, records, latestBackupTime } = await read(fixture("zoneless"));
    assert.deepEqual(records, [without(documentedRecord, "startedAt", "completedAt")]);
    assert.deepEqual([backups[0]?.created, latestBackupTime], ["2026-01-14T18:00:00", undefined]);
  });

  it("counts no partial snapshot as the latest backup, and says what is missing", async () => {
    const { records, latestBackupTime, warnings } = await read(fixture("partial"));
    assert.deepEqual(
      records.map(({ rawState, state, failedParts, message }) => [rawState, state, failedParts, message]),
      [
        ["COMPLETED", "succeeded", 1, "it has only the indices logs-*"],
        ["PART_FAILED", "succeeded", 3, "it has only a part of its indices"],
      ],
    );
    assert.equal(latestBackupTime, undefined);
    assert.deepEqual(warnings, [`${partial} (2 times)`, "the snapshot succeeded although 3 of its parts failed"]);
  });

  it("leaves out rows of another cluster and counts them in a warning", async () => {
    const row = (rowId: string, owner: unknown) => ({ ...documentedRow, id: rowId, clusterId: owner });
    const foreign = [row("b", "4213d908-f5dc-4633-8401-cfd7175fca0c"), row("c", [clusterId])];
    const { backups, records, warnings, complete } = await read(
      list(row("a", clusterId.toUpperCase()), ...foreign, row("d", undefined)),
    );
    assert.deepEqual(
      records.map((record) => [record.id, record.resourceId]),
      [
        ["a", clusterId],
        ["d", clusterId],
      ],
    );
    assert.deepEqual([backups.length, complete], [2, true]);
    assert.deepEqual(warnings, ["a snapshot of another cluster than the requested one is left out (2 times)"]);
  });

  it("counts a row that comes twice once, and trusts neither of two versions", async () => {
    const same = await read(list(documentedRow, documentedRow));
    assert.deepEqual([same.records.length, same.complete], [1, true]);
    const two = await read(list(documentedRow, { ...documentedRow, status: "FAILED" }));
    assert.deepEqual([two.records.length, two.records[0]?.state, two.complete], [1, "unknown", false]);
  });

  for (const [what, body] of [
    ["no list", {}],
    ["null for the list", { backups: null }],
    ["text in the place of the list", { backups: "none" }],
    ["null in the place of a row", { backups: [null] }],
    ["an array", []],
  ] as const) {
    it(`is an error when the body holds ${what}`, async () => {
      await assert.rejects(read({ body }), { code: "WIRE_WRONG_SHAPE" });
    });
  }
});

describe("a record of css:getSnapshots", () => {
  const answerOf = (row: object) => read(list({ ...documentedRow, ...row }));
  const recordOf = async (row: object) => (await answerOf(row)).records[0];

  for (const [status, state, completed] of [
    ["BUILDING", "running", false],
    ["COMPLETED", "succeeded", true],
    ["PART_FAILED", "succeeded", true],
    ["FAILED", "failed", true],
    ["completed", "unknown", false],
  ] as const) {
    it(`is ${state} for ${status}`, async () => {
      const record = await recordOf({ status });
      assert.deepEqual([record?.state, record?.rawState], [state, status]);
      assert.equal(record?.completedAt, completed ? "2026-01-14T18:02:02.456Z" : undefined);
    });
  }

  for (const [row, failedParts] of [
    [{}, 0],
    [{ failedShards: null }, undefined],
    [{ failedShards: 2 }, 2],
    [{ status: "PART_FAILED" }, 1],
    [{ status: "PART_FAILED", failedShards: null }, 1],
    [{ indices: "logs-*" }, 1],
    [{ indices: "*,-logs" }, 1],
    [{ indices: "" }, 1],
    [{ indices: { a: 1 } }, 1],
    [{ indices: "logs-*", failedShards: 4 }, 4],
  ] as const) {
    const isPartial = failedParts !== undefined && failedParts > 0;
    it(`is ${isPartial ? "partial" : "whole"} with ${JSON.stringify(row)}`, async () => {
      const { records, latestBackupTime } = await answerOf(row);
      assert.deepEqual([records[0]?.state, records[0]?.failedParts], ["succeeded", failedParts]);
      assert.equal(latestBackupTime, isPartial ? undefined : "2026-01-14T18:02:02.456Z");
    });
  }

  it("is unknown where the failed shards cannot be counted, and shows no count", async () => {
    for (const failedShards of ["many", 1.5, -1, []]) {
      const { backups, records } = await answerOf({ failedShards });
      assert.equal(records[0]?.state, "unknown", JSON.stringify(failedShards));
      if (failedShards !== -1) assert.equal(backups[0]?.failedShards, undefined);
    }
  });

  it("says nothing of missing parts where it failed or is being made", async () => {
    for (const status of ["FAILED", "BUILDING"]) {
      const { records, warnings } = await answerOf({ status, indices: "logs-*" });
      assert.deepEqual([records[0]?.failedParts, records[0]?.message, warnings], [0, undefined, []]);
    }
  });

  for (const [row, type, counts] of [
    [{ backupMethod: "manual", backupType: "1" }, "manual", true],
    [{ backupMethod: null, backupType: "1" }, "manual", true],
    [{ backupMethod: null, backupType: 0 }, "auto", true],
    [{ backupMethod: "manual", backupType: null }, "manual", true],
    [{ backupMethod: "auto", backupType: "1" }, undefined, false],
    [{ backupMethod: "copied", backupType: null }, "copied", false],
    [{ backupMethod: "", backupType: "" }, undefined, false],
  ] as const) {
    it(`has the type ${type ?? "absent"} with ${JSON.stringify(row)}`, async () => {
      const { records, latestBackupTime } = await answerOf(row);
      assert.deepEqual([records[0]?.backupType, latestBackupTime !== undefined], [type, counts]);
    });
  }

  it("has no end of 0, and no warning for it", async () => {
    const { records, warnings } = await answerOf({ status: "BUILDING", endTime: 0 });
    assert.deepEqual([records[0]?.completedAt, warnings], [undefined, []]);
    const ended = await answerOf({ endTime: 0 });
    assert.equal(ended.records[0]?.completedAt, undefined);
    assert.equal(ended.warnings.length, 1);
  });
});
