import assert from "node:assert/strict";
import { Warnings } from "../../../../provider/core/records/warnings";
import { getOperationLog as query } from "../../../../provider/queries/cbr/getOperationLog";
import { answerFrom } from "../../../support/answerFrom";
import { foreignWords, stateWords } from "../../../support/stateWords";

type Log = Parameters<typeof query.toRecord>[0];

const operationLogId = "4827f2da-b008-4507-ab7d-42d0df5ed912";
const endedAt = "2019-05-23T14:35:23.511+00:00";

function read(log: Log) {
  const warnings = new Warnings();
  const record = query.toRecord(log, { inputs: { operationLogId }, settings: {}, warnings });
  return { record, warnings: warnings.list() };
}

/** The answer to a body with this log in it, id and status of a success included unless they are given. */
const answerWith = (log: object) =>
  answerFrom(
    "huaweicloud-backup:cbr:getOperationLog",
    { operationLogId },
    { body: { operation_log: { id: operationLogId, status: "success", ...log } } },
  );

describe("a CBR record's state", () => {
  for (const [word, state] of Object.entries(stateWords.cbr)) {
    it(`is ${state} for ${word}`, () => {
      const { record } = read({ status: word });
      assert.deepEqual([record.state, record.rawState], [state, word]);
    });
  }

  it("is unknown for every other word, which is kept", () => {
    for (const word of foreignWords("cbr")) {
      const { record } = read({ status: word, endedAt });
      assert.deepEqual([record.state, record.rawState, record.completedAt], ["unknown", word, undefined]);
    }
  });

  it("is unknown for an empty word, which is no word", async () => {
    const [record] = (await answerWith({ status: "" })).records;
    assert.deepEqual([record?.state, record?.rawState], ["unknown", undefined]);
  });
});

describe("a CBR record's kind", () => {
  for (const [kind, counts] of [
    ["backup", true],
    ["copy", false],
    ["replication", false],
    ["restore", false],
    ["delete", false],
    ["sync", false],
    ["vault_delete", false],
    ["remove_resource", false],
    ["Backup", false],
    ["backups", false],
  ] as const) {
    it(`is the operation type, and ${kind} ${counts ? "counts" : "does not count"} as a backup`, () => {
      const { record } = read({ operationType: kind, status: "success", endedAt });
      assert.deepEqual([record.kind, query.countsAsBackup(record)], [kind, counts]);
    });
  }

  it("is unknown without an operation type, which does not count", () => {
    const { record } = read({ status: "success", endedAt });
    assert.deepEqual([record.kind, query.countsAsBackup(record)], ["unknown", false]);
  });
});

describe("a CBR record's instants", () => {
  for (const [word, state] of Object.entries(stateWords.cbr)) {
    const has = state === "succeeded" || state === "failed" || state === "skipped";
    it(`${has ? "include" : "leave out"} the end of a task with status ${word}`, () => {
      assert.equal(read({ status: word, endedAt }).record.completedAt, has ? "2019-05-23T14:35:23.511Z" : undefined);
    });
  }

  it("never take the last change for the end", () => {
    const { record } = read({ status: "success", updatedAt: endedAt });
    assert.equal("completedAt" in record, false);
  });

  it("may start before they were created, as in the page's example", () => {
    const { record } = read({ createdAt: "2019-05-23T14:31:36.039Z", startedAt: "2019-05-23T22:31:36.007+08:00" });
    assert.deepEqual([record.createdAt, record.startedAt], ["2019-05-23T14:31:36.039Z", "2019-05-23T14:31:36.007Z"]);
  });
});

