import type { OracleCase, OracleOutcome } from "./types";
import { decide, stops, worst } from "./aggregation";
import { criteriaOf, nameOf } from "./asked";
import { clockOf } from "./clock";
import { judgeTarget } from "./judgeTarget";
import { blocksWith, inForce, type JudgedTarget } from "./overrides";

/**
 * A second evaluator of gates, written from the specification alone and for obviousness, to be compared with the one
 * that is shipped. It judges valid descriptions only, and says verdicts; of reasons it says the unproven zone alone.
 */
export function judge({ description, answers, now }: OracleCase): OracleOutcome {
  const policy = description.policy ?? {};
  const answerOf = (name: string) => (Object.hasOwn(answers, name) ? answers[name] : undefined);

  const applicable = description.targets.filter((target) => target.notApplicable === undefined);
  const clock = clockOf(
    applicable.flatMap((target) => answerOf(nameOf(target)) ?? []),
    now,
  );
  const targets = applicable.map((target): JudgedTarget & { readonly zoneUnproven: readonly string[] } => {
    const name = nameOf(target);
    const answer = answerOf(name);
    const findings = judgeTarget(target, criteriaOf(description, target), policy, answer, clock);
    const found = Object.entries(findings);
    const criteria = Object.fromEntries(found.map(([criterion, { verdict }]) => [criterion, verdict]));
    const zoneUnproven = found.flatMap(([criterion, { isZoneUnproven }]) =>
      isZoneUnproven === true ? [criterion] : [],
    );
    const isRefused = answer?.error?.class === "authentication" || answer?.error?.class === "permission";
    return { name, criteria, verdict: worst(Object.values(criteria)), isRefused, zoneUnproven };
  });

  const isShortOfTargets = targets.length < (policy.minimumTargets ?? 1);
  const verdict = decide(
    targets.map((target) => target.verdict),
    isShortOfTargets,
    policy,
  );
  const wouldBlock = stops(verdict, policy);
  const valid = inForce(description.overrides ?? [], clock);
  const overridden = wouldBlock && valid.length > 0 && !blocksWith(valid, targets, isShortOfTargets, policy);

  return {
    verdict,
    overridden,
    blocks: wouldBlock && !overridden,
    targets: Object.fromEntries(
      description.targets.map((target) => {
        const judged = targets.find(({ name }) => name === nameOf(target));
        return [
          nameOf(target),
          judged === undefined
            ? { verdict: "notApplicable" as const, criteria: {} }
            : {
                verdict: judged.verdict,
                criteria: judged.criteria,
                ...(judged.zoneUnproven.length === 0 ? {} : { zoneUnproven: [...judged.zoneUnproven].sort() }),
              },
        ];
      }),
    ),
  };
}
