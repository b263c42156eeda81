import { isGiven } from "../../../core/isGiven";
import { isDeepStrictEqual } from "node:util";

/** Inputs or outputs of a resource, as the engine hands them over: plain values, nothing absent. */
export type Properties = Readonly<Record<string, unknown>>;

/**
 * The inputs that were given. Left out are what Pulumi's SDK and the classes add, which begins with `__`, and what says
 * no more than nothing in any language.
 */
export function givenInputs(properties: Properties): Properties {
  const counts = ([name, value]: [string, unknown]): boolean => !name.startsWith("__") && isGiven(value);
  return Object.fromEntries(Object.entries(properties).filter(counts));
}

/** The same for a query, whose functions take an empty text for an argument that was left out. */
export function queryInputs(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(givenInputs(properties)).filter(([, value]) => value !== ""));
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
