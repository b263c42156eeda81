import type { OracleAnswer, OracleCriteria, OraclePolicy, OracleRecord, OracleTarget } from "./types";
import { contradictsItself, distinct } from "./contradictions";
import { criterionNames, judgeCriterion } from "./criteria";
import { type Finding, unseen } from "./finding";
import { instant } from "./instants";
import { lookAt } from "./sight";
import { inBothZones, zoneDifference } from "./zones";

/** The finding of each criterion that the target asks for, by the clock of the gate and after `onUnknown`. */
export function judgeTarget(
  target: OracleTarget,
  criteria: OracleCriteria,
  policy: OraclePolicy,
  answer: OracleAnswer | undefined,
  now: number,
): Readonly<Record<string, Finding>> {
  const names = criterionNames.filter((name) => name in criteria);
  const records = distinct(answer?.records ?? []);
  if (!isUsable(target, policy, answer, records)) {
    return Object.fromEntries(names.map((name) => [name, afterOnUnknown(unseen, policy)]));
  }
  const asUtc = lookAt(target, criteria, policy, answer!, records, now);
  const in0800 = records.some(({ zoneProven }) => zoneProven === false)
    ? lookAt(target, criteria, policy, answer!, records, now, zoneDifference)
    : undefined;
  const find = (name: string): Finding => {
    const finding = judgeCriterion(name, asUtc);
    return in0800 === undefined ? finding : inBothZones(finding, judgeCriterion(name, in0800));
  };
  // A list that was refused is a failed read, of which `onUnknown: warn` softens nothing.
  const isFirm = answer!.isPartRefused === true;
  const firm = (finding: Finding): Finding => (isFirm ? { ...finding, isFirm } : finding);
  return Object.fromEntries(names.map((name) => [name, afterOnUnknown(firm(find(name)), policy)]));
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

function afterOnUnknown(finding: Finding, policy: OraclePolicy): Finding {
  const isSoftened = finding.verdict === "unknown" && finding.isFirm !== true && policy.onUnknown === "warn";
  return isSoftened ? { ...finding, verdict: "warn" } : finding;
}
