import { toRfc3339, type Instant } from "../core/instants/instant";
import { omitAbsent } from "../core/omitAbsent";
import { byRequirement, isBlocking, joined } from "./aggregate";
import type { Gate, Override } from "./gate";
import type { JudgedTarget } from "./judge/judgeTarget";
import { neededOf } from "./parse/require";
import type { AppliedOverride, Verdict } from "./result";

/** Overrides that are in force, and a line for each that is not. */
export function inForce(overrides: readonly Override[], now: Instant): { active: Override[]; warnings: string[] } {
  const active = overrides.filter(({ expiresAt }) => now < expiresAt);
  const expired = overrides.filter(({ expiresAt }) => now >= expiresAt);
  return {
    active,
    warnings: expired.map(
      ({ actor, reason, expiresAt }) =>
        `the override by ${actor} (${reason}) expired at ${toRfc3339(expiresAt)} and is ignored`,
    ),
  };
}

export function toApplied({ target, criterion, reason, actor, ticket, expiresAt }: Override): AppliedOverride {
  return omitAbsent<AppliedOverride>({ target, criterion, reason, actor, ticket, expiresAt: toRfc3339(expiresAt) });
}

function isUnscoped({ target, criterion }: Override): boolean {
  return target === undefined && criterion === undefined;
}

/** Whether the override takes this criterion of this target out of the decision. */
function lifts(override: Override, targetName: string, criterion: string): boolean {
  return (
    (override.target === undefined || override.target === targetName) &&
    (override.criterion === undefined || override.criterion === criterion)
  );
}

/** The verdict of what is left of a target; `undefined` where nothing is left to decide. One that passes stays in. */
function verdictLeft({ target, result, isRefused }: JudgedTarget, overrides: readonly Override[]): Verdict | undefined {
  // Who is not allowed to look has no evidence that somebody could judge differently.
  if (isRefused || result.verdict === "pass") return result.verdict;
  const left = result.criteria.filter(({ id }) => !overrides.some((override) => lifts(override, target.name, id)));
  return left.length === 0 ? undefined : joined(left.map(({ verdict }) => verdict));
}

/** Whether the gate blocks with these overrides: over the targets and criteria that they leave. */
export function blocksWith(
  overrides: readonly Override[],
  { policy }: Gate,
  targets: readonly JudgedTarget[],
  isTooFew: boolean,
): boolean {
  if (isTooFew && !overrides.some(isUnscoped)) return true;
  if (overrides.some(isUnscoped) && !targets.some(({ isRefused }) => isRefused)) return false;
  const left = targets.map((target) => verdictLeft(target, overrides)).filter((verdict) => verdict !== undefined);
  // Nothing is left to block. But a number that one passing target left could not reach is not reached by none: a target
  // that becomes worse, and is lifted therefore, must not open the gate.
  if (left.length === 0) return neededOf(policy.require, 1) > 1;
  return isBlocking(byRequirement(left, policy), policy);
}

/** Whether there is anything in a gate that blocks which the override could lift; `minimumTargets` is, if it has no scope. */
export function isUsed(override: Override, targets: readonly JudgedTarget[], isTooFew: boolean): boolean {
  if (isUnscoped(override) && (isTooFew || !targets.some(({ isRefused }) => isRefused))) return true;
  return targets.some(
    ({ target, result, isRefused }) =>
      !isRefused && result.criteria.some(({ id, verdict }) => verdict !== "pass" && lifts(override, target.name, id)),
  );
}

/** A line for an override that changes nothing: the next one to read it would think that something was lifted. */
export function unusedWarning({ actor, target, criterion }: Override): string {
  const scope = [target, criterion].filter((part) => part !== undefined).join(", ");
  return `the override by ${actor} of ${scope === "" ? "the whole gate" : scope} is unused: it lifts nothing here`;
}
