import type { OracleAnswer, OracleCriteria, OraclePolicy, OracleRecord, OracleTarget, Verdict } from "./types";
import { contradictsItself, distinct } from "./contradictions";
import { criterionNames, judgeCriterion } from "./criteria";
import { type Finding, unseen } from "./finding";
import { instant } from "./instants";
import { lookAt } from "./sight";

/** The verdict of each criterion that the target asks for, by the clock of the gate. */
export function judgeTarget(
  target: OracleTarget,
  criteria: OracleCriteria,
  policy: OraclePolicy,
  answer: OracleAnswer | undefined,
  now: number,
): Readonly<Record<string, Verdict>> {
  const names = criterionNames.filter((name) => name in criteria);
  const records = distinct(answer?.records ?? []);
  if (!isUsable(target, policy, answer, records)) {
    return Object.fromEntries(names.map((name) => [name, afterOnUnknown(unseen, policy)]));
  }
  const sight = lookAt(target, criteria, policy, answer!, records, now);
  return Object.fromEntries(names.map((name) => [name, afterOnUnknown(judgeCriterion(name, sight), policy)]));
}

/** Whether an answer can be used at all; `onUnknown` never softens one that cannot. */
function isUsable(
  target: OracleTarget,
  policy: OraclePolicy,
  answer: OracleAnswer | undefined,
  records: readonly OracleRecord[],
): boolean {
  if (answer === undefined || answer.error !== undefined || instant(answer.asOf) === undefined) return false;
  const hasClock = answer.asOfSource === "server" || policy.now === "local";
  return hasClock && !contradictsItself(target, answer, records);
}

function afterOnUnknown({ verdict, isFirm }: Finding, policy: OraclePolicy): Verdict {
  return verdict === "unknown" && isFirm !== true && policy.onUnknown === "warn" ? "warn" : verdict;
}
