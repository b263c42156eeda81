import assert from "node:assert/strict";
import fc from "fast-check";
import type { BackupRecord } from "../../../provider/core/records/record";
import { judgeTarget } from "../../../provider/gates/judge/judgeTarget";
import { parseGate } from "../../../provider/gates/parse/parseGate";
import type { CriterionResult } from "../../../provider/gates/result";
import { gateFacts } from "../../../provider/verdict/evidence/catalogue";
import { ago, hour, minute, readAt } from "../../support/gates/judged";
import {
  instantOf,
  isZoneless,
  operationLogId,
  recordsWith,
  written,
  type Log,
  type Writing,
  type Zone,
} from "../../support/zonelessLogs";
import { atLeastOf, casesOf } from "../../support/casesOf";

/** Every criterion that a gate on CBR can ask. */
const criteria = {
  lastBackupMaximumAge: "26h",
  lastBackupWarningAge: "20h",
  lastTaskSucceeded: true,
  maximumConsecutiveFailures: 1,
  noTaskRunning: true,
  maximumRunningDuration: "12h",
  newerThan: ago(18 * hour),
};

/** Gates that differ in the stamp that counts and in how far back they look. */
const gates = [{}, { ageFrom: "startedAt" }, { lookback: "26h" }].map((more) => {
  const targets = [{ service: "cbr", evidence: "operationLog", resourceId: operationLogId, name: "one", ...more }];
  const parsed = parseGate({ targets, criteria }, { facts: gateFacts, now: readAt });
  return parsed.kind === "gate" ? parsed.gate : assert.fail(JSON.stringify(parsed));
});

function judged(at: number, record: BackupRecord): readonly CriterionResult[] {
  const reading = {
    target: "one",
    service: "cbr",
    resourceId: operationLogId,
    asOf: ago(0),
    asOfSource: "server" as const,
    complete: true,
    records: [record],
  };
  const gate = gates[at] ?? assert.fail();
  const target = gate.targets[0] ?? assert.fail();
  return judgeTarget(target, gate.policy, [reading], { now: readAt }).result.criteria;
}

/** What happened in truth, in milliseconds before the answer or of duration, and how each stamp of it is written. */
interface History {
  readonly status: string;
  readonly ended: number;
  readonly lasted: number;
  readonly waited: number;
  readonly touched: number;
  readonly writing: readonly Writing[];
  readonly left: readonly boolean[];
  readonly gate: number;
}

const names = ["created_at", "started_at", "ended_at", "updated_at"] as const;
type Stamps = Readonly<Record<(typeof names)[number], number>>;

function stampsOf({ ended, lasted, waited, touched }: History): Stamps {
  const end = readAt - ended;
  return {
    created_at: end - lasted - waited,
    started_at: end - lasted,
    ended_at: end,
    updated_at: end + touched,
  };
}

/** The log as the service writes it, texts without a zone in the local time of `local`. */
function logOf(history: History, local: Zone, zoneless: "none" | "Z"): Log {
  const stamps = stampsOf(history);
  const texts = names.flatMap((name, at) => {
    const { digits, zone } = history.writing[at] ?? assert.fail();
    const writing = { digits, zone: zone === "none" ? zoneless : zone };
    return history.left[at] === true ? [] : [[name, written(stamps[name], writing, local)] as const];
  });
  return { status: history.status, ...Object.fromEntries(texts) };
}

/** Spans at which a guess of 8 hours tells, some of them around the limits of the gates, and any other. */
const span = (min: number, max: number) =>
  fc.oneof(
    fc.integer({ min, max }).map((minutes) => minutes * minute),
    fc.constantFrom(0, 30_000, 10 * minute, ...[4, 8, 10, 12, 16, 18, 20, 24, 26, 34].map((hours) => hours * hour)),
  );
const writing: fc.Arbitrary<Writing> = fc.record({
  digits: fc.constantFrom(0, 1, 3, 6, 9),
  zone: fc.constantFrom("none", "none", "none", "Z", "+00:00", "+08:00"),
});
const writings = fc.oneof(
  fc.array(writing, { minLength: 4, maxLength: 4 }),
  // An edition writes all of them alike, as a rule.
  writing.map((one) => [one, one, one, one]),
  fc
    .constantFrom(0, 3, 6, 9)
    .map((digits): readonly Writing[] => Array.from({ length: 4 }, () => ({ digits, zone: "none" }))),
);
const history = (from: number): fc.Arbitrary<History> =>
  fc.record({
    status: fc.constantFrom("success", "success", "success", "failed", "running", "waiting", "skipped", "timeout"),
    ended: span(from, 45 * 60),
    lasted: span(0, 20 * 60),
    waited: span(0, 9 * 60),
    touched: span(0, 9 * 60),
    writing: writings,
    left: fc.array(
      fc.integer({ min: 0, max: 2 }).map((one) => one === 0),
      { minLength: 4, maxLength: 4 },
    ),
    gate: fc.integer({ min: 0, max: gates.length - 1 }),
  });

