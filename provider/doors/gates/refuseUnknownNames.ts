import { pathBelow } from "../../core/keys/memberPath";
import * as pulumi from "@pulumi/pulumi";
import { isPlainObject, plainObjectAsked } from "../../core/keys/isPlainObject";
import { unknownNames } from "../../core/keys/unknownNames";

/** What comes later, in an Output or a promise, is judged by the provider. */
function isLater(value: object): boolean {
  return pulumi.Output.isInstance(value) || value instanceof Promise;
}

/**
 * Refuses names that an object of the program has and ours do not, at once: the step that would evaluate the gate may be
 * a long way off.
 */
export function refuseUnknownNames(what: string, given: unknown, known: readonly string[]): void {
  if (typeof given !== "object" || given === null || isLater(given)) return;
  const [first] = unknownNames(given, known);
  if (first === undefined) return;
  throw new pulumi.RunError(`${what}: unknown key "${first.name}"; ${first.hint} [INPUT_UNKNOWN]`);
}

/** Refuses an object of whose keys the SDK would send none or not all, at any depth: the gate would not hear of them. */
export function refuseForeignObjects(what: string, given: unknown, path: string = ""): void {
  if (typeof given !== "object" || given === null || isLater(given)) return;
  if (!Array.isArray(given) && !isPlainObject(given)) {
    throw new pulumi.RunError(`${what}${path === "" ? "" : `: ${path}`} ${plainObjectAsked} [INPUT_INVALID]`);
  }
  for (const [name, value] of Object.entries(given)) {
    refuseForeignObjects(what, value, pathBelow(path, given, name));
  }
}
