/** Values as the engine wraps them, spelt out here so that a mistyped signature in the provider shows. */
const key = "4dabf18193072939515e22adb298388d";

type Envelope = Readonly<Record<string, unknown>>;

export function secret(value: unknown): Envelope {
  return { [key]: "1b47061264138c4ac30d75fd1eb44270", value };
}

/** An output; one without a value is not known yet. */
export function output(value?: unknown): Envelope {
  return { [key]: "d0e6a833031e9bbcd3f4e8bde6ca49a4", ...(value === undefined ? {} : { value }) };
}

export const asset: Envelope = { [key]: "c44067f5952c0a294b673a41bacd8c17", text: "x" };
export const archive: Envelope = { [key]: "0def7320c3a5731c473e5ecbe6d01bc7", path: "x" };
export const reference: Envelope = {
  [key]: "5cf8f73096256a8f31e491e813e4eb8e",
  urn: "urn:pulumi:test::test::a:b:C::d",
};
export const unknownSignature: Envelope = { [key]: "00000000000000000000000000000000" };
export const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
