import { gzipSync } from "node:zlib";
import type { SeenRequest } from "../faultServer";
import { chunk, head, wholeReply, type WireHeaders, type WireReply } from "./wireReply";

/** Text of the good answer to a request: what a fault damages. */
export type GoodBody = (request: SeenRequest) => string;

/** A fault of the network or of the service: made for the good answers that it takes the place of. */
export type Fault = (request: SeenRequest, now: number) => WireReply;

const half = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2));

/** An answer of a status that says no, in the gateway's shape. */
export function failing(status: number, headers: WireHeaders = {}): Fault {
  const body = JSON.stringify({ error_code: `APIGW.0${status}`, error_msg: "Not now", request_id: "0123456789abcdef" });
  return (_, now) => wholeReply(now, body, { status, headers });
}

/** The connection is reset before any byte of an answer. */
export const resetAtOnce: Fault = () => ({ pieces: [], then: "reset" });

/** The connection ends in good order before any byte of an answer. */
export const closedAtOnce: Fault = () => ({ pieces: [], then: "close" });

/** Nothing ever comes back. */
export const silence: Fault = () => ({ pieces: [], then: "hold" });

/** Half the body of a right Content-Length arrives, then a reset. */
export function resetInTheMiddle(good: GoodBody): Fault {
  return (request, now) => ({ ...shortBody(good)(request, now), then: "reset" });
}

/** Content-Length promises the whole body, half of it arrives, and the connection ends in good order. */
export function shortBody(good: GoodBody): Fault {
  return (request, now) => {
    const body = Buffer.from(good(request));
    return { pieces: [head(200, now, { "Content-Length": String(body.length) }), half(body)], then: "close" };
  };
}

/** Half the body in one chunk, and no closing chunk. */
export function shortChunkedBody(good: GoodBody): Fault {
  return (request, now) => chunkedWithoutEnd(now, half(Buffer.from(good(request))));
}

/** The whole JSON text in one chunk, and no closing chunk: a parser that does not wait for it sees a good answer. */
export function wholeChunkedBodyWithoutEnd(good: GoodBody): Fault {
  return (request, now) => chunkedWithoutEnd(now, Buffer.from(good(request)));
}

function chunkedWithoutEnd(now: number, body: Buffer): WireReply {
  return { pieces: [head(200, now, { "Transfer-Encoding": "chunked" }), chunk(body)], then: "close" };
}

/** A gzip stream without the eight bytes of checksum and length at its end; the Content-Length is that of what is sent. */
export function gzipWithoutTrailer(good: GoodBody): Fault {
  return (request, now) =>
    wholeReply(now, gzipSync(good(request)).subarray(0, -8), { headers: { "Content-Encoding": "gzip" } });
}

/** The good answer at one byte per pause: always going on, never done in time. */
export function drip(good: GoodBody, pauseMilliseconds = 200): Fault {
  return (request, now) => {
    const body = Buffer.from(good(request));
    const bytes = [...body].map((byte) => Buffer.of(byte));
    return {
      pieces: [head(200, now, { "Content-Length": String(body.length) }), ...bytes],
      pauseMilliseconds,
      then: "keep",
    };
  };
}

/** Blanks, which gzip makes a thousand times smaller: by default 300 MiB in about 300 KiB. */
export function gzipBomb(mebibytes = 300): Fault {
  // One member per MiB: a gzip file may be several in a row, and the bomb itself then costs no memory here.
  const member = gzipSync(Buffer.alloc(1024 * 1024, " "));
  return (_, now) => {
    const length = String(member.length * mebibytes);
    const members = Array.from({ length: mebibytes }, () => member);
    return {
      pieces: [head(200, now, { "Content-Encoding": "gzip", "Content-Length": length }), ...members],
      then: "keep",
    };
  };
}

/** Headers that go on for ever. */
export const endlessHeaders: Fault = (_, now) => ({
  pieces: withoutEnd(head(200, now).subarray(0, -2), Buffer.from(`X-Padding: ${"x".repeat(1000)}\r\n`)),
  then: "hold",
});

/** A body of blanks that goes on for ever. */
export const endlessBody: Fault = (_, now) => ({
  pieces: withoutEnd(head(200, now, { "Transfer-Encoding": "chunked" }), chunk(Buffer.alloc(64 * 1024, " "))),
  then: "hold",
});

function* withoutEnd(first: Uint8Array, again: Uint8Array): Generator<Uint8Array> {
  yield first;
  for (;;) yield again;
}

/** A redirect to an address. */
export function redirect(status: number, location: string): Fault {
  return (_, now) => wholeReply(now, "", { status, headers: { Location: location } });
}
