import { isDeepStrictEqual } from "node:util";
import { secretPaths } from "../wire/secretPaths";
import { ForeignValueError, unwrap } from "../wire/unwrap";

/**
 * Whether two provider configurations say different things. Secrets are compared by what they hold, and a value that became
 * a secret, or is none any more, is a difference, so that state follows.
 */
export function configurationsDiffer(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): boolean {
  try {
    return (
      !isDeepStrictEqual(unwrap(before), unwrap(after)) || !isDeepStrictEqual(secretPaths(before), secretPaths(after))
    );
  } catch (error) {
    // An asset, say, where a text belongs: CheckConfig names it.
    if (error instanceof ForeignValueError) return true;
    throw error;
  }
}
