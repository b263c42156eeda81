import assert from "node:assert/strict";
import { evaluateGate } from "../../../provider/gates/evaluateGate";
import { explainGate } from "../../../provider/gates/explain/explainGate";
import type { ExplainedCriterion, ExplainedRecord, GateExplanation } from "../../../provider/gates/explain/explanation";
import { parseGate } from "../../../provider/gates/parse/parseGate";
import type { TargetReading } from "../../../provider/gates/reading";
import { gateFacts } from "../../../provider/verdict/evidence/catalogue";
import { generateCase } from "../../oracle/generateCase";
import type { OracleCase } from "../../oracle/types";
import { evaluated } from "../../support/gates/agreement";
import { atLeastOf, casesOf } from "../../support/casesOf";

function explained({ description, answers, now }: OracleCase): GateExplanation {
  const parsed = parseGate(description, { facts: gateFacts, now });
  if (parsed.kind !== "gate") assert.fail(JSON.stringify(parsed));
  const readings = Object.values(answers) as unknown as readonly TargetReading[];
  return explainGate(evaluateGate(parsed.gate, readings, now, { keepsBasis: true }));
}

const newest = (ages: readonly number[]): number => ages.reduce((least, age) => Math.min(least, age));
const agesOf = (records: readonly ExplainedRecord[], role: string): number[] =>
  records.flatMap(({ countsAs, ageSeconds }) => (countsAs === role && ageSeconds !== undefined ? [ageSeconds] : []));

/** What a decided criterion has to find in the records as they are explained. */
function checkCriterion(criterion: ExplainedCriterion, records: readonly ExplainedRecord[], place: string): boolean {
  const { id, verdict, observed, decidedBy, counted, evidence } = criterion;
  const deciding = decidedBy === undefined ? undefined : records[decidedBy];
  assert.equal(deciding === undefined, evidence === undefined, place);
  for (const at of counted ?? []) assert.ok(records[at] !== undefined, place);
  if (observed === undefined || !(verdict === "pass" || verdict === "fail")) return false;
  switch (id) {
    case "lastBackupMaximumAge":
    case "oldestBackupMinimumAge": {
      assert.equal(deciding?.countsAs, "success", place);
      const ages = agesOf(records, "success");
      assert.equal(observed, id === "lastBackupMaximumAge" ? newest(ages) : Math.max(...ages), place);
      assert.equal(deciding.ageSeconds, observed, place);
      return true;
    }
    case "lastBackupMinimumSize":
    case "maximumSizeDecrease":
      assert.equal(deciding?.countsAs, "success", place);
      assert.equal(deciding.ageSeconds, newest(agesOf(records, "success")), place);
      return true;
    case "minimumRedundancy":
    case "maximumGap":
      assert.ok(counted?.every((at) => records[at]?.countsAs === "success") === true, place);
      if (id === "minimumRedundancy") assert.equal(counted.length, observed, place);
      return true;
    case "lastTaskSucceeded":
    case "maximumConsecutiveFailures":
      assert.ok(counted?.every((at) => records[at]?.countsAs === "failure") === true, place);
      assert.equal(counted.length, observed, place);
      return true;
    case "noTaskRunning":
      assert.deepEqual(
        [...(counted ?? [])].sort((a, b) => a - b),
        records.flatMap(({ activity }, at) => (activity === "open" ? [at] : [])),
        place,
      );
      return true;
    case "newerThan":
      if (verdict === "pass") {
        assert.ok(deciding !== undefined && [deciding.countsAs, deciding.beyondLookback].includes("success"), place);
      }
      return true;
    case "maximumRunningDuration":
      if (deciding !== undefined) assert.equal(deciding.activity, "open", place);
      return true;
  }
}

describe("the explanation of a generated gate", () => {
  it("has the verdict of the evaluator, and records that add up and bear out each decided criterion", function () {
    this.timeout(0);
    const seen: Record<string, number> = {};
    for (let seed = 1; seed <= casesOf(10_000); seed++) {
      const one = generateCase(seed);
      const { result, targets, turn } = explained(one);
      assert.deepEqual(result, evaluated(one), `seed ${seed}`);
      assert.equal(turn?.at, result.blocks ? undefined : result.validUntil, `seed ${seed}`);
      targets.forEach((target, at) => {
        const place = `seed ${seed} ${target.name}`;
        const { notSelected, duplicates, notJudged, ...examined } = target.counts;
        const sum = Object.values(examined).reduce((all, count) => all + count, 0);
        assert.equal(sum, result.targetResults[at]?.recordsExamined, place);
        assert.equal(sum + notSelected + duplicates + notJudged, target.records.length, place);
        for (const criterion of target.criteria) {
          const isBorneOut = checkCriterion(criterion, target.records, `${place} ${criterion.id}`);
          if (isBorneOut) seen[criterion.id] = (seen[criterion.id] ?? 0) + 1;
        }
        // What is not counted says why.
        for (const { countsAs, reasons } of target.records) {
          if (countsAs === "nothing" || countsAs === "ignored") assert.notDeepEqual(reasons, [], place);
        }
      });
    }
    assert.equal(Object.keys(seen).length, 11, JSON.stringify(seen));
    assert.ok(Math.min(...Object.values(seen)) >= atLeastOf(100), JSON.stringify(seen));
  });
});
