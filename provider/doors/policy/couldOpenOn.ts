import type { AskedTarget, Gate } from "../../gates/gate";
import { neededOf } from "../../gates/parse/require";

/** The targets of which anything is asked. */
export function applicableTargets({ targets }: Gate): readonly AskedTarget[] {
  return targets.filter(({ notApplicable }) => notApplicable === undefined);
}

/**
 * Whether a gate could open on these of its targets alone, the others being as bad as may be. With `require: any` a
 * single target is enough, so it does not do that some other target would be the right one.
 */
export function couldOpenOn(gate: Gate, isOne: (target: AskedTarget) => boolean): boolean {
  const applicable = applicableTargets(gate);
  return applicable.filter(isOne).length >= neededOf(gate.policy.require, applicable.length);
}
