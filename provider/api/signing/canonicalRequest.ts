import { createHash } from "node:crypto";

/**
 * Percent-encodes one path segment, key or value: UTF-8, upper-case hex, everything but `A-Za-z0-9-._~`.
 *
 * `encodeURIComponent` leaves `!'()*` bare, and the gateway does not: its signature would differ.
 */
export function percentEncode(text: string): string {
  // Ids and versions, which most of a path is made of, are their own encoding.
  if (/^[A-Za-z0-9._~-]*$/.test(text)) return text;
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}

/** What a signature covers. Header names are lower case; path segments and query pairs are raw, not yet encoded. */
export interface SignableRequest {
  readonly method: string;
  readonly pathSegments: readonly string[];
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The path as it goes over the wire. */
export function wirePath(pathSegments: readonly string[]): string {
  return `/${pathSegments.map(percentEncode).join("/")}`;
}

/** The path as it is signed: the wire path, always ending in a slash. */
export function canonicalUri(pathSegments: readonly string[]): string {
  const path = wirePath(pathSegments);
  return path.endsWith("/") ? path : `${path}/`;
}

/** The query, sorted by raw name and then by value. The same text is signed and sent. */
export function canonicalQuery(query: SignableRequest["query"]): string {
  return [...query]
    .sort(([nameA, valueA], [nameB, valueB]) => byCodeUnit(nameA, nameB) || byCodeUnit(valueA, valueB))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join("&");
}

/** Names of the signed headers: all that are handed in, but those with an underscore, which gateways drop. */
function signedHeaderNames(headers: SignableRequest["headers"]): string[] {
  return Object.keys(headers)
    .filter((name) => !name.includes("_"))
    .sort(byCodeUnit);
}

export function signedHeaders(headers: SignableRequest["headers"]): string {
  return signedHeaderNames(headers).join(";");
}

/** Of the empty text, which nearly every request signs as its body. */
const emptySha256 = createHash("sha256").digest("hex");

export function sha256Hex(text: string): string {
  if (text === "") return emptySha256;
  return createHash("sha256").update(text, "utf8").digest("hex");
}

export function canonicalRequest(request: SignableRequest): string {
  const { headers } = request;
  const names = signedHeaderNames(headers);
  const lines = names.map((name) => `${name}:${(headers[name] ?? "").trim()}\n`);
  return [
    request.method,
    canonicalUri(request.pathSegments),
    canonicalQuery(request.query),
    // Each header line ends in a newline of its own, so an empty line follows the block.
    lines.join(""),
    names.join(";"),
    sha256Hex(request.body),
  ].join("\n");
}
