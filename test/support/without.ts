/** A copy that lacks some members. */
export function without<T extends object, Name extends keyof T>(members: T, ...names: readonly Name[]): Omit<T, Name> {
  const kept = Object.entries(members).filter(([name]) => !(names as readonly string[]).includes(name));
  return Object.fromEntries(kept) as Omit<T, Name>;
}
