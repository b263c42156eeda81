import { pathBelow } from "../core/keys/memberPath";

/**
 * The text that stands for a value which is not known yet, in calls of the engine that may carry one. Fixed by the
 * Pulumi protocol (`runtime/rpc.ts` of @pulumi/pulumi); written here since importing that file would load the whole SDK.
 */
export const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/**
 * The other texts of that kind: the engine writes one by the type of the value, where it knows it
 * (`go/common/resource/plugin/rpc.go` of Pulumi's SDK).
 */
const unknownValues: ReadonlySet<unknown> = new Set([
  unknownValue,
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

export function isUnknownValue(value: unknown): boolean {
  return unknownValues.has(value);
}

/** The path of the first value that is not known yet, at any depth. */
export function findUnknown(value: unknown, path: string = ""): string | undefined {
  if (isUnknownValue(value)) return path;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const found = findUnknown(member, pathBelow(path, value, name));
    if (found !== undefined) return found;
  }
  return undefined;
}
