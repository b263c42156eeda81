import { addAbortSignal, type Readable } from "node:stream";

/** More than a recording of 100,000 targets takes, and less than the longest string of V8: 256 MiB. */
export const maximumInputBytes = 256 * 1024 * 1024;

export function inputTooLarge(): Error {
  return Object.assign(new Error("too large"), { code: "EFBIG" });
}

/** All that a stream holds; the signal destroys the stream and rejects. */
export async function bytesOf(stream: Readable, signal: AbortSignal): Promise<Uint8Array> {
  addAbortSignal(signal, stream);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    // Leaving the loop destroys the stream.
    if (size > maximumInputBytes) throw inputTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** Throws a TypeError on bytes that are no UTF-8, which would be read as other signs than were written. */
export function utf8(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
