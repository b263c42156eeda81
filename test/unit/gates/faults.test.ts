import assert from "node:assert/strict";
import {
  ago,
  criterionOf,
  day,
  failure,
  hour,
  judge,
  minute,
  problemsOf,
  readAt,
  record,
  success,
  verdictOf,
} from "../../support/gates/judged";
import type { TargetReading } from "../../../provider/gates/reading";

const warn = { onUnknown: "warn" } as const;

describe("one clock for a gate", () => {
  const targets = ["one", "two"].map((resourceId) => ({ service: "dcs", resourceId, name: resourceId }));
  const answer = (name: string, asOf: string, ended: number): TargetReading => ({
    target: name,
    service: "dcs",
    resourceId: name,
    asOf,
    asOfSource: "server",
    complete: true,
    records: [success(ended, { resourceId: name })],
  });

  it("E3 judges every target at the newest answer's date", () => {
    const readings = [answer("one", ago(10 * day), 10 * day + hour), answer("two", ago(0), hour)];
    const result = judge([], { criteria: { lastBackupMaximumAge: "24h" }, targets, readings });
    assert.deepEqual(
      result.targetResults.map(({ verdict }) => verdict),
      ["fail", "pass"],
    );
    assert.equal(result.evaluatedAt, ago(0));
  });

  it("E2 takes no date from a read that failed, so that an expired override lifts nothing", () => {
    const error = { class: "service", code: "X", message: "down" } as const;
    const failed = {
      target: "one",
      service: "dcs",
      resourceId: "one",
      asOf: ago(9 * day),
      asOfSource: "server" as const,
      error,
    };
    const override = { reason: "agreed with the owner", actor: "night shift", expiresAt: ago(8 * day) };
    const result = judge([], { criteria: { noTaskRunning: true }, readings: [failed], overrides: [override] });
    assert.deepEqual([result.blocks, result.overridden, result.evaluatedAt], [true, false, ago(0)]);
  });
});

describe("C2 a failure without an end", () => {
  const endless = record("failed", { began: 2 * hour }, { service: "cce" });

  it("is a failure, dated by its start", () => {
    assert.equal(verdictOf([endless], { service: "cce", criteria: { lastTaskSucceeded: true } }), "fail");
    assert.equal(verdictOf([endless], { service: "cce", criteria: { lastTaskSucceeded: true }, policy: warn }), "fail");
  });

  it("is newer than a success that did not begin after it, and older than one that did", () => {
    const of = (began: number | undefined, ended: number): string => {
      const times = began === undefined ? { ended } : { began, ended };
      return verdictOf([endless, record("succeeded", times, { service: "cce" })], {
        service: "cce",
        criteria: { lastTaskSucceeded: true },
      });
    };
    assert.deepEqual(
      [of(3 * hour, hour), of(undefined, hour), of(2 * hour, hour), of(2 * hour - 1, hour)],
      ["fail", "fail", "fail", "pass"],
    );
  });

  it("is undated where its end lies before its start, such as 1970, which must not hide it behind an older success", () => {
    for (const ended of [3 * hour, readAt]) {
      const early = record("failed", { began: hour, ended }, { service: "cce" });
      const good = success(2 * hour, { service: "cce" });
      for (const criteria of [{ lastTaskSucceeded: true }, { maximumConsecutiveFailures: 0 }]) {
        assert.equal(verdictOf([early, good], { service: "cce", criteria }), "unknown undated");
      }
    }
  });

  it("is dated by its start where its end lies before that by no more than clocks may differ", () => {
    const early = record("failed", { began: hour, ended: hour + 2 * minute }, { service: "cce" });
    const good = record("succeeded", { began: 2 * hour, ended: hour + minute }, { service: "cce" });
    assert.equal(verdictOf([early, good], { service: "cce", criteria: { lastTaskSucceeded: true } }), "fail");
  });

  it("names ageFrom in its message", () => {
    const result = judge([endless], { service: "cce", criteria: { lastTaskSucceeded: true } });
    assert.match(criterionOf(result).message, /with no end time \(`ageFrom: startedAt` ages every task by its start\)/);
  });
});

describe("A3 a record that says it ended before it began", () => {
  const criteria = { lastTaskSucceeded: true };
  const reversed = { began: hour, ended: 3 * hour };

  it("is undated as a failure, which may be newer than a success between both", () => {
    const success = record("succeeded", { began: 150 * minute, ended: 2 * hour });
    assert.equal(verdictOf([success, record("failed", reversed)], { criteria }), "unknown undated");
    const ahead = record("failed", { began: -9 * day, ended: 3 * hour });
    assert.equal(verdictOf([success, ahead], { criteria }), "unknown undated");
  });

  it("is undated as a success, by either stamp", () => {
    const age = { criteria: { lastBackupMaximumAge: "26h" } };
    assert.equal(verdictOf([record("succeeded", reversed)], age), "unknown undated");
    assert.equal(
      verdictOf([record("succeeded", reversed)], { ...age, target: { ageFrom: "startedAt" } }),
      "unknown undated",
    );
  });

  it("is dated where the stamps differ by no more than clocks may", () => {
    const age = { criteria: { lastBackupMaximumAge: "26h" } };
    const [within, beyond] = [hour + 5 * minute, hour + 5 * minute + 1].map((ended) =>
      verdictOf([record("succeeded", { began: hour, ended })], age),
    );
    assert.deepEqual([within, beyond], ["pass", "unknown undated"]);
  });
});

