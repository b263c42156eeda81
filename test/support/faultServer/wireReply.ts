/** What goes over the wire for one request, and what becomes of the connection behind it. */
export interface WireReply {
  /** Sent in order. May be endless: it is sent as fast as the client reads, until the connection is gone. */
  readonly pieces: Iterable<Uint8Array>;
  /** Milliseconds before the first piece. */
  readonly delayMilliseconds?: number;
  /** Milliseconds between two pieces. */
  readonly pauseMilliseconds?: number;
  /** Kept for the next request; ended (FIN); reset (RST); or left open in silence. */
  readonly then: "keep" | "close" | "reset" | "hold";
}

/** Headers by name as they are written; `undefined` leaves out one that every answer has. */
export type WireHeaders = Readonly<Record<string, string | undefined>>;

/** Status line and headers: those that every answer here has, unless the caller says otherwise. */
export function head(status: number, now: number, headers: WireHeaders = {}): Buffer {
  const standard: WireHeaders = {
    Date: new Date(now).toUTCString(),
    "Content-Type": "application/json;charset=utf8",
    "X-Request-Id": "0123456789abcdef0123456789abcdef",
  };
  const fields = Object.entries({ ...standard, ...headers }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}\r\n`],
  );
  return Buffer.from(`HTTP/1.1 ${status} Status\r\n${fields.join("")}\r\n`, "latin1");
}

/** A whole answer with its length, on a connection that stays open. */
export function wholeReply(
  now: number,
  body: string | Uint8Array,
  { status = 200, headers = {} }: { readonly status?: number; readonly headers?: WireHeaders } = {},
): WireReply {
  const bytes = Buffer.from(body);
  const length = status === 204 ? undefined : String(bytes.length);
  return { pieces: [head(status, now, { "Content-Length": length, ...headers }), bytes], then: "keep" };
}

/** One chunk of a chunked body. */
export function chunk(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
}
