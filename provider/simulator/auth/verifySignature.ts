import { createHmac } from "node:crypto";
import { singleHeader, type RawRequest } from "../server/rawRequest";
import { rebuildCanonicalRequest, hexDigest } from "./rebuildCanonicalRequest";
import { signingAlgorithm, type Authorization } from "./parseAuthorization";

/** The outcome, with the canonical request as this side built it: the gateway prints it when it refuses. */
interface SignatureCheck {
  readonly valid: boolean;
  readonly canonicalRequest: string | undefined;
}

/**
 * Recomputes the signature of a request. Pure, and without a clock: whether `X-Sdk-Date` is recent is another question.
 *
 * Stricter than the gateway, which insists on `X-Sdk-Date` only: host, content-type and every `x-` header that was sent
 * have to be signed, so that a client which forgets one is found here and not by an attacker.
 */
export function verifySignature(request: RawRequest, authorization: Authorization, secretKey: string): SignatureCheck {
  const canonical = rebuildCanonicalRequest(request, authorization.signedHeaders);
  const sdkDate = singleHeader(request, "x-sdk-date");
  if (canonical === undefined || sdkDate === undefined || !coversEveryHeader(request, authorization.signedHeaders)) {
    return { valid: false, canonicalRequest: canonical };
  }
  const stringToSign = `${signingAlgorithm}\n${sdkDate}\n${hexDigest(canonical)}`;
  // The secret key itself is the HMAC key; unlike other clouds' schemes there is no derived daily key.
  const expected = createHmac("sha256", secretKey).update(stringToSign).digest("hex");
  return { valid: expected === authorization.signature, canonicalRequest: canonical };
}

function coversEveryHeader(request: RawRequest, signedHeaders: readonly string[]): boolean {
  const sent = request.headers.map(([name]) => name);
  const required = ["host", "x-sdk-date", ...sent.filter((name) => name === "content-type" || name.startsWith("x-"))];
  // The gateway drops headers whose name holds an underscore, so a signature over one could never be verified there.
  return required.every((name) => signedHeaders.includes(name)) && signedHeaders.every((name) => !name.includes("_"));
}
