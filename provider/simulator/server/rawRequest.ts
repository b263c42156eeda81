import type { IncomingMessage } from "node:http";

/** A request as it came over the wire: nothing decoded, since the signature covers the raw text. */
export interface RawRequest {
  readonly method: string;
  /** Percent-encoded path without the query. */
  readonly path: string;
  /** What follows the first `?`, without it; empty when there is none. */
  readonly rawQuery: string;
  /** Lower-case names, in the order received, repeats kept. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/** No query has a body, and the control routes take a few words. */
const bodyLimitBytes = 64 * 1024;

/** Reads a whole request; `undefined` when its body is larger than any caller of the simulator has reason to send. */
export async function readRequest(message: IncomingMessage): Promise<RawRequest | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    // Read on past the limit, without keeping anything: only then can the refusal be sent on the same connection.
    if (size <= bodyLimitBytes) {
      chunks.push(chunk);
    }
  }
  if (size > bodyLimitBytes) {
    return undefined;
  }
  const target = message.url ?? "/";
  const queryAt = target.indexOf("?");
  return {
    method: message.method ?? "GET",
    path: queryAt < 0 ? target : target.slice(0, queryAt),
    rawQuery: queryAt < 0 ? "" : target.slice(queryAt + 1),
    headers: pairs(message.rawHeaders),
    body: Buffer.concat(chunks),
  };
}

/** The value of a header; `undefined` when it is absent, and also when it is repeated, which no caller may do. */
export function singleHeader(request: Pick<RawRequest, "headers">, name: string): string | undefined {
  const values = request.headers.filter(([candidate]) => candidate === name);
  return values.length === 1 ? values[0]?.[1] : undefined;
}

/** Raw query text as name and value pairs. `+` stays a plus sign: these services use percent-encoding only. */
export function queryPairs(rawQuery: string): (readonly [name: string, value: string])[] {
  return rawQuery
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const equalsAt = part.indexOf("=");
      return equalsAt < 0
        ? ([percentDecode(part), ""] as const)
        : ([percentDecode(part.slice(0, equalsAt)), percentDecode(part.slice(equalsAt + 1))] as const);
    });
}

/** Percent-decoding that leaves broken escapes as they are, so that a bad request is refused and never a crash. */
export function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function pairs(rawHeaders: readonly string[]): (readonly [string, string])[] {
  const result: (readonly [string, string])[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    result.push([(rawHeaders[index] ?? "").toLowerCase(), (rawHeaders[index + 1] ?? "").trim()]);
  }
  return result;
}
