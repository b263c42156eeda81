import assert from "node:assert/strict";
import { evaluateGate } from "../../../provider/gates/evaluateGate";
import { parseGate } from "../../../provider/gates/parse/parseGate";
import type { TargetReading } from "../../../provider/gates/reading";
import type { GateResult, TargetResult } from "../../../provider/gates/result";
import { gateFacts } from "../../../provider/verdict/evidence/catalogue";
import type { OracleAnswer, OracleCase, OracleOutcome } from "../../oracle/types";

/** An answer of the oracle's as the evaluator takes it. */
function readingOf({ isPartRefused, ...answer }: OracleAnswer): TargetReading {
  const unread = isPartRefused === true ? { unreadPart: "the operation logs were refused" } : {};
  return { ...answer, ...unread } as unknown as TargetReading;
}

/** The evaluator on the description of a case of the oracle's, parsed once: its result on given answers. */
export function evaluatorOf({ description, now }: OracleCase): (answers: OracleCase["answers"]) => GateResult {
  const parsed = parseGate(description, { facts: gateFacts, now });
  if (parsed.kind !== "gate") assert.fail(JSON.stringify(parsed));
  return (answers) => evaluateGate(parsed.gate, Object.values(answers).map(readingOf), now).result;
}

/** The evaluator's result on a case of the oracle's. */
export function evaluated(one: OracleCase): GateResult {
  return evaluatorOf(one)(one.answers);
}

/** The criteria that the zone of stamps leaves undecided, where there are any. */
function zoneUnprovenOf({ criteria }: TargetResult): Pick<OracleOutcome["targets"][string], "zoneUnproven"> {
  const zoneUnproven = criteria.flatMap(({ id, reason }) => (reason === "zoneUnproven" ? [id] : []));
  return zoneUnproven.length === 0 ? {} : { zoneUnproven: zoneUnproven.sort() };
}

/** A result in the oracle's terms. */
export function outcomeOf({ verdict, overridden, blocks, targetResults }: GateResult): OracleOutcome {
  const targets = targetResults.map((target): [string, OracleOutcome["targets"][string]] => [
    target.name,
    {
      verdict: target.verdict,
      criteria: Object.fromEntries(target.criteria.map((criterion) => [criterion.id, criterion.verdict])),
      ...zoneUnprovenOf(target),
    },
  ]);
  return { verdict, overridden, blocks, targets: Object.fromEntries(targets) };
}
