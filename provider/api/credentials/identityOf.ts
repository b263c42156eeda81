import { createHash } from "node:crypto";

/**
 * A hash that tells credentials apart and gives none of them away. The parts are written as JSON, so that no two lists of
 * parts give the same text; an absent part differs from an empty one.
 */
export function identityOf(...parts: readonly (string | number | undefined)[]): string {
  return createHash("sha256")
    .update(JSON.stringify(parts.map((part) => part ?? null)))
    .digest("hex");
}
