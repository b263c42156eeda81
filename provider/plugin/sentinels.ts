/**
 * Signatures with which the engine marks special values inside a Struct. Fixed by the Pulumi protocol
 * (`runtime/rpc.ts` of @pulumi/pulumi); written here since importing that file would load the whole SDK.
 */
export const signatureKey = "4dabf18193072939515e22adb298388d";
export const secretSignature = "1b47061264138c4ac30d75fd1eb44270";
export const outputSignature = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
/** Signatures of values that no argument of ours can be. */
export const foreignSignatures: Readonly<Record<string, string>> = {
  c44067f5952c0a294b673a41bacd8c17: "an asset",
  "0def7320c3a5731c473e5ecbe6d01bc7": "an archive",
  "5cf8f73096256a8f31e491e813e4eb8e": "a resource reference",
};
/** The text that stands for a value which is not known yet, in calls that may carry one. */
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
