import assert from "node:assert/strict";
import { Warnings } from "../../../../provider/core/records/warnings";
import type { GetInstanceBackupsInputs } from "../../../../provider/generated/types";
import { getInstanceBackups as query } from "../../../../provider/queries/dcs/getInstanceBackups";
import { answerFrom } from "../../../support/answerFrom";
import { foreignWords, stateWords } from "../../../support/stateWords";

type Row = Parameters<typeof query.toRecord>[0];

const instanceId = "5560df16-cebf-4473-95c4-d1b573c16e79";
const recordOf = (row: Row) => query.toRecord(row, { inputs: { instanceId }, settings: {}, warnings: new Warnings() });
const updatedAt = "2019-05-10T08:32:30.546Z";

/** The documented view of a body with this one row in it, and the warnings. */
async function rowOf(row: object) {
  const body = { total_num: 1, backup_record_response: [row] };
  const answer = await answerFrom("huaweicloud-backup:dcs:getInstanceBackups", { instanceId }, { body });
  return { row: answer.backupRecordResponse[0], record: answer.records[0], warnings: answer.warnings };
}

describe("a DCS record's state", () => {
  for (const [word, state] of Object.entries(stateWords.dcs)) {
    it(`is ${state} for ${word}`, () => {
      const record = recordOf({ status: word });
      assert.deepEqual([record.state, record.rawState], [state, word]);
    });
  }

  it("is unknown for every other word, which is kept", () => {
    for (const word of foreignWords("dcs")) {
      const { state, rawState, completedAt } = recordOf({ status: word, updatedAt });
      assert.deepEqual([state, rawState, completedAt], ["unknown", word, undefined]);
    }
  });

  it("is unknown without a word", () => {
    const record = recordOf({});
    assert.deepEqual([record.state, "rawState" in record], ["unknown", false]);
  });
});

describe("a DCS record's instants", () => {
  for (const [word, state] of Object.entries(stateWords.dcs)) {
    const has = state === "succeeded" || state === "failed";
    it(`are its creation and ${has ? "its last change" : "no end"} with status ${word}`, () => {
      const record = recordOf({ status: word, createdAt: "2019-05-10T16:31:16.166+08:00", updatedAt });
      assert.deepEqual(
        [record.startedAt, record.completedAt],
        ["2019-05-10T08:31:16.166Z", has ? "2019-05-10T08:32:30.546Z" : undefined],
      );
    });
  }

  it("never come from execution_at", () => {
    const record = recordOf({ status: "succeed", executionAt: updatedAt });
    assert.deepEqual([record.startedAt, record.completedAt], [undefined, undefined]);
  });
});

describe("a DCS record's backup type", () => {
  for (const [backupType, counts] of [
    ["manual", true],
    ["auto", true],
    ["Manual", false],
    ["policy", false],
    [undefined, false],
  ] as const) {
    it(`is kept, and ${backupType ?? "none"} ${counts ? "counts" : "does not count"} as a backup`, () => {
      const record = recordOf({ status: "succeed", updatedAt, ...(backupType === undefined ? {} : { backupType }) });
      assert.deepEqual([record.backupType, query.countsAsBackup(record)], [backupType, counts]);
    });
  }
});

