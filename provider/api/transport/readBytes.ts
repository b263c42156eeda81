import { ProviderError } from "../../core/errors/providerError";

/** A body so large that no real answer is; as it came, or once decoded. */
export function bodyTooLarge(host: string, maximumBytes: number): ProviderError {
  return new ProviderError({
    code: "WIRE_TOO_LARGE",
    happened: `${host} sent more than ${maximumBytes / 1024 / 1024} MiB`,
  });
}

/** As many chunks are kept apart: each takes more than 100 bytes beside its own, and a dripping server sends single ones. */
const chunksAtMost = 1024;

/** A body's bytes as they came. Reading ends, and the connection with it, at the first byte too many. */
export async function readBytes(body: AsyncIterable<unknown>, maximumBytes: number, host: string): Promise<Buffer> {
  const joined: Buffer[] = [];
  let chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maximumBytes) throw bodyTooLarge(host, maximumBytes);
    chunks.push(chunk);
    if (chunks.length === chunksAtMost) {
      joined.push(Buffer.concat(chunks));
      chunks = [];
    }
  }
  return Buffer.concat([...joined, ...chunks], length);
}
