import { isDeepStrictEqual } from "node:util";
import { isGiven } from "../../core/gateResourceInputs";

export type Change = "add" | "delete" | "update";

/** The inputs that say something else than before, secrets compared by what they hold. Both sides without envelopes. */
export function changedInputs(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Map<string, Change> {
  const changes = new Map<string, Change>();
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[name], after[name]];
    if ((!isGiven(old) && !isGiven(now)) || isDeepStrictEqual(old, now)) continue;
    changes.set(name, !isGiven(old) ? "add" : !isGiven(now) ? "delete" : "update");
  }
  return changes;
}
