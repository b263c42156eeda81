import * as pulumi from "@pulumi/pulumi";

/** Stands in a canonical text for what is not known yet. */
const later = "\u0000later";

/** Whether something within a value is still to come. */
export function holdsOutputs(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (pulumi.Output.isInstance(value) || value instanceof Promise) return true;
  return Object.values(value).some(holdsOutputs);
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  // Before JSON.stringify sees it: an Output answers `toJSON` with a sentence of advice.
  if (pulumi.Output.isInstance(value) || value instanceof Promise) return later;
  if (Array.isArray(value)) return value.map(sorted);
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]));
}

/** A value as JSON with sorted keys, so that descriptions that say the same are one text. */
export function canonicalText(value: object): string {
  return JSON.stringify(sorted(value));
}
