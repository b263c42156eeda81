function sorted(value: unknown, seenAs: (value: unknown) => unknown): unknown {
  const seen = seenAs(value);
  if (typeof seen !== "object" || seen === null) return seen;
  if (Array.isArray(seen)) return seen.map((item) => sorted(item, seenAs));
  const keys = Object.keys(seen).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted((seen as Record<string, unknown>)[key], seenAs)]));
}

/**
 * A value as JSON with sorted keys, so that values that say the same are one text. `seenAs` gives what stands in the text
 * for a value, before anything within it is looked at.
 */
export function canonicalJson(value: object, seenAs: (value: unknown) => unknown = (same) => same): string {
  return JSON.stringify(sorted(value, seenAs));
}
