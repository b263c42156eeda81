import * as pulumi from "@pulumi/pulumi";
import { nearestName } from "../core/nearestName";
import { cleanRemoteText } from "../core/remoteText";

/**
 * Refuses names that an object of the program has and ours do not, at once: the step that would evaluate the gate may be
 * a long way off. What comes later, in an Output or a promise, is judged by the provider.
 */
export function refuseUnknownNames(what: string, given: unknown, known: readonly string[]): void {
  if (typeof given !== "object" || given === null) return;
  if (pulumi.Output.isInstance(given) || given instanceof Promise) return;
  const members = given as Readonly<Record<string, unknown>>;
  // Those of prototypes too, since that is where known ones are read as well.
  for (const name in members) {
    if (known.includes(name) || members[name] === undefined) continue;
    const nearest = nearestName(name, known);
    const hint = nearest === undefined ? `valid keys: ${known.join(", ")}` : `did you mean "${nearest}"?`;
    throw new pulumi.RunError(`${what}: unknown key "${cleanRemoteText(name, 64)}"; ${hint} [INPUT_UNKNOWN]`);
  }
}
