import { isDeepStrictEqual } from "node:util";

/** Inputs or outputs of a resource, as the engine hands them over: plain values, nothing absent. */
export type Properties = Readonly<Record<string, unknown>>;

/** How the engine writes a value that is not known yet, in a preview. */
const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

export function isUnknown(value: unknown): boolean {
  return value === unknownValue;
}

/** Whether a value is not known yet, or holds one that is not. */
export function holdsUnknown(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).some(holdsUnknown);
  return isUnknown(value);
}

/**
 * The inputs that were given. Left out are what Pulumi's SDK and the classes add, which begins with `__`, and what says
 * no more than nothing in any language.
 */
export function givenInputs(properties: Properties): Properties {
  const isGiven = ([name, value]: [string, unknown]): boolean =>
    !name.startsWith("__") && value !== undefined && value !== null && value !== "";
  return Object.fromEntries(Object.entries(properties).filter(isGiven));
}

/** A value as state will hold it. Half of a surrogate pair would become invalid UTF-8 on the way, so none is kept. */
export function asStored(value: object): Record<string, unknown> {
  const wellFormed = (_: string, member: unknown): unknown =>
    typeof member === "string" ? member.toWellFormed() : member;
  return JSON.parse(JSON.stringify(value, wellFormed)) as Record<string, unknown>;
}

/** Whether two sets of properties hold the same, apart from some names and from what the SDK adds. */
export function sameProperties(one: Properties, other: Properties, apart: ReadonlySet<string> = new Set()): boolean {
  const compared = (properties: Properties): Properties =>
    Object.fromEntries(Object.entries(givenInputs(properties)).filter(([name]) => !apart.has(name)));
  return isDeepStrictEqual(compared(one), compared(other));
}
