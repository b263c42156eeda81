import * as pulumi from "@pulumi/pulumi";
import { canonicalJson } from "../../core/json/canonicalJson";

/** Stands in a canonical text for what is not known yet. */
const later = "\u0000later";

/** Whether something within a value is still to come. */
export function holdsOutputs(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (pulumi.Output.isInstance(value) || value instanceof Promise) return true;
  return Object.values(value).some(holdsOutputs);
}

/** A value as JSON with sorted keys, so that descriptions that say the same are one text. */
export function canonicalText(value: object): string {
  // Before JSON.stringify sees it: an Output answers `toJSON` with a sentence of advice.
  return canonicalJson(value, (part) => (pulumi.Output.isInstance(part) || part instanceof Promise ? later : part));
}
