/** The parts of `SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…`. */
export interface Authorization {
  readonly accessKey: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** The only algorithm of the documented signing process that the simulator knows; SM3, ECDSA and V11 are not needed. */
export const signingAlgorithm = "SDK-HMAC-SHA256";

const form = new RegExp(
  `^${signingAlgorithm} Access=([^,\\s]+), ?SignedHeaders=([^,\\s]+), ?Signature=([0-9a-f]{64})$`,
);

/** `undefined` when the header does not have the documented form. */
export function parseAuthorization(header: string): Authorization | undefined {
  const [, accessKey, signedHeaders, signature] = form.exec(header) ?? [];
  if (accessKey === undefined || signedHeaders === undefined || signature === undefined) {
    return undefined;
  }
  return { accessKey, signedHeaders: signedHeaders.split(";"), signature };
}
