import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

/** One answer as a careful reader of RFC 9112 finds it in a byte stream. */
export interface Message {
  readonly status: number;
  /** All values of a header, by lower-case name. */
  values(name: string): readonly string[];
  /** Without framing, content coding undone. */
  readonly body: Buffer;
  /** Bytes of the stream that do not belong to it. */
  readonly rest: number;
  readonly keepsConnection: boolean;
}

/** Why no client may take the stream for an answer. */
export class NotAnAnswer extends Error {}

function no(reason: string): never {
  throw new NotAnAnswer(reason);
}

interface Head {
  readonly status: number;
  readonly version: string;
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly end: number;
}

function readHead(stream: Buffer, from: number): Head {
  let start = from;
  // Empty lines before an answer are passed over (RFC 9112 section 2.2 asks that of servers; Node does it for both).
  while (stream[start] === 13 || stream[start] === 10) start++;
  const end = stream.indexOf("\r\n\r\n", start);
  if (end < 0) no("the head has no end");
  const lines = stream.toString("latin1", start, end).split("\r\n");
  const [statusLine = "", ...fields] = lines;
  // The protocol's name and version decide nothing about what is shown: those that Node's parser takes are taken.
  const protocol = /^(?:HTTP|RTSP|ICE)\/(\d\.\d) (\d{3})(?: [^\r\n]*)?$/;
  const [, version, status] = protocol.exec(statusLine) ?? no("no status line");
  const headers = new Map<string, string[]>();
  for (const field of fields) {
    const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):(.*)$/s.exec(field) ?? no("no header line");
    if (/[\r\n\0]/.test(value)) no("a line break or a NUL inside a header");
    const known = headers.get(name.toLowerCase()) ?? [];
    headers.set(name.toLowerCase(), [...known, value.replace(/^[ \t]+|[ \t]+$/g, "")]);
  }
  return { status: Number(status), version: version ?? "", headers, end: end + 4 };
}

/** Content of a chunked body, and where it ends. */
function dechunk(stream: Buffer, from: number): { readonly body: Buffer; readonly end: number } {
  const chunks: Buffer[] = [];
  for (let at = from; ;) {
    const lineEnd = stream.indexOf("\r\n", at);
    if (lineEnd < 0) no("a chunk without its length");
    const [, digits = ""] =
      /^([0-9A-Fa-f]+)(?:[ \t]*;.*)?$/s.exec(stream.toString("latin1", at, lineEnd)) ?? no("no chunk");
    const size = Number.parseInt(digits, 16);
    at = lineEnd + 2;
    if (size === 0) {
      for (;;) {
        const trailerEnd = stream.indexOf("\r\n", at);
        if (trailerEnd < 0) no("a chunked body without its end");
        const isLast = trailerEnd === at;
        at = trailerEnd + 2;
        if (isLast) return { body: Buffer.concat(chunks), end: at };
      }
    }
    if (at + size + 2 > stream.length) no("a chunk that is cut");
    if (stream.toString("latin1", at + size, at + size + 2) !== "\r\n") no("a chunk of another length");
    chunks.push(stream.subarray(at, at + size));
    at += size + 2;
  }
}

function decode(body: Buffer, codings: readonly string[]): Buffer {
  const named = codings.map((coding) => coding.toLowerCase()).filter((coding) => !["", "identity"].includes(coding));
  if (named.length === 0) return body;
  const decoder = { gzip: gunzipSync, "x-gzip": gunzipSync, deflate: inflateSync, br: brotliDecompressSync };
  const [coding = ""] = named;
  if (named.length > 1 || !Object.hasOwn(decoder, coding)) no("a content coding that nobody knows");
  try {
    return decoder[coding as keyof typeof decoder](body);
  } catch {
    return no("a compressed body that is broken");
  }
}

/** The first answer of a stream; `endsWell` when the connection behind it is closed in good order (FIN). */
export function readMessage(stream: Buffer, endsWell: boolean): Message {
  let from = 0;
  let head = readHead(stream, from);
  while (head.status >= 100 && head.status < 200) {
    if (head.status === 101) no("another protocol");
    from = head.end;
    head = readHead(stream, from);
  }
  const values = (name: string): readonly string[] => head.headers.get(name) ?? [];
  const codings = values("transfer-encoding").flatMap((value) =>
    value.split(",").flatMap((one) => one.trim().toLowerCase() || []),
  );
  const lengths = [...new Set(values("content-length"))];
  let framed: { readonly body: Buffer; readonly end: number };
  if (head.status === 204 || head.status === 304) framed = { body: Buffer.alloc(0), end: head.end };
  else if (codings.at(-1) === "chunked") framed = dechunk(stream, head.end);
  else if (codings.length === 0 && lengths.length > 0) {
    if (lengths.length > 1 || !/^\d{1,15}$/.test(lengths[0] ?? "")) no("no length, or several");
    const end = head.end + Number(lengths[0]);
    if (end > stream.length) no("a body that is cut");
    framed = { body: stream.subarray(head.end, end), end };
  } else {
    if (!endsWell) no("a body without an end");
    framed = { body: stream.subarray(head.end), end: stream.length };
  }
  const connection = values("connection").join(",").toLowerCase();
  const isFramed = codings.at(-1) === "chunked" || (codings.length === 0 && lengths.length > 0);
  return {
    status: head.status,
    values,
    body: decode(framed.body, values("content-encoding")),
    rest: stream.length - framed.end,
    keepsConnection: head.version === "1.1" && !connection.includes("close") && isFramed,
  };
}
