import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Proxy } from "./proxies";

/** What the agents note about one request on its way, for whoever has to tell why it failed. */
export interface Exchange {
  /** Ends the request; a tunnel that is still being dug ends with it. */
  readonly signal: AbortSignal;
  readonly proxy: Proxy | undefined;
  socket?: Socket;
  /** Bytes that had been read on the socket when this request got it; absent on a socket of its own. */
  bytesReadBefore?: number;
  /** What the proxy answered in place of a tunnel. */
  proxyStatus?: number;
}

let current: Exchange | undefined;

/**
 * The request that is being made where the agents are called. node-fetch hands out neither the request nor its socket,
 * but it creates the request while `fetch()` itself runs, and Node asks the agent for a socket in the same moment.
 *
 * A plain variable for that moment is therefore enough, as long as the agents have no limit of sockets: a request that waited
 * inside of one would get its socket in somebody else's moment. An AsyncLocalStorage would follow each promise of the whole
 * process from its first use on, which on Node 20 costs a read one twentieth more processor time.
 */
export function currentExchange(): Exchange | undefined {
  return current;
}

/** Does some work, up to its first pause, on behalf of a request. */
export function withinExchange<Result>(exchange: Exchange, work: () => Result): Result {
  const outer = current;
  current = exchange;
  try {
    return work();
  } finally {
    current = outer;
  }
}

/** A socket was opened for the current request. */
export function noteNewSocket(exchange: Exchange | undefined, socket: Duplex | null | undefined): void {
  if (exchange !== undefined && socket instanceof Socket) exchange.socket = socket;
}

/** The current request got a socket on which others were answered before. */
export function noteReusedSocket(exchange: Exchange | undefined, socket: Duplex): void {
  if (exchange === undefined || !(socket instanceof Socket)) return;
  exchange.socket = socket;
  exchange.bytesReadBefore = socket.bytesRead;
}

/**
 * Whether a lost connection says nothing about the service: it had been idle, and broke before a byte of the answer
 * came, as happens when the server closes idle connections in the very moment in which one is used again.
 */
export function brokeWhileIdle({ socket, bytesReadBefore }: Exchange, error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  if (code !== "ECONNRESET" && code !== "EPIPE") return false;
  return bytesReadBefore !== undefined && socket?.bytesRead === bytesReadBefore;
}
