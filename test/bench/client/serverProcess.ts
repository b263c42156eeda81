/** The server of the race in a process of its own, so that what it costs is not counted as a client's. */
import { randomUUID } from "node:crypto";
import { createServer as createHttp, type RequestListener } from "node:http";
import { createServer as createHttps } from "node:https";
import type { AddressInfo } from "node:net";
import type { TLSSocket } from "node:tls";
import { handedIn } from "../children/runChild";
import type { KeyPair } from "../../unit/api/support/certificates";
import type { Seen } from "./protocol";
import { racedBody, racedQuery, rowCount } from "./rows";

export interface ServerOptions {
  /** Speaks TLS with it; absent for http. */
  readonly tls?: KeyPair;
}

type Cut = readonly string[];
const cut = (from: number, to: number): Cut => racedBody(from, to).split(racedQuery.resourceId);
/** Pages by their first row: whole, of one row for a total, and of the repeated last row. */
const [whole, first, last, none] = [cut(0, rowCount), cut(0, 1), cut(rowCount - 1, rowCount), cut(0, 0)];
const [pathBefore = "", pathAfter = ""] = racedQuery.path(" ").split(" ");

/** The body about the resource that a path names. Cut beforehand: a slow server would hide what the clients cost. */
const answer: RequestListener = (request, response) => {
  const [path = "", search = ""] = (request.url ?? "").split("?");
  const page = new URLSearchParams(search);
  const offset = Number(page.get("offset") ?? "0");
  const rows = offset > 0 ? (offset < rowCount ? last : none) : page.get("limit") === "1" ? first : whole;
  const id = path.slice(pathBefore.length, path.length - pathAfter.length);
  const body = rows.join(id);
  response.writeHead(200, {
    "content-type": "application/json;charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "x-request-id": randomUUID(),
  });
  response.end(body);
};

function main({ tls }: ServerOptions): void {
  const none: Seen = { requests: 0, full: 0, resumed: 0 };
  let seen = none;
  const counted: RequestListener = (request, response) => {
    seen = { ...seen, requests: seen.requests + 1 };
    answer(request, response);
  };
  const server = tls === undefined ? createHttp(counted) : createHttps(tls, counted);
  // Clients take turns; who waits must not lose its connections by the server's doing.
  server.keepAliveTimeout = 60_000;
  server.on("secureConnection", (socket: TLSSocket) => {
    const { full, resumed } = seen;
    seen = { ...seen, ...(socket.isSessionReused() ? { resumed: resumed + 1 } : { full: full + 1 }) };
  });
  process.on("message", () => {
    process.send?.(seen);
    seen = none;
  });
  process.once("disconnect", () => process.exit(0));
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo;
    process.send?.(`${tls === undefined ? "http" : "https"}://127.0.0.1:${port}`);
  });
}

export function start(): void {
  main(handedIn<ServerOptions>());
}
