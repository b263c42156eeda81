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

  it("never pass a gate without a target whose records were read", () => {
    for (const { one, outcome } of outcomes.filter(({ outcome: { verdict } }) => verdict === "pass")) {
      const isRead = one.description.targets.some(
        (target) => (one.answers[nameOf(target)]?.records.length ?? 0) > 0 && target.notApplicable === undefined,
      );
      assert.ok(isRead, `${describeCase(one)} gives ${outcome.verdict}`);
    }
  });
});
