import assert from "node:assert/strict";
import { parseGoTime } from "../../../../provider/core/instants/goTime";
import { parseRfc3339 } from "../../../../provider/core/instants/rfc3339";
import { toRfc3339 } from "../../../../provider/core/instants/instant";
import { parseZonelessTime } from "../../../../provider/core/instants/zonelessTime";
import {
  ago,
  criterionOf,
  day,
  hour,
  judge,
  minute,
  readAt,
  record,
  success,
  verdictOf,
} from "../../../support/gates/judged";

const atMost24h = { criteria: { lastBackupMaximumAge: "24h" } };

describe("traps of gates: time", () => {
  it("T1 reads each notation by its own parser, with the zone that it states and no other", () => {
    const goTime = parseGoTime("2023-11-25 17:03:46.739012 +0800 CST");
    assert.equal(goTime === undefined ? undefined : toRfc3339(goTime), "2023-11-25T09:03:46.739Z");
    assert.equal(parseRfc3339("2019-05-10T08:31:16"), undefined);
    assert.equal(parseZonelessTime("2025-05-19 09:05:10.0", "+08:00"), Date.UTC(2025, 4, 19, 1, 5, 10));
    // Without a zone there is no stamp, and a success without one proves no age.
    const zoneless = success(hour, { completedAt: "2026-01-15T11:00:00" });
    assert.equal(verdictOf([zoneless], atMost24h), "unknown undated");
  });

  it("T2 selects and ages by the same stamp, whichever ageFrom names", () => {
    const long = record("succeeded", { began: 12 * hour, ended: 6 * hour }, { id: "long" });
    const short = record("succeeded", { began: 11 * hour, ended: 11 * hour - 10 * minute }, { id: "short" });
    for (const [ageFrom, id, seconds] of [
      ["completedAt", "long", 6 * 3600],
      ["startedAt", "short", 11 * 3600],
    ] as const) {
      const result = criterionOf(judge([long, short], { ...atMost24h, target: { ageFrom } }));
      assert.equal(result.evidence?.id, id);
      assert.equal(result.observed, seconds);
    }
  });

  it("T4 counts an open task neither as fresh nor as now, whatever completion it claims", () => {
    const open = record("running", { began: hour, ended: minute }, { service: "cce", backupType: undefined });
    const old = success(30 * hour, { service: "cce", backupType: undefined });
    assert.equal(verdictOf([open, old], { ...atMost24h, service: "cce" }), "pending openTask");
    assert.equal(verdictOf([open], { ...atMost24h, service: "cce" }), "pending openTask");
    // The open task does not reset the age of the backup before it either.
    assert.equal(
      verdictOf([open, success(hour, { service: "cce", backupType: undefined })], { ...atMost24h, service: "cce" }),
      "pass",
    );
  });

  it("T10 takes no later touch of a gone record for a completion", () => {
    const touched = record("gone", { began: 40 * day }, { completedAt: ago(minute) });
    assert.equal(verdictOf([touched], atMost24h), "fail");
    assert.equal(verdictOf([touched, success(30 * hour)], atMost24h), "fail");
  });

  it("T13 measures by the server's clock: a stamp ahead within the tolerance is age 0, one beyond it is none", () => {
    const within = record("succeeded", { began: 0, ended: -5 * minute });
    const beyond = record("succeeded", { began: 0, ended: -5 * minute - 1 });
    const result = criterionOf(judge([within], atMost24h));
    assert.deepEqual([result.verdict, result.observed], ["pass", 0]);
    assert.equal(verdictOf([beyond], atMost24h), "unknown undated");
    // A date of this machine is none of the server's, unless the policy says so.
    assert.equal(
      verdictOf([success(hour)], { ...atMost24h, reading: { asOfSource: "local" } }),
      "unknown noServerTime",
    );
    assert.equal(
      verdictOf([success(hour)], { ...atMost24h, reading: { asOfSource: "local" }, policy: { now: "local" } }),
      "pass",
    );
    assert.equal(
      judge([success(hour)], { ...atMost24h, reading: { skewMilliseconds: -90_000 } }).skewMilliseconds,
      -90_000,
    );
  });

  it("T14 passes at the limit, and not one millisecond beyond it", () => {
    assert.equal(verdictOf([success(24 * hour)], atMost24h), "pass");
    assert.equal(verdictOf([success(24 * hour + 1)], atMost24h), "fail");
    const running = (began: number) =>
      verdictOf([record("running", { began }), success(hour)], { criteria: { maximumRunningDuration: "2h" } });
    assert.equal(running(2 * hour), "pass");
    assert.equal(running(2 * hour + 1), "fail stuckTask");
    assert.equal(verdictOf([success(7 * day)], { criteria: { oldestBackupMinimumAge: "7d" } }), "pass");
    assert.equal(verdictOf([success(7 * day - 1)], { criteria: { oldestBackupMinimumAge: "7d" } }), "fail");
    assert.equal(judge([success(24 * hour)], atMost24h).validUntil, toRfc3339(readAt));
  });
});
