import type { ServerResponse } from "node:http";
import type { Reply } from "./reply";
import { httpDate } from "../wire/times";

/** Headers of every answer, unless the reply itself says otherwise. Nothing is ever compressed. */
export interface StandardHeaders {
  /** What the Date header says, in epoch milliseconds. */
  readonly date: number;
  readonly requestId: string;
}

/** Puts a reply on the wire, faults included. */
export function sendReply(response: ServerResponse, reply: Reply, standard: StandardHeaders): void {
  if (reply.delayMilliseconds === undefined || reply.delayMilliseconds <= 0) {
    sendNow(response, reply, standard);
  } else {
    // The timer alone must not keep a process alive whose simulator was closed in the meantime.
    setTimeout(() => {
      sendNow(response, reply, standard);
    }, reply.delayMilliseconds).unref();
  }
}

function sendNow(response: ServerResponse, reply: Reply, standard: StandardHeaders): void {
  const { socket } = response;
  if (reply.fault === "neverAnswer" || socket === null || socket.destroyed) {
    return;
  }
  if (reply.fault === "resetSocket") {
    socket.resetAndDestroy();
    return;
  }
  // Half of nothing would be whole, so a cut answer has a body in any case.
  const body = bodyBytes(reply.fault === undefined ? reply.body : (reply.body ?? {}));
  writeHead(response, reply, body, standard);
  if (reply.fault === undefined) {
    response.end(body);
  } else {
    const half = body.subarray(0, Math.floor(body.byteLength / 2));
    response.write(half, () => socket.destroy());
  }
}

function writeHead(response: ServerResponse, reply: Reply, body: Uint8Array, standard: StandardHeaders): void {
  response.statusCode = reply.status ?? 200;
  // Set, it replaces the real time that Node would add; removed below, it is left out altogether.
  response.setHeader("Date", httpDate(standard.date));
  response.setHeader("Content-Type", "application/json;charset=utf8");
  response.setHeader("X-Request-Id", standard.requestId);
  if (reply.fault !== "cutChunkedBody" && response.statusCode !== 204) {
    response.setHeader("Content-Length", body.byteLength);
  }
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    if (value === null) {
      response.removeHeader(name);
    } else {
      response.setHeader(name, value);
    }
  }
}

function bodyBytes(body: unknown): Uint8Array {
  if (body === undefined) {
    return new Uint8Array();
  }
  if (body instanceof Uint8Array) {
    return body;
  }
  return Buffer.from(typeof body === "string" ? body : JSON.stringify(body), "utf8");
}
