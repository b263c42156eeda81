import type { OracleOverride, OraclePolicy, Verdict } from "./types";
import { decide, neededOf, stops, worst } from "./aggregation";
import { instant } from "./instants";

/** A target that counts, as far as overrides are concerned. */
export interface JudgedTarget {
  readonly name: string;
  readonly verdict: Verdict;
  readonly criteria: Readonly<Record<string, Verdict>>;
  /** It could not be read for want of authentication or permission, which no override lifts. */
  readonly isRefused: boolean;
}

/** Those that have not expired by the clock of the gate. */
export function inForce(overrides: readonly OracleOverride[], clock: number): readonly OracleOverride[] {
  return overrides.filter(({ expiresAt }) => clock < instant(expiresAt)!);
}

/** Whether the gate still blocks when what the overrides name is taken out of the decision. */
export function blocksWith(
  overrides: readonly OracleOverride[],
  targets: readonly JudgedTarget[],
  isShortOfTargets: boolean,
  policy: OraclePolicy,
): boolean {
  const isUnscoped = overrides.some(({ target, criterion }) => target === undefined && criterion === undefined);
  const left = targets.flatMap((target) => verdictLeft(target, overrides) ?? []);
  // Nothing is left that an unscoped override would not lift; a refused target it does not lift is still decided.
  if (isUnscoped && !targets.some(({ isRefused }) => isRefused)) return false;
  const isShort = isShortOfTargets && !isUnscoped;
  // Each target was lifted by name or criterion: nothing is left that could block. A count above 1 still does, as it does
  // with too few targets left: a target that gets worse and is lifted for that must not open the gate.
  if (left.length === 0 && !isShort && neededOf(0, policy.require ?? "all") <= 1) return false;
  return stops(decide(left, isShort, policy), policy);
}

/** The verdict of what is left of a target; undefined when nothing is, and the target did not pass by itself. */
function verdictLeft(target: JudgedTarget, overrides: readonly OracleOverride[]): Verdict | undefined {
  if (target.isRefused || target.verdict === "pass") return target.verdict;
  const isLifted = (name: string): boolean =>
    overrides.some(
      ({ target: onTarget, criterion: onCriterion }) =>
        (onTarget ?? target.name) === target.name && (onCriterion ?? name) === name,
    );
  const left = Object.entries(target.criteria).filter(([name]) => !isLifted(name));
  return left.length === 0 ? undefined : worst(left.map(([, verdict]) => verdict));
}
