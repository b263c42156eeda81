import assert from "node:assert/strict";
import type { OracleCase, OracleCriteria, OracleTarget } from "./types";
import { criteriaOf, largestAgeAsked, lookbackOf, nameOf } from "./asked";
import { criterionNames } from "./criteria";
import { services } from "./generate/services";
import { day } from "./generate/spanTexts";
import { describeCase, generateCase } from "./generateCase";
import { instant } from "./instants";
import { judge } from "./oracle";
import { milliseconds } from "./spans";

const cases = Array.from({ length: 6000 }, (_, seed) => generateCase(seed));
const outcomes = cases.map((one) => ({ one, outcome: judge(one) }));

function eachTarget(visit: (target: OracleTarget, criteria: OracleCriteria, one: OracleCase) => void): void {
  for (const one of cases) {
    for (const target of one.description.targets) visit(target, criteriaOf(one.description, target), one);
  }
}

describe("generated cases of gates", () => {
  it("are the same for the same seed", () => {
    assert.deepEqual(generateCase(7), generateCase(7));
    assert.notDeepEqual(generateCase(7), generateCase(8));
  });

  it("can be written down and read back", () => {
    for (const one of cases.slice(0, 200)) assert.deepEqual(JSON.parse(describeCase(one)), one);
  });

  it("ask each target for something that its service can answer", () => {
    eachTarget((target, criteria) => {
      const asked = criterionNames.filter((name) => name in criteria);
      assert.ok(asked.length > 0);
      const facts = services[target.service]!;
      const histories = ["minimumRedundancy", "oldestBackupMinimumAge", "maximumGap"];
      const sizes = ["lastBackupMinimumSize", "maximumSizeDecrease"];
      if (!facts.answersRedundancy)
        assert.deepEqual(
          asked.filter((name) => histories.includes(name)),
          [],
        );
      if (!facts.answersSize)
        assert.deepEqual(
          asked.filter((name) => sizes.includes(name)),
          [],
        );
      if (!facts.hasBackupType) assert.equal(target.backupType, undefined);
      if (!facts.hasIncremental) assert.equal(target.include, undefined);
      assert.equal(target.actionName !== undefined, target.service === "dws");
    });
  });

  it("keep companions to their criteria and windows to their order", () => {
    eachTarget((target, criteria) => {
      const { lastBackupMaximumAge: maximum, lastBackupWarningAge: warning } = criteria;
      if (warning !== undefined) assert.ok(milliseconds(warning) <= milliseconds(maximum!));
      if (criteria.minimumRedundancyWithin !== undefined) assert.ok(criteria.minimumRedundancy! >= 1);
      if (criteria.maximumSizeDecreaseSamples !== undefined) assert.ok(criteria.maximumSizeDecreaseSamples >= 3);
      if (criteria.maximumSizeDecreaseSamples !== undefined) assert.ok(criteria.maximumSizeDecrease !== undefined);
      assert.equal(criteria.maximumGap === undefined, criteria.maximumGapWithin === undefined);
      if (criteria.maximumGap !== undefined) {
        assert.ok(milliseconds(criteria.maximumGapWithin!) > milliseconds(criteria.maximumGap));
      }
      assert.ok(lookbackOf(target, criteria) >= largestAgeAsked(criteria));
    });
  });

  it("keep policies and overrides within their bounds", () => {
    for (const { description, now } of cases) {
      const names = description.targets.map(nameOf);
      assert.equal(new Set(names).size, names.length);
      const { require = "all", minimumTargets = 1 } = description.policy ?? {};
      assert.ok(minimumTargets >= 1 && minimumTargets <= names.length);
      if (/^\d+$/.test(require)) assert.ok(Number(require) >= 1 && Number(require) <= names.length);
      if (require.endsWith("%")) assert.ok(Number.parseInt(require, 10) >= 1 && Number.parseInt(require, 10) <= 100);
      for (const override of description.overrides ?? []) {
        assert.ok(override.reason.length >= 10);
        assert.ok(instant(override.expiresAt)! - now < day);
        assert.ok(override.target === undefined || names.includes(override.target));
      }
    }
  });

  it("meet every verdict of the gate, of a target, and of each criterion that can have it", () => {
    const met = new Set<string>();
    for (const { outcome } of outcomes) {
      met.add(`gate ${outcome.verdict}`).add(outcome.overridden ? "overridden" : outcome.blocks ? "closed" : "open");
      for (const { verdict, criteria } of Object.values(outcome.targets)) {
        met.add(`target ${verdict}`);
        for (const [name, one] of Object.entries(criteria)) met.add(`${name} ${one}`);
      }
    }
    // No open task mends these, or, of a duration, stands for anything but itself.
    const neverPending = [
      "maximumRunningDuration",
      "lastBackupMinimumSize",
      "maximumSizeDecrease",
      "oldestBackupMinimumAge",
      "maximumGap",
    ];
    const verdicts = ["pass", "warn", "fail", "unknown", "pending"];
    const expected = [
      ...verdicts.flatMap((verdict) => [`gate ${verdict}`, `target ${verdict}`]),
      "target notApplicable",
      "overridden",
      "closed",
      "open",
      ...criterionNames.flatMap((name) =>
        verdicts
          .filter((verdict) => verdict !== "pending" || !neverPending.includes(name))
          .map((verdict) => `${name} ${verdict}`),
      ),
    ];
    assert.deepEqual([...met].sort(), expected.sort());
  });

  it("bring about often what the rules of 2026-11-30 decide", () => {
    const times: Record<string, number> = {};
    const meet = (situation: string, isMet: boolean): void => {
      if (isMet) times[situation] = (times[situation] ?? 0) + 1;
    };
    for (const { description, answers, now } of cases) {
      const given = Object.values(answers);
      const usable = given.filter(({ error, asOfSource }) => error === undefined && asOfSource === "server");
      const clocks = usable.flatMap(({ asOf }) => instant(asOf) ?? []);
      const clock = clocks.length > 0 ? Math.max(...clocks) : now;
      const isAgo = (text: string | undefined, span: number): boolean => clock - (instant(text) ?? clock) >= span;
      meet("answers hours apart", Math.min(...clocks) <= clock - 3_600_000);
      meet(
        "an error with another time",
        given.some(({ error, asOf }) => error !== undefined && instant(asOf) !== clock),
      );
      meet(
        "a refused target, minimumTargets and an override",
        description.policy?.minimumTargets !== undefined &&
          description.overrides !== undefined &&
          given.some(({ error }) => error?.class === "permission" || error?.class === "authentication"),
      );
      meet(
        "an override near its expiry",
        (description.overrides ?? []).some(({ expiresAt }) => Math.abs(instant(expiresAt)! - clock) <= 1),
      );
      for (const { records } of given) {
        const ended = (state: string) => records.filter((one) => one.state === state);
        const isOpen = records.some(({ state }) => state === "running" || state === "waiting");
        meet(
          "a failure without an end",
          ended("failed").some(({ completedAt }) => completedAt === undefined),
        );
        meet(
          "an old backup that exists",
          ended("succeeded").some((one) => one.evidenceGrade === "artefact" && isAgo(one.completedAt, 30 * day)),
        );
        meet(
          "an old unknown state beside an open task",
          isOpen && ended("unknown").some((one) => isAgo(one.startedAt, 30 * day)),
        );
        meet(
          "a success that cannot be restored from",
          ended("gone").some(({ rawState }) => rawState === "succeed"),
        );
        meet(
          "one id twice",
          new Set(records.flatMap(({ id }) => id ?? [])).size < records.flatMap(({ id }) => id ?? []).length,
        );
      }
    }
    assert.equal(Object.keys(times).length, 9, JSON.stringify(times));
    for (const [situation, count] of Object.entries(times)) assert.ok(count >= 40, `${situation}: ${count}`);
  });

  it("never pass a gate without a target whose records were read", () => {
    for (const { one, outcome } of outcomes.filter(({ outcome: { verdict } }) => verdict === "pass")) {
      const isRead = one.description.targets.some(
        (target) => (one.answers[nameOf(target)]?.records.length ?? 0) > 0 && target.notApplicable === undefined,
      );
      assert.ok(isRead, `${describeCase(one)} gives ${outcome.verdict}`);
    }
  });
});
