import assert from "node:assert/strict";
import { Warnings } from "../../../../provider/core/records/warnings";
import { getLogBackupRecords as query } from "../../../../provider/queries/css/getLogBackupRecords";
import { foreignWords, stateWords } from "../../../support/stateWords";

type Row = Parameters<typeof query.toRecord>[0];

const inputs = { clusterId: "4213d908-f5dc-4633-8401-cfd7175fca0c" };
const recordOf = (row: Row) => query.toRecord(row, { inputs, settings: {}, warnings: new Warnings() });
const createAt = 1656042837000;
const finishedAt = 1656043437000;

describe("a CSS record's state", () => {
  for (const [word, state] of Object.entries(stateWords.css)) {
    it(`is ${state} for ${word}`, () => {
      const record = recordOf({ status: word });
      assert.deepEqual([record.state, record.rawState], [state, word]);
    });
  }

  it("is unknown for every other word, which is kept, and for the words of the filter", () => {
    for (const word of [...foreignWords("css"), "NOT_FAIL", "FAILED"]) {
      const { state, rawState, completedAt } = recordOf({ status: word, finishedAt });
      assert.deepEqual([state, rawState, completedAt], ["unknown", word, undefined]);
    }
  });

  it("is unknown without a word", () => {
    const record = recordOf({});
    assert.deepEqual([record.state, "rawState" in record], ["unknown", false]);
  });
});

describe("a CSS record's instants", () => {
  for (const [word, state] of Object.entries(stateWords.css)) {
    const has = state === "succeeded" || state === "failed";
    it(`are its start and ${has ? "its end" : "no end"} with status ${word}`, () => {
      const { startedAt, completedAt } = recordOf({ status: word, createAt, finishedAt });
      assert.deepEqual(
        [startedAt, completedAt],
        ["2022-06-24T03:53:57.000Z", has ? "2022-06-24T04:03:57.000Z" : undefined],
      );
    });
  }

  for (const [what, value, instant] of [
    ["the first millisecond of 2010", 1262304000000, "2010-01-01T00:00:00.000Z"],
    ["the millisecond before 2010", 1262303999999, undefined],
    ["the first millisecond of 2100", 4102444800000, "2100-01-01T00:00:00.000Z"],
    ["the millisecond after that", 4102444800001, undefined],
    ["seconds", 1656042837, undefined],
    ["microseconds", 1656042837000000, undefined],
    ["zero", 0, undefined],
  ] as const) {
    it(`take ${what} for ${instant ?? "nothing"}`, () => {
      assert.equal(recordOf({ status: "SUCCESS", finishedAt: value }).completedAt, instant);
    });
  }
});

describe("the end of a CSS record", () => {
  it("is absent where it is 0, without a warning, and cannot be read where it is an impossible number", () => {
    for (const [end, warned] of [
      [0, []],
      [1, ["clusterLogRecord[].finishedAt cannot be read: 1"]],
    ] as const) {
      const warnings = new Warnings();
      const record = query.toRecord({ status: "FAIL", createAt, finishedAt: end }, { inputs, settings: {}, warnings });
      assert.deepEqual([record.completedAt, warnings.list()], [undefined, warned]);
    }
  });
});

describe("a CSS record's other members", () => {
  for (const [jobTypes, backupType, counts] of [
    ["Manual", "manual", true],
    ["Auto", "auto", true],
    ["Policy", "policy", false],
    [undefined, undefined, false],
  ] as const) {
    it(`make backupType ${backupType ?? "absent"} of jobTypes ${jobTypes ?? "absent"}, which ${counts ? "counts" : "does not count"}`, () => {
      const record = recordOf({ status: "SUCCESS", finishedAt, ...(jobTypes === undefined ? {} : { jobTypes }) });
      assert.deepEqual([record.backupType, query.countsAsBackup(record)], [backupType, counts]);
    });
  }

  it("are the record's id, never its job's, and the message of a failure", () => {
    const record = recordOf({ id: "the-record", jobId: "the-job", status: "FAIL", failedMsg: "no bucket" });
    assert.deepEqual([record.id, record.message], ["the-record", "no bucket"]);
    assert.equal(recordOf({ jobId: "the-job", status: "FAIL" }).id, undefined);
  });

  it("tell rows apart by record id, then by job id, then by nothing", () => {
    assert.equal(query.rowId({ id: "same", jobId: "x" }), "id same");
    assert.equal(query.rowId({ jobId: "same" }), "job same");
    assert.equal(query.rowId({}), undefined);
  });
});