const seed = 20_261_130;
const unset = recordsWith({});
const set = { UTC: recordsWith({ cbrTimeZone: "UTC" }), "+08:00": recordsWith({ cbrTimeZone: "+08:00" }) } as const;
const zones = ["UTC", "+08:00"] as const;
const tolerance = 5 * minute;

/** Judges each record once: the readings of a log whose times all carry a zone are the same. */
function memoized(judge: (record: BackupRecord) => readonly CriterionResult[]): typeof judge {
  const known = new Map<string, readonly CriterionResult[]>();
  return (record) => {
    const key = JSON.stringify(record);
    const found = known.get(key) ?? judge(record);
    known.set(key, found);
    return found;
  };
}

/** Whether a text of the log lies ahead of the answer's clock, when those without a zone mean this one. */
function isAhead({ created_at, started_at, ended_at, updated_at }: Log, zone: Zone): boolean {
  return [created_at, started_at, ended_at, updated_at].some(
    (text) => text !== undefined && isZoneless(text) && instantOf(text, zone) > readAt + tolerance,
  );
}

/** Whether the task ends before it begins, when texts without a zone mean this one: no service can mean that. */
function isReversed({ created_at, started_at, ended_at }: Log, zone: Zone): boolean {
  const begun = started_at ?? created_at;
  if (begun === undefined || ended_at === undefined) return false;
  return instantOf(begun, zone) - instantOf(ended_at, zone) > tolerance;
}

describe("C1 answers whose times carry no zone", () => {
  it("do not pass by a time within a minute of another, which tells of another event", () => {
    // Ended 26 hours ago in +08:00, and touched 8 hours later: as UTC both are of one minute, and 18 hours old.
    const log = { status: "success", ended_at: "2026-01-14T18:00:00", updated_at: "2026-01-15T02:00:30+08:00" };
    const twin = { ...log, updated_at: "2026-01-14T18:00:30Z" };
    for (const one of [log, twin]) {
      const record = unset(one);
      assert.deepEqual([record.completedAt, record.zoneProven], [undefined, undefined]);
      const [age] = judged(0, record);
      assert.deepEqual([age?.id, age?.verdict, age?.reason], ["lastBackupMaximumAge", "unknown", "undated"]);
    }
    const begun = { status: "running", created_at: "2026-01-15T09:00:00", started_at: "2026-01-15T09:00:30Z" };
    assert.deepEqual([unset(begun).createdAt, unset(begun).startedAt], [undefined, "2026-01-15T09:00:30.000Z"]);
  });

  it("pass nothing that fails in the zone that the service meant, over 10,000 of them", function () {
    this.timeout(0);
    let passes = 0;
    const property = fc.property(history(0), fc.constantFrom(...zones), (given, local) => {
      // The service writes no time that is still to come.
      const past = { ...given, touched: Math.min(given.touched, given.ended) };
      const log = logOf(past, local, "none");
      const found = judged(past.gate, unset(log));
      if (found.every(({ verdict }) => verdict !== "pass")) return;
      const truth = judged(past.gate, unset(logOf(past, local, "Z")));
      found.forEach(({ id, verdict }, at) => {
        if (verdict !== "pass") return;
        passes++;
        assert.equal(truth[at]?.verdict, "pass", `${id} ${local} ${JSON.stringify(log)}`);
      });
    });
    fc.assert(property, { numRuns: casesOf(10_000), seed });
    assert.ok(passes >= atLeastOf(20_000), String(passes));
  });

  it("pass nothing that fails in a reading, and with the setting know their zone, over 100,000 of them", function () {
    this.timeout(0);
    const seen = { passes: 0, unproven: 0, disproved: 0 };
    const property = fc.property(history(-30 * 60), fc.constantFrom(...zones), (given, local) => {
      const log = logOf(given, local, "none");
      const judgedOnce = memoized((record) => judged(given.gate, record));
      const readings = zones.map((zone) => judgedOnce(set[zone](log)));
      const isDisproved = isAhead(log, "UTC") && !isAhead(log, "+08:00");
      if (isDisproved) seen.disproved++;
      judgedOnce(unset(log)).forEach(({ id, verdict, reason }, at) => {
        const [utc, in0800] = readings.map((reading) => reading[at] ?? assert.fail());
        assert.ok(utc?.reason !== "zoneUnproven" && in0800?.reason !== "zoneUnproven", id);
        if (reason === "zoneUnproven") seen.unproven++;
        if (verdict !== "pass") return;
        seen.passes++;
        const where = `${id} of gate ${given.gate} ${JSON.stringify(log)}`;
        const possible = zones.filter((zone) => !isReversed(log, zone));
        assert.notDeepEqual(possible, [], where);
        if (possible.includes("+08:00")) assert.equal(in0800?.verdict, "pass", where);
        // A time that lies ahead as UTC alone leaves the one reading.
        if (!isDisproved && possible.includes("UTC")) assert.equal(utc?.verdict, "pass", where);
      });
    });
    fc.assert(property, { numRuns: casesOf(100_000), seed });
    assert.ok(
      Object.values(seen).every((count) => count >= atLeastOf(10_000)),
      JSON.stringify(seen),
    );
  });
});