describe("E4 what is false for certain is never unknown", () => {
  const old = record("unknown", { began: 90 * day });
  const running = record("running", { began: hour });

  it("for noTaskRunning, whatever else is unmapped", () => {
    assert.equal(verdictOf([running, old], { criteria: { noTaskRunning: true }, policy: warn }), "pending openTask");
  });
  it("for an age limit beside an old unmapped record", () => {
    const given = { criteria: { lastBackupMaximumAge: "24h" }, policy: warn };
    assert.equal(verdictOf([running, old], given), "pending openTask");
    const ended = record("unknown", { began: 3 * day, ended: 2 * day });
    assert.equal(verdictOf([running, ended], given), "pending openTask");
    assert.equal(verdictOf([running, record("unknown", { began: 2 * hour })], given), "warn unmappedState");
  });
  it("for newerThan while the triggered task runs", () => {
    const given = { criteria: { newerThan: ago(2 * hour) }, policy: warn };
    assert.equal(verdictOf([running, record("unknown", { began: 3 * hour })], given), "pending openTask");
  });
});

describe("E11 a record of unknown state", () => {
  const criteria = { maximumConsecutiveFailures: 0 };
  const unmapped = (began: number) => record("unknown", { began });
  it("is in doubt for as long as the older backup counts, so that waiting alone opens nothing", () => {
    const verdictAt = (began: number): string => verdictOf([success(20 * day), unmapped(began)], { criteria });
    assert.deepEqual(
      [verdictAt(6 * day), verdictAt(8 * day), verdictAt(19 * day)],
      ["unknown unmappedState", "unknown unmappedState", "unknown unmappedState"],
    );
    assert.equal(
      verdictOf([record("succeeded", { ended: 20 * day }), unmapped(30 * day)], { criteria }),
      "unknown unmappedState",
    );
  });
  it("has no say beyond lookback about a backup that began after it", () => {
    assert.equal(verdictOf([success(20 * day), unmapped(21 * day)], { criteria }), "pass");
  });
  it("is in doubt for the last task while a success goes on that began before it", () => {
    const long = record("succeeded", { began: 9 * day, ended: 6 * day });
    assert.equal(
      verdictOf([long, unmapped(8 * day)], { criteria: { lastTaskSucceeded: true } }),
      "unknown unmappedState",
    );
  });
});

describe("E11 an undated success", () => {
  const criteria = { lastTaskSucceeded: true };
  const policy = { onEmpty: "unknown" } as const;
  it("is a task that ended, so that a failure beyond lookback that is newer fails", () => {
    const records = [record("succeeded", {}), record("failed", { began: 10 * day })];
    const result = judge(records, { criteria, policy });
    const { verdict, observed, message } = criterionOf(result);
    assert.deepEqual([verdict, observed], ["fail", 1]);
    assert.match(message, /last task failed/);
  });
  it("is in doubt where it began after that failure, and where there is none", () => {
    const began = record("succeeded", { began: 9 * day });
    const failed = record("failed", { began: 10 * day });
    assert.equal(verdictOf([began, failed], { criteria, policy }), "unknown undated");
    assert.equal(verdictOf([record("succeeded", {})], { criteria, policy }), "unknown undated");
  });
});

describe("E7 newerThan", () => {
  const of = (...records: Parameters<typeof verdictOf>[0]): string =>
    verdictOf(records, { criteria: { newerThan: ago(2 * hour) } });

  it("is not met by a backup that began before", () => {
    assert.equal(of(record("succeeded", { began: 2 * hour + 1, ended: hour })), "pending notSeen");
    assert.equal(of(record("succeeded", { began: 2 * hour, ended: hour })), "pass");
  });
  it("gives no say to a stuck or unmapped task of before", () => {
    const stuck = record("running", { began: 7 * day });
    assert.equal(of(stuck, record("running", { began: hour })), "pending openTask");
    assert.equal(of(stuck, record("unknown", { began: 3 * hour })), "pending notSeen");
    assert.equal(of(stuck, record("failed", { began: hour, ended: minute })), "fail");
  });
  it("needs a known completion, and a start", () => {
    assert.equal(of(record("succeeded", { began: hour })), "unknown undated");
    assert.equal(of(record("succeeded", { ended: hour })), "unknown undated");
    assert.equal(of(record("succeeded", { ended: 3 * hour })), "pending notSeen");
  });
});

