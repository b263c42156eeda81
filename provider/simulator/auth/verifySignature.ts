import { createHmac, createHash } from "node:crypto";
import { singleHeader, type RawRequest, percentDecode, queryPairs } from "../server/rawRequest";
import { signingAlgorithm, type Authorization } from "./parseAuthorization";

/**
 * The text whose hash is signed, rebuilt from what was received (signing guide of the API gateway, "canonical
 * request"). `undefined` when a header that was declared as signed is missing or repeated.
 */
function rebuildCanonicalRequest(request: RawRequest, signedHeaders: readonly string[]): string | undefined {
  const names = [...signedHeaders].sort(byCodeUnits);
  const headerLines: string[] = [];
  for (const name of names) {
    const value = singleHeader(request, name);
    if (value === undefined) {
      return undefined;
    }
    headerLines.push(`${name}:${value.trim()}\n`);
  }
  return [
    request.method.toUpperCase(),
    canonicalPath(request.path),
    canonicalQuery(request.rawQuery),
    headerLines.join(""),
    names.join(";"),
    singleHeader(request, "x-sdk-content-sha256") ?? hexDigest(request.body),
  ].join("\n");
}

function hexDigest(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** Each segment decoded and encoded once, and a closing slash that the wire path itself does not have. */
function canonicalPath(rawPath: string): string {
  const encoded = rawPath
    .split("/")
    .map((segment) => percentEncode(percentDecode(segment)))
    .join("/");
  return encoded.endsWith("/") ? encoded : `${encoded}/`;
}

function canonicalQuery(rawQuery: string): string {
  return queryPairs(rawQuery)
    .sort(([nameA, valueA], [nameB, valueB]) => byCodeUnits(nameA, nameB) || byCodeUnits(valueA, valueB))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join("&");
}

/** UTF-8 bytes, everything but `A-Z a-z 0-9 - . _ ~` as upper-case escapes; a space is `%20`, never `+`. */
function percentEncode(text: string): string {
  let encoded = "";
  for (const byte of Buffer.from(text, "utf8")) {
    const character = String.fromCharCode(byte);
    encoded += /[A-Za-z0-9\-._~]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return encoded;
}

function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

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
