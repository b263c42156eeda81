import assert from "node:assert/strict";
import { gateFacts } from "../../../../provider/verdict/evidence/catalogue";
import { criterionOf, day, failure, hour, judge, record, success, verdictOf } from "../../../support/gates/judged";

const atMost24h = { criteria: { lastBackupMaximumAge: "24h" } };
const lastSucceeded = { criteria: { lastTaskSucceeded: true } };

describe("traps of gates: states and kinds", () => {
  it("T3 has one idea of success, which age and redundancy share", () => {
    const cbr = (more: object) => success(hour, { service: "cbr", ...more });
    for (const onPartial of ["fail", "warn", "count"] as const) {
      const partial = cbr({ failedParts: 2 });
      const age = verdictOf([partial], { ...atMost24h, service: "cbr", policy: { onPartial } });
      assert.equal(age, { fail: "fail", warn: "warn partial", count: "pass" }[onPartial]);
    }
    // A service that lists backups can be asked both: no record satisfies one and not the other.
    const both = { criteria: { lastBackupMaximumAge: "24h", minimumRedundancy: 1 } };
    for (const records of [
      [success(hour)],
      [success(hour, { backupType: undefined })],
      [success(hour, { kind: "restore" })],
      [record("gone", { began: hour })],
    ]) {
      const [age, redundancy] = judge(records, both).targetResults[0]?.criteria ?? [];
      assert.equal(age?.verdict, redundancy?.verdict);
      assert.equal(
        age?.verdict,
        records[0]?.backupType === "auto" && records[0].state === "succeeded" && records[0].kind === "instanceBackup"
          ? "pass"
          : "fail",
      );
    }
  });

  it("T5 lets no stuck task hold a verdict at pending", () => {
    const stuck = record("running", { began: 24 * hour + 1 });
    const fresh = record("running", { began: 24 * hour });
    assert.equal(verdictOf([stuck, success(30 * hour)], atMost24h), "fail");
    assert.equal(verdictOf([fresh, success(30 * hour)], atMost24h), "pending openTask");
    assert.equal(verdictOf([stuck], { criteria: { noTaskRunning: true } }), "fail stuckTask");
    assert.equal(verdictOf([fresh], { criteria: { noTaskRunning: true } }), "pending openTask");
    // A stuck task that was read stands, however much was not.
    assert.equal(
      verdictOf([stuck], { criteria: { maximumRunningDuration: "24h" }, reading: { complete: false } }),
      "fail stuckTask",
    );
  });

  it("T6 takes skipped and timeout for ends without success, and a job's success not for that of its parts", () => {
    const cbr = { service: "cbr" };
    const skipped = record("skipped", { began: 2 * hour, ended: hour }, cbr);
    assert.equal(verdictOf([skipped], { ...atMost24h, ...cbr }), "fail");
    assert.equal(verdictOf([skipped], { ...lastSucceeded, ...cbr }), "fail noRecords");
    const timedOut = failure(hour, { ...cbr, rawState: "timeout" });
    const result = criterionOf(judge([timedOut], { ...lastSucceeded, ...cbr }));
    assert.equal(result.verdict, "fail");
    assert.match(result.message, /\(timeout\) finished/);
    assert.equal(verdictOf([success(hour, { ...cbr, failedParts: 1 })], { ...lastSucceeded, ...cbr }), "fail");
  });

  it("T7 knows a status word only whole, in its letter case, and of its own service", () => {
    for (const rawState of ["success ", "SUCCEED", "Succeed", "PartiallyFailed", "SUCCESS"]) {
      const odd = record("unknown", { began: hour }, { rawState });
      const result = criterionOf(judge([odd], atMost24h));
      assert.equal(`${result.verdict} ${result.reason}`, "unknown unmappedState");
      assert.equal(result.evidence?.rawState, rawState.trim());
      // Whoever hands over such a record as a success contradicts the table.
      assert.equal(verdictOf([success(hour, { rawState })], atMost24h), "unknown contradiction");
    }
    assert.deepEqual(Object.keys(gateFacts).sort(), ["cbr", "cce", "css", "dcs", "dws"]);
  });

  it("T8 refreshes no age by a rollback, a restore or growing, and calls log backups by their name", () => {
    for (const [service, kind] of [
      ["cce", "master-backup-rollback"],
      ["cbr", "restore"],
      ["cbr", "copy"],
      ["dws", "GROWING"],
    ] as const) {
      const other = success(hour, { service, kind, backupType: undefined });
      assert.equal(verdictOf([other], { ...atMost24h, service }), "fail noRecords");
    }
    assert.match(
      criterionOf(judge([success(hour, { service: "css" })], { ...atMost24h, service: "css" })).message,
      /^one \(css\/one\) log backup: /,
    );
  });

  it("T9 counts no expired or deleted backup, and says what a success is worth", () => {
    const gone = ["expired", "deleted"].map((rawState) => record("gone", { began: hour }, { rawState, id: rawState }));
    assert.equal(verdictOf(gone, atMost24h), "fail");
    assert.equal(verdictOf([...gone, success(23 * hour)], atMost24h), "pass");
    assert.equal(criterionOf(judge([success(hour)], atMost24h)).evidence?.evidenceGrade, "artefact");
    const history = judge([success(hour, { service: "css" })], { ...atMost24h, service: "css" });
    assert.equal(criterionOf(history).evidence?.evidenceGrade, "jobHistory");
  });

  it("T11 takes the newest of all records whatever their order, and nothing universal from a list that was cut", () => {
    const records = [success(3 * day), success(hour), failure(2 * hour), success(2 * day)];
    for (const order of [records, [...records].reverse()]) {
      assert.equal(criterionOf(judge(order, atMost24h)).observed, 3600);
      assert.equal(verdictOf(order, lastSucceeded), "pass");
    }
    // A row that came twice is one, and one that came in two forms cannot be believed.
    assert.equal(verdictOf([success(hour), success(hour)], { criteria: { minimumRedundancy: 2 } }), "fail");
    const other = success(hour, { sizeBytes: 1 });
    assert.equal(verdictOf([success(hour), other], atMost24h), "unknown contradiction");
    const cut = { reading: { complete: false, incompleteReason: "maxRecords" } };
    assert.equal(verdictOf(records, { ...lastSucceeded, ...cut }), "unknown incomplete");
    assert.equal(verdictOf(records, { ...atMost24h, ...cut }), "pass");
    assert.equal(verdictOf([success(2 * day)], { ...atMost24h, ...cut }), "unknown incomplete");
  });
});
