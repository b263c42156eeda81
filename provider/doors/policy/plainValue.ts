/** Stands for a value that is not known yet, in a preview. */
export const notKnown: unique symbol = Symbol("not known yet");

/**
 * A copy of what a rule is shown, with {@link notKnown} in place of each value that is not known yet.
 *
 * Rules are shown objects that throw when such a value is touched, and `@pulumi/policy` then lowers the whole rule to an
 * advice: a mandatory rule would pass a preview without a word of its own. A copy lets the rule judge what is known.
 */
function plainValue(read: () => unknown): unknown {
  let value: unknown;
  try {
    value = read();
  } catch {
    return notKnown;
  }
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return Array.from({ length: list.length }, (_, at) => plainValue(() => list[at]));
  }
  if (typeof value !== "object" || value === null) return value;
  const members = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.keys(members).map((name) => [name, plainValue(() => members[name])]));
}

export function isNotKnown(value: unknown): boolean {
  return value === notKnown;
}

/** The members of a resource, copied; none where it has none. */
export function plainMembers(props: unknown): Readonly<Record<string, unknown>> {
  const value = plainValue(() => props);
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
