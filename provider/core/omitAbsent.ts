type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** `T` with `undefined` allowed for its optional members: what a mapping produces before absent members are left out. */
type Loose<T> = { [K in OptionalKeys<T>]?: T[K] | undefined } & {
  [K in Exclude<keyof T, OptionalKeys<T>>]: T[K];
};

/**
 * A copy without the members that are `undefined`.
 *
 * Answers cross the engine as a protobuf Struct, which throws on `undefined`; a missing member is the one way to say
 * "absent" that every language of our users understands.
 */
export function omitAbsent<T extends object>(members: Loose<T>): T {
  const present: Record<string, unknown> = {};
  // Not Object.entries: this runs for each record, and a pair for each member would be thrown away at once.
  for (const name of Object.keys(members)) {
    const value = (members as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined) present[name] = value;
  }
  return present as T;
}
