import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, type CompressCallback, type InputType, type ZlibOptions } from "node:zlib";
import { ProviderError } from "../../core/errors/providerError";
import { bodyTooLarge } from "./readBytes";

export interface EncodedBody {
  readonly bytes: Buffer;
  /** The header Content-Encoding. */
  readonly encoding: string | undefined;
  readonly status: number;
  readonly host: string;
  /** Of the text, in bytes of UTF-8. */
  readonly maximumBytes: number;
}

type Decompress = (bytes: InputType, options: ZlibOptions, done: CompressCallback) => void;

/** RFC 9110 section 8.4.1. `deflate` is the zlib format; the bare stream that some old servers sent has no checksum. */
const decompressors: ReadonlyMap<string, Decompress> = new Map<string, Decompress>([
  ["gzip", gunzip],
  ["x-gzip", gunzip],
  ["deflate", inflate],
  ["br", brotliDecompress],
]);

/** With `info`, zlib gives its engine too, which knows how much of the input belonged to the stream. */
type Inflated = { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };

async function decompress(body: EncodedBody, encoding: string, fail: (what: string, isCut?: true) => ProviderError) {
  const { bytes, maximumBytes, host } = body;
  const method = decompressors.get(encoding);
  if (method === undefined) throw fail("a body in an unknown encoding that was not requested");
  let inflated: Inflated;
  try {
    const options = { info: true, maxOutputLength: maximumBytes };
    inflated = (await promisify(method)(bytes, options)) as unknown as Inflated;
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (code === "ERR_BUFFER_TOO_LARGE") throw bodyTooLarge(host, maximumBytes);
    if (code === "Z_BUF_ERROR") throw fail(`a ${encoding} body that was cut short`, true);
    throw fail(`a body that is not the ${encoding} that its header names`);
  }
  if (inflated.engine.bytesWritten !== bytes.length) throw fail(`a ${encoding} body with data after its end`);
  return inflated.buffer;
}

/**
 * The text of a body.
 *
 * Bodies are asked for uncompressed; one that comes compressed all the same (some proxies and gateways do that) is
 * decoded to its last byte: node-fetch's own decoder takes a gzip stream without its checksum for whole, and so does
 * every client built on lenient decoding.
 *
 * Bytes that are not UTF-8 are refused, since a replacement character must not become part of an id or a state. A byte
 * order mark at the beginning is passed over: it belongs to no value, and RFC 8259 section 8.1 lets a reader do so.
 *
 * Where the status already says that this is no answer, its text is only somebody's words about it, such as a load
 * balancer's page in Latin-1; the status must not be lost over those, so they are read as far as they can be. A body
 * that was cut is another matter: the rest may have said more.
 */
export async function decodeBody(body: EncodedBody): Promise<string> {
  const { bytes, status, host } = body;
  const isSuccess = status >= 200 && status < 300;
  const fail = (what: string, isTransient?: true): ProviderError =>
    new ProviderError({
      code: "WIRE_UNREADABLE",
      happened: `${host} answered ${status} with ${what}`,
      httpStatus: status,
      ...(isTransient === true ? { isTransient } : {}),
    });
  const encoding = (body.encoding ?? "").trim().toLowerCase();
  const isPlain = encoding === "" || encoding === "identity";
  // These two have no body at all (RFC 9110 section 6.4.1), whatever their headers say.
  if (isPlain || ((status === 204 || status === 304) && bytes.length === 0)) return decodeText(bytes);
  let decoded: Buffer;
  try {
    decoded = await decompress(body, encoding, fail);
  } catch (error) {
    const isLost =
      error instanceof ProviderError && error.code === "WIRE_UNREADABLE" && error.parts.isTransient !== true;
    if (isSuccess || !isLost) throw error;
    return "";
  }
  return decodeText(decoded);

  function decodeText(text: Buffer): string {
    try {
      return new TextDecoder("utf-8", { fatal: isSuccess }).decode(text);
    } catch {
      throw fail("text that is not UTF-8");
    }
  }
}
