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
