import { createHash } from "node:crypto";
import { percentDecode, queryPairs, singleHeader, type RawRequest } from "../server/rawRequest";

/**
 * The text whose hash is signed, rebuilt from what was received (signing guide of the API gateway, "canonical
 * request"). `undefined` when a header that was declared as signed is missing or repeated.
 */
export function rebuildCanonicalRequest(request: RawRequest, signedHeaders: readonly string[]): string | undefined {
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

export function hexDigest(data: string | Uint8Array): string {
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