describe("a DCS row's fields", () => {
  for (const [given, restorable] of [
    ["TRUE", true],
    ["FALSE", false],
    ["true", true],
    ["False", false],
    [true, true],
    [false, false],
    [{}, undefined],
    [null, undefined],
    ["", undefined],
    ["yes", undefined],
    [1, undefined],
  ] as const) {
    it(`A4 read is_support_restore ${JSON.stringify(given)} as ${restorable ?? "nothing"}; false alone makes a success gone`, async () => {
      const { row, record } = await rowOf({ status: "succeed", is_support_restore: given });
      const state = restorable === false ? "gone" : "succeeded";
      assert.deepEqual([row?.isSupportRestore, record?.state, record?.rawState], [restorable, state, "succeed"]);
      const reason = "the service reports that it cannot be restored (is_support_restore is FALSE)";
      assert.equal(record?.message, restorable === false ? reason : undefined);
    });
  }

  it("take {} for absent without a word, and another object for absent with one", async () => {
    const empty = await rowOf({ backup_id: "1", status: "failed", period: {}, error_code: {} });
    assert.deepEqual([empty.row, empty.warnings], [{ backupId: "1", status: "failed" }, []]);
    const filled = await rowOf({ backup_id: "1", status: "failed", period: { from: 1 }, error_code: { code: 1 } });
    assert.deepEqual(
      [filled.row, filled.warnings],
      [
        { backupId: "1", status: "failed" },
        [
          "backup_record_response[].period is not a text; the field is absent",
          "backup_record_response[].error_code is not a text; the field is absent",
        ],
      ],
    );
  });

  it("keep the error code of a failure in both views", async () => {
    const { row, record } = await rowOf({ status: "failed", error_code: "dcs.08.0008", period: "01:00-02:00" });
    assert.deepEqual([row?.errorCode, row?.period, record?.errorCode], ["dcs.08.0008", "01:00-02:00", "dcs.08.0008"]);
  });

  it("accept a number for the progress, digits for the size, and a number for a text", async () => {
    const { row } = await rowOf({ progress: 12.5, size: "9007199254740991", remark: 1 });
    assert.deepEqual(row, { progress: 12.5, size: 9007199254740991, remark: "1" });
  });

  it("leave out a size that a number cannot hold exactly, and say so", async () => {
    const { row, record, warnings } = await rowOf({ backup_id: "1", status: "waiting", size: "9007199254740993" });
    assert.deepEqual([row, record?.sizeBytes], [{ backupId: "1", status: "waiting" }, undefined]);
    assert.deepEqual(warnings, [
      "backup_record_response[].size is not an integer within ±(2^53-1); the field is absent",
    ]);
  });
});

describe("the period of dcs:getInstanceBackups", () => {
  const filter = (period: Partial<GetInstanceBackupsInputs>) => query.filter?.({ instanceId, ...period });
  const problems = (period: Partial<GetInstanceBackupsInputs>) => query.checkInputs?.({ instanceId, ...period });

  it("is sent in whole seconds of UTC, its begin rounded down and its end up", () => {
    assert.deepEqual(filter({ beginTime: "2017-07-18T23:59:59.999Z", endTime: "2017-07-18T23:59:59.001Z" }), [
      ["begin_time", "20170718235959"],
      ["end_time", "20170719000000"],
    ]);
    assert.deepEqual(filter({ beginTime: "2017-07-19T07:59:59+08:00", endTime: "2017-07-18T20:00:00-04:00" }), [
      ["begin_time", "20170718235959"],
      ["end_time", "20170719000000"],
    ]);
  });

  it("may have one end or none", () => {
    assert.deepEqual(filter({}), []);
    assert.deepEqual(filter({ beginTime: "2017-07-18T00:00:00Z" }), [["begin_time", "20170718000000"]]);
    assert.deepEqual(filter({ endTime: "2017-07-18T00:00:00Z" }), [["end_time", "20170718000000"]]);
    assert.deepEqual(problems({}), []);
  });

  it("may be a single instant, and must not end before it begins", () => {
    const instant = "2017-07-18T00:00:00Z";
    assert.deepEqual(problems({ beginTime: instant, endTime: instant }), []);
    assert.deepEqual(problems({ beginTime: "2017-07-18T00:00:00.001Z", endTime: instant }), [
      { property: "endTime", reason: "must not be before beginTime" },
    ]);
    // In another zone's clocks the end looks earlier; it is not.
    assert.deepEqual(problems({ beginTime: "2017-07-18T05:00:00+08:00", endTime: "2017-07-17T23:00:00+00:00" }), []);
  });

  for (const text of ["20170718235959", "2017-07-18", "2017-07-18T23:59:59", "2017-02-30T00:00:00Z", "yesterday"]) {
    it(`cannot be given as ${text}`, () => {
      const reason = "must be an RFC 3339 instant with a zone, such as 2026-11-20T00:00:00Z";
      assert.deepEqual(problems({ beginTime: text, endTime: text }), [
        { property: "beginTime", reason },
        { property: "endTime", reason },
      ]);
    });
  }
});
