import { isPlainObject, plainObjectAsked } from "../../core/keys/isPlainObject";
import { unknownNames } from "../../core/keys/unknownNames";

/** Refuses what a test has mistyped: a mocked gate would be open without it, and the test would prove nothing. */
export function refuseMistyped(what: string, given: object, known: readonly string[]): void {
  const [first] = unknownNames(given, known);
  if (first !== undefined) throw new TypeError(`${what}: unknown key "${first.name}"; ${first.hint}`);
  if (!isPlainObject(given)) throw new TypeError(`${what} ${plainObjectAsked}`);
}