describe("a CBR record's failed parts", () => {
  const cases: readonly (readonly [string, NonNullable<Log["extraInfo"]>, number | undefined])[] = [
    ["remove_resources.fail_count", { removeResources: { failCount: 2, totalCount: 9 } }, 2],
    ["vault_delete.fail_count", { vaultDelete: { failCount: 3 } }, 3],
    ["sync.err_sync_backup_num", { sync: { syncBackupNum: 9, errSyncBackupNum: 4 } }, 4],
    ["a counter of 0", { sync: { errSyncBackupNum: 0 } }, 0],
    ["no counter", { sync: { syncBackupNum: 9 } }, undefined],
  ];
  for (const [what, extraInfo, failedParts] of cases) {
    it(`are ${failedParts ?? "absent"} by ${what}`, () => {
      assert.equal(read({ status: "failed", extraInfo }).record.failedParts, failedParts);
    });
  }

  it("leave the verdict to the service, and are worth a warning beside a success", () => {
    const extraInfo = { removeResources: { failCount: 2 } };
    const succeeded = read({ status: "success", extraInfo });
    assert.deepEqual(
      [succeeded.record.state, succeeded.warnings],
      ["succeeded", ["the task succeeded although 2 of its parts failed"]],
    );
    assert.deepEqual(read({ status: "failed", extraInfo }).warnings, []);
    assert.deepEqual(read({ status: "success", extraInfo: { vaultDelete: { failCount: 0 } } }).warnings, []);
  });
});

describe("a CBR record's incremental", () => {
  for (const [given, incremental] of [
    [true, true],
    [false, false],
    ["true", true],
    ["false", false],
    ['"true"', true],
    ['"false"', false],
    ["yes", undefined],
    ["1", undefined],
    [1, undefined],
    ['"true', undefined],
  ] as const) {
    it(`is ${incremental ?? "absent"} for ${JSON.stringify(given)}`, async () => {
      const { operationLog, records, warnings } = await answerWith({ extra_info: { backup: { incremental: given } } });
      assert.deepEqual(
        [operationLog.extraInfo?.backup?.incremental, records[0]?.incremental],
        [incremental, incremental],
      );
      const sentence = "operation_log.extra_info.backup.incremental is not a boolean; the field is absent";
      assert.deepEqual(warnings, incremental === undefined ? [sentence] : []);
    });
  }

  it("is absent without a word when there is none", async () => {
    for (const backup of [{}, { incremental: null }, null]) {
      const { records, warnings } = await answerWith({ extra_info: { backup } });
      assert.deepEqual([records[0]?.incremental, warnings], [undefined, []]);
    }
  });
});

describe("a CBR answer", () => {
  it("is refused when it is about another log than the one asked for", async () => {
    await assert.rejects(answerWith({ id: "4827f2da-b008-4507-ab7d-000000000000" }), {
      code: "WIRE_WRONG_SHAPE",
      message: /answered 200 with another operation log than the requested one\. /,
    });
    await assert.rejects(answerWith({ id: "" }), { code: "WIRE_WRONG_SHAPE" });
  });

  for (const [what, body] of [
    ["no log", {}],
    ["null for the log", { operation_log: null }],
    ["a list for the log", { operation_log: [] }],
    ["a log without an id", { operation_log: { status: "success" } }],
    ["a log without a status", { operation_log: { id: operationLogId } }],
    ["null for the status", { operation_log: { id: operationLogId, status: null } }],
    ["a number for the id", { operation_log: { id: 7, status: "success" } }],
    ["the log without its envelope", { id: operationLogId, status: "success" }],
    ["text in the place of extra_info", { operation_log: { id: operationLogId, status: "success", extra_info: "" } }],
  ] as const) {
    it(`is an error when the body holds ${what}`, async () => {
      const answer = answerFrom("huaweicloud-backup:cbr:getOperationLog", { operationLogId }, { body });
      await assert.rejects(answer, { code: "WIRE_WRONG_SHAPE" });
    });
  }

  it("is no proof of a backup when the task copied one", async () => {
    const log = { operation_type: "replication", ended_at: "2026-01-15T11:00:00Z" };
    const { latestBackupTime, records } = await answerWith(log);
    assert.deepEqual(
      [latestBackupTime, records[0]?.state, records[0]?.completedAt],
      [undefined, "succeeded", "2026-01-15T11:00:00.000Z"],
    );
    const backup = await answerWith({ ...log, operation_type: "backup" });
    assert.deepEqual([backup.latestBackupTime, backup.latestBackupAgeSeconds], ["2026-01-15T11:00:00.000Z", 3600]);
  });
});
