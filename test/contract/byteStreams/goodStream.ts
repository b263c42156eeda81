import type { Chance } from "./chance";

/** An answer before it is written down: what mutations work on. */
export interface Draft {
  statusLine: string;
  headers: [name: string, value: string][];
  body: Buffer;
  framing: "length" | "chunked" | "close";
}

export function draftOf(json: unknown, now: number): Draft {
  return {
    statusLine: "HTTP/1.1 200 OK",
    headers: [
      ["Date", new Date(now).toUTCString()],
      ["Content-Type", "application/json;charset=utf8"],
      ["X-Request-Id", "0123456789abcdef0123456789abcdef"],
    ],
    body: Buffer.from(typeof json === "string" ? json : JSON.stringify(json)),
    framing: "length",
  };
}

/** A body in chunks of any size; extensions and trailers belong to it and mean nothing. */
export function chunked(body: Buffer, chance: Chance): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const size = Math.min(body.length - at, chance.between(1, chance.pick([3, 100, 1000])));
    const digits = chance.oneIn(2) ? size.toString(16) : `00${size.toString(16).toUpperCase()}`;
    pieces.push(
      Buffer.from(`${digits}${chance.oneIn(8) ? ";a=b" : ""}\r\n`),
      body.subarray(at, at + size),
      Buffer.from("\r\n"),
    );
    at += size;
  }
  return Buffer.concat([...pieces, Buffer.from(`0\r\n${chance.oneIn(6) ? "X-Trailer: t\r\n" : ""}\r\n`)]);
}

/** The bytes of a draft. */
export function written({ statusLine, headers, body, framing }: Draft, chance: Chance): Buffer {
  const all = [...headers];
  if (framing === "length") all.push(["Content-Length", String(body.length)]);
  if (framing === "chunked") all.push(["Transfer-Encoding", "chunked"]);
  const head = [statusLine, ...all.map(([name, value]) => `${name}: ${value}`), "", ""].join("\r\n");
  return Buffer.concat([Buffer.from(head, "latin1"), framing === "chunked" ? chunked(body, chance) : body]);
}
