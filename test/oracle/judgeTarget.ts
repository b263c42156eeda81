import type { OracleAnswer, OracleCriteria, OraclePolicy, OracleRecord, OracleTarget, Verdict } from "./types";
import { contradictsItself, distinct } from "./contradictions";
import { criterionNames, judgeCriterion } from "./criteria";
import { type Finding, undecided, unseen } from "./finding";
import { instant } from "./instants";
import { lookAt } from "./sight";

/** The verdict of each criterion that the target asks for. */
export function judgeTarget(
  target: OracleTarget,
  criteria: OracleCriteria,
  policy: OraclePolicy,
  answer: OracleAnswer | undefined,
): Readonly<Record<string, Verdict>> {
  const names = criterionNames.filter((name) => name in criteria);
  const records = distinct(answer?.records ?? []);
  const unusable = whyUnusable(target, policy, answer, records);
  if (unusable !== undefined) return Object.fromEntries(names.map((name) => [name, afterOnUnknown(unusable, policy)]));
  const sight = lookAt(target, criteria, policy, answer!, records);
  return Object.fromEntries(names.map((name) => [name, afterOnUnknown(judgeCriterion(name, sight), policy)]));
}

/** The finding of every criterion where an answer cannot be used at all. */
function whyUnusable(
  target: OracleTarget,
  policy: OraclePolicy,
  answer: OracleAnswer | undefined,
  records: readonly OracleRecord[],
): Finding | undefined {
  if (answer === undefined || answer.error !== undefined || instant(answer.asOf) === undefined) return unseen;
  const hasClock = answer.asOfSource === "server" || policy.now === "local";
  if (!hasClock) return records.length === 0 ? unseen : undecided;
  return contradictsItself(target, answer, records) ? undecided : undefined;
}

function afterOnUnknown({ verdict, isFirm }: Finding, policy: OraclePolicy): Verdict {
  return verdict === "unknown" && isFirm !== true && policy.onUnknown === "warn" ? "warn" : verdict;
}
