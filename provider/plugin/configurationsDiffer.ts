import { isDeepStrictEqual } from "node:util";
import { ForeignValueError, unwrap } from "./unwrap";

/** Whether two provider configurations say different things, secrets compared by what they hold. */
export function configurationsDiffer(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): boolean {
  try {
    return !isDeepStrictEqual(unwrap(before), unwrap(after));
  } catch (error) {
    // An asset, say, where a text belongs: CheckConfig names it.
    if (error instanceof ForeignValueError) return true;
    throw error;
  }
}