describe("E8 overrides", () => {
  const reason = { reason: "agreed with the owner", actor: "night shift", expiresAt: ago(-hour) };
  const gate = (letters: string, policy: object, overrides: object[]): boolean => {
    const names = Array.from(letters, (letter, at) => `${letter}${at}`);
    const readings = names.map((name): TargetReading => {
      const base = { target: name, service: "dcs", resourceId: name };
      if (name.startsWith("D")) return { ...base, error: { class: "permission", code: "X", message: "no" } };
      const records = [(name.startsWith("P") ? success : failure)(hour, { resourceId: name })];
      return { ...base, asOf: ago(0), asOfSource: "server", complete: true, records };
    });
    const targets = names.map((name) => ({ service: "dcs", resourceId: name, name }));
    return judge([], {
      criteria: { lastTaskSucceeded: true },
      policy,
      overrides: overrides as never,
      targets,
      readings,
    }).blocks;
  };

  it("without a scope lifts minimumTargets beside a refusal, whether or not another target is bad", () => {
    const policy = { minimumTargets: 4, require: "any" };
    assert.deepEqual([gate("PDP", policy, [reason]), gate("PDF", policy, [reason])], [false, false]);
  });
  it("of every target opens no number above 1 that one passing target could not reach", () => {
    const overrides = ["0", "1"].flatMap((at) => ["P", "F"].map((letter) => ({ letter, at })));
    const scoped = (letters: string): object[] =>
      overrides
        .filter(({ letter, at }) => letters[Number(at)] === letter)
        .map(({ letter, at }) => ({ ...reason, target: letter + at }));
    const blocks = (letters: string): boolean => gate(letters, { require: "2" }, scoped(letters));
    assert.deepEqual([blocks("PF"), blocks("FF")], [true, true]);
  });
});

describe("E9 rules that held for some targets only", () => {
  it("are checked for a target that is not applicable", () => {
    const target = { service: "dcs", resourceId: "one", notApplicable: "stopped" };
    assert.deepEqual(
      problemsOf({ targets: [{ ...target, criteria: { noTaskRunning: true, lastBackupWarningAge: "2h" } }] }),
      ["targets[0].criteria.lastBackupWarningAge needs lastBackupMaximumAge, which is not set for targets[0]"],
    );
    assert.deepEqual(problemsOf({ targets: [target] }), [
      "targets[0].criteria is required: give this target at least one criterion",
    ]);
  });
  it("keep an answer that contradicts itself, or is not dated, unknown under onUnknown: warn", () => {
    const twice = [success(hour, { id: "a" }), success(2 * hour, { id: "a" })];
    const given = { criteria: { lastBackupMaximumAge: "24h" }, policy: warn };
    assert.equal(verdictOf(twice, given), "unknown contradiction");
    assert.equal(verdictOf([success(hour)], { ...given, reading: { asOfSource: "local" } }), "unknown noServerTime");
  });
});

describe("E10 large histories", () => {
  it("of 50,000 open and 50,000 failed tasks are judged without a walk over all failures for each task", () => {
    const many = Array.from({ length: 50_000 }, (_, at) => at);
    const records = [
      ...many.map((at) => record("running", { began: hour + at }, { id: `r${at}` })),
      ...many.map((at) => record("failed", { began: at, ended: at }, { id: `f${at}` })),
    ];
    const given = { criteria: { maximumConsecutiveFailures: 0 }, target: { ageFrom: "startedAt" } };
    assert.equal(verdictOf(records, given), "fail");
  });
});

describe("E11 lookback", () => {
  const old = [success(30 * day), success(20 * day, { id: "b" })];

  it("does not bound backups that exist, unless it is given", () => {
    assert.equal(verdictOf(old, { criteria: { minimumRedundancy: 2 } }), "pass");
    assert.equal(verdictOf(old, { criteria: { oldestBackupMinimumAge: "1d" } }), "pass");
    assert.equal(verdictOf(old, { criteria: { maximumConsecutiveFailures: 0 } }), "pass");
    assert.equal(verdictOf(old, { criteria: { minimumRedundancy: 2 }, target: { lookback: "7d" } }), "fail noRecords");
  });
  it("bounds job history and the last task", () => {
    const jobs = [success(30 * day, { service: "css" })];
    assert.equal(verdictOf(jobs, { service: "css", criteria: { minimumRedundancy: 1 } }), "fail noRecords");
    assert.equal(verdictOf(old, { criteria: { lastTaskSucceeded: true } }), "fail noRecords");
  });
});

describe("A4 a backup that cannot be restored from", () => {
  it("counts for nothing, and its message says why", () => {
    const lost = success(hour, { state: "gone", rawState: "succeed", message: "it cannot be restored from" });
    const result = judge([lost], { criteria: { lastBackupMaximumAge: "24h" } });
    assert.equal(result.verdict, "fail");
    assert.match(criterionOf(result).message, /; a backup does not count: it cannot be restored from; next: /);
  });
});
