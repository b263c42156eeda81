/**
 * Whether a value is an object that holds its keys itself. A Map, an instance of a class and an object made from another
 * keep theirs elsewhere: copies and `Object.keys` lose them, and what they said is dropped in silence.
 *
 * By the form of the prototype and not by its identity, which differs between contexts.
 */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null) return true;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, "isPrototypeOf");
}

/** What stands in a message where such an object is asked for. */
export const plainObjectAsked = "must be a plain object: keys of a Map, a class or a prototype would be lost";
