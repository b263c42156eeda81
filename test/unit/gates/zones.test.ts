import assert from "node:assert/strict";
import fc from "fast-check";
import type { BackupRecord } from "../../../provider/core/records/record";
import { recordIn0800 } from "../../../provider/core/records/zoneReadings";
import {
  ago,
  criterionOf,
  day,
  failure,
  hour,
  judge,
  minute,
  record,
  success,
  verdictOf,
  type Judgement,
} from "../../support/gates/judged";
import { atLeastOf, casesOf } from "../../support/casesOf";

const zoneless = { zoneProven: false };
const cbr = { service: "cbr", backupType: undefined, ...zoneless };
const atMost26h: Judgement = { service: "cbr", criteria: { lastBackupMaximumAge: "26h" } };

describe("C1 a gate on times without a zone", () => {
  it("passes only where both readings pass, and fails only where both fail", () => {
    for (const [age, verdict] of [
      [18 * hour, "pass"],
      [18 * hour + 1, "unknown zoneUnproven"],
      [20 * hour, "unknown zoneUnproven"],
      [26 * hour, "unknown zoneUnproven"],
      [26 * hour + 1, "fail"],
      [27 * hour, "fail"],
    ] as const) {
      assert.equal(verdictOf([success(age, cbr)], atMost26h), verdict, String(age));
      const proven = { ...cbr, zoneProven: undefined };
      assert.equal(verdictOf([success(age, proven)], atMost26h), age > 26 * hour ? "fail" : "pass");
    }
  });

  it("does so in the direction of every other limit as well", () => {
    const atLeast26h: Judgement = { criteria: { oldestBackupMinimumAge: "26h" } };
    for (const [age, verdict] of [
      [17 * hour, "fail"],
      [18 * hour, "unknown zoneUnproven"],
      [20 * hour, "unknown zoneUnproven"],
      [26 * hour, "pass"],
    ] as const) {
      assert.equal(verdictOf([success(age, zoneless)], atLeast26h), verdict, String(age));
    }
    const since: Judgement = { criteria: { newerThan: ago(20 * hour) } };
    assert.equal(verdictOf([success(11 * hour, zoneless)], since), "pass");
    assert.equal(verdictOf([success(13 * hour, zoneless)], since), "unknown zoneUnproven");
    assert.equal(verdictOf([success(21 * hour, zoneless)], since), "pending notSeen");
    const running = record("running", { began: hour }, { service: "cbr", ...zoneless });
    const short: Judgement = { service: "cbr", criteria: { maximumRunningDuration: "6h" } };
    assert.equal(verdictOf([running], short), "unknown zoneUnproven");
    // The order of tasks whose zones are proven and unproven depends on the reading.
    const order: Judgement = { criteria: { lastTaskSucceeded: true } };
    assert.equal(verdictOf([success(hour, zoneless), failure(4 * hour)], order), "unknown zoneUnproven");
    assert.equal(verdictOf([success(hour, zoneless), failure(10 * hour)], order), "pass");
  });

  it("names the setting, both readings and no other instant than those", () => {
    const { message, observed } = criterionOf(judge([success(20 * hour, { ...cbr, id: "one" })], atMost26h));
    assert.equal(observed, 28 * 3600);
    assert.equal(
      message,
      "one (cbr/one) backup task: its times have no zone: as UTC pass (newest success 20h old (limit 26h)), " +
        "as +08:00 fail (newest success 28h old (limit 26h)), task one (success) finished 2026-01-14T08:00:00Z; " +
        "next: set --cbr-time-zone (command line), HWBACKUP_CBR_TIME_ZONE (policy pack) or cbrTimeZone (program) to the zone of these times",
    );
  });

  it("keeps the older facts of equal verdicts, and the earlier end of a pass", () => {
    const judged = judge([success(10 * hour, { ...cbr, id: "one" })], atMost26h);
    const { verdict, observed, message, evidence } = criterionOf(judged);
    assert.deepEqual([verdict, observed], ["pass", 18 * 3600]);
    assert.match(message, /newest success 18h old \(limit 26h\) with times read as \+08:00, task one/);
    assert.equal(evidence?.completedAt, ago(18 * hour));
    assert.equal(judged.validUntil, ago(-8 * hour));
    const utc = judge([success(10 * hour, { ...cbr, id: "one", zoneProven: undefined })], atMost26h);
    assert.equal(utc.validUntil, ago(-16 * hour));
    // The evidence is the same record in whichever reading it decided.
    assert.equal(judged.evidenceId, utc.evidenceId);
    // What is the same in both readings is told with the older times: nothing shown is younger than the truth.
    const same = judge([success(hour, cbr)], { service: "cbr", criteria: { lastTaskSucceeded: true } });
    assert.equal(criterionOf(same).evidence?.completedAt, ago(9 * hour));
    assert.match(criterionOf(same).message, / with times read as \+08:00, task /);
    const proven = judge([success(hour)], { criteria: { lastTaskSucceeded: true } });
    assert.equal(criterionOf(proven).evidence?.completedAt, ago(hour));
    // Of two successes the newest is another one in each reading: the older of both is shown.
    const two = judge([success(hour, { ...zoneless, id: "zoneless" }), success(3 * hour, { id: "zoned" })], {
      criteria: { lastTaskSucceeded: true },
    });
    assert.deepEqual([criterionOf(two).evidence?.id, criterionOf(two).evidence?.completedAt], ["zoned", ago(3 * hour)]);
    assert.doesNotMatch(criterionOf(two).message, /08:00/);
  });

  it("is not softened by onUnknown where a reading fails or waits", () => {
    const policy = { onUnknown: "warn" } as const;
    const both = (records: readonly BackupRecord[], given: Judgement) => {
      const result = judge(records, { ...given, policy });
      return `${verdictOf(records, { ...given, policy })} ${result.blocks}`;
    };
    assert.equal(both([success(20 * hour, cbr)], atMost26h), "unknown zoneUnproven true");
    // One reading warns, the other passes: what may be let through is a warning with its reason.
    const warning: Judgement = {
      service: "cbr",
      criteria: { lastBackupMaximumAge: "26h", lastBackupWarningAge: "12h" },
    };
    assert.equal(both([success(10 * hour, cbr)], warning), "warn zoneUnproven false");
    // Nothing was selected in one reading: onEmpty is never softened.
    const recent: Judgement = { ...warning, target: { lookback: "26h" }, criteria: { lastTaskSucceeded: true } };
    assert.equal(both([success(20 * hour, cbr)], recent), "unknown zoneUnproven true");
  });

  it("lets a time in the future prove nothing", () => {
    assert.equal(verdictOf([success(-hour, cbr)], atMost26h), "unknown zoneUnproven");
    assert.equal(verdictOf([success(-9 * hour, cbr)], atMost26h), "unknown undated");
  });

  it("shows the places of records that decided in the other reading", () => {
    assert.equal(recordIn0800(success(hour, { ...cbr, createdAt: "soon" })).createdAt, "soon");
    assert.equal(recordIn0800(success(hour, cbr)).completedAt, ago(9 * hour));
    const proven = success(hour);
    assert.equal(recordIn0800(proven), proven);
  });

  it("passes nothing that fails in a reading, over 100,000 answers", function () {
    this.timeout(0);
    const one = fc.record({
      kind: fc.constantFrom("success", "failure", "running"),
      age: fc.oneof(
        fc.integer({ min: -10 * 60, max: 60 * 60 }),
        fc.constantFrom(...[-8, 0, 4, 10, 12, 16, 18, 20, 24, 26, 34].map((hours) => hours * 60)),
      ),
      proven: fc.boolean(),
    });
    const criteria = {
      lastBackupMaximumAge: "26h",
      lastBackupWarningAge: "20h",
      lastTaskSucceeded: true,
      maximumConsecutiveFailures: 1,
      noTaskRunning: true,
      maximumRunningDuration: "12h",
      minimumRedundancy: 2,
      minimumRedundancyWithin: "34h",
      oldestBackupMinimumAge: "12h",
      maximumGap: "10h",
      maximumGapWithin: "2d",
      newerThan: ago(18 * hour),
    };
    const verdicts = (records: readonly BackupRecord[], policy: Judgement["policy"]) => {
      const [target] = judge(records, { criteria, ...(policy === undefined ? {} : { policy }) }).targetResults;
      return target?.criteria ?? [];
    };
    let cases = 0;
    const property = fc.property(
      fc.array(one, { minLength: 1, maxLength: 4 }),
      fc.constantFrom("block", "warn"),
      (given, onUnknown) => {
        const policy = { onUnknown } as const;
        const records = given.map(({ kind, age, proven }, at) => {
          const more = { id: `task-${at}`, ...(proven ? {} : zoneless) };
          if (kind === "running") return record("running", { began: age * minute }, more);
          return (kind === "success" ? success : failure)(age * minute, more);
        });
        const joined = verdicts(records, policy);
        // With the setting the zone is proven: records of one reading, without the mark.
        const readings = [records, records.map(recordIn0800)].map((one) =>
          verdicts(
            one.map((read) => ({ ...read, zoneProven: true })),
            policy,
          ),
        );
        joined.forEach(({ verdict, reason, id }, at) => {
          const found = readings.map((reading) => reading[at]?.verdict);
          cases++;
          if (verdict === "pass") assert.deepEqual(found, ["pass", "pass"], id);
          if (verdict === "warn") {
            assert.ok(
              found.every((own) => own === "pass" || own === "warn"),
              `${id} ${found.join(" ")}`,
            );
          }
          if (found[0] === found[1] && reason !== "zoneUnproven") assert.equal(verdict, found[0], id);
          assert.ok(readings.every((reading) => reading[at]?.reason !== "zoneUnproven"));
        });
      },
    );
    fc.assert(property, { numRuns: casesOf(11_200), seed: 20_261_130 });
    assert.ok(cases >= atLeastOf(100_000), String(cases));
  });

  it("looks back over days in both readings", () => {
    const window: Judgement = { criteria: { minimumRedundancy: 2, minimumRedundancyWithin: "2d" } };
    const records = [success(hour, zoneless), success(2 * day - 4 * hour, zoneless)];
    assert.equal(verdictOf(records, window), "unknown zoneUnproven");
    assert.equal(
      verdictOf(
        records.map((one) => ({ ...one, zoneProven: true })),
        window,
      ),
      "pass",
    );
  });
});
