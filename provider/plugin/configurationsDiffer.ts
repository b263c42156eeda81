import { isDeepStrictEqual } from "node:util";
import { unwrap } from "./unwrap";

/** Whether two provider configurations say different things, secrets compared by what they hold. */
export function configurationsDiffer(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): boolean {
  return !isDeepStrictEqual(unwrap(before), unwrap(after));
}
