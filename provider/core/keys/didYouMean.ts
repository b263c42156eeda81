import { nearestName } from "./nearestName";

/** The question behind a name that is not known: `did you mean clusterId?`; `undefined` when no known name is close enough. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  const nearest = nearestName(name, known);
  return nearest === undefined ? undefined : `did you mean ${nearest}?`;
}

/** What stands behind a key that is not known: the question, or all keys that are known. */
export function keyHint(name: string, known: readonly string[]): string {
  return didYouMean(name, known) ?? `valid keys: ${known.join(", ")}`;
}
