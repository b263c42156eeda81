import { isGiven } from "../../core/isGiven";
import { isDeepStrictEqual } from "node:util";
import { secretPaths } from "../wire/secretPaths";
import type { GateInputs } from "./gateInputs";

export type Change = "add" | "delete" | "update";

/**
 * The inputs that say something else than before. Secrets are compared by what they hold, and a value that became a secret,
 * or is none any more, has changed: only an update takes the clear value out of state, or out of its envelope.
 */
export function changedInputs(before: GateInputs, after: GateInputs): Map<string, Change> {
  const changes = new Map<string, Change>();
  for (const name of new Set([...Object.keys(before.plain), ...Object.keys(after.plain)])) {
    const [old, now] = [before.plain[name], after.plain[name]];
    if (!isGiven(old) && !isGiven(now)) continue;
    const secrets = [before, after].map(({ given }) => secretPaths(given[name]));
    if (isDeepStrictEqual(old, now) && isDeepStrictEqual(secrets[0], secrets[1])) continue;
    changes.set(name, !isGiven(old) ? "add" : !isGiven(now) ? "delete" : "update");
  }
  return changes;
}
