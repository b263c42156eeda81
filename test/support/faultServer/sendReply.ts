import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { WireReply } from "./wireReply";

/** Between the last bytes and a reset. */
const resetDelayMilliseconds = 5;

/** Puts a reply on the wire: as fast as the client reads, or in its own slow time. */
export async function sendReply(socket: Socket, reply: WireReply): Promise<void> {
  const { pauseMilliseconds = 0, delayMilliseconds = 0 } = reply;
  const before = socket.bytesWritten;
  if (delayMilliseconds > 0) await pause(socket, delayMilliseconds);
  for (const piece of reply.pieces) {
    if (socket.destroyed) return;
    const drained = socket.write(piece);
    if (pauseMilliseconds > 0) await pause(socket, pauseMilliseconds);
    else if (!drained) await drain(socket);
  }
  if (socket.destroyed || reply.then === "keep" || reply.then === "hold") return;
  if (reply.then === "close") {
    socket.end();
    return;
  }
  // A reset drops what was not sent yet. And where it comes together with bytes, libuv shows the end of the stream in its
  // place: the client has to have seen the bytes first.
  if (socket.writableLength > 0) await drain(socket);
  if (socket.bytesWritten > before) await pause(socket, resetDelayMilliseconds);
  reset(socket);
}

/** Breaks a connection off. Under TLS Node can only end it without the closing message, which clients take for the same. */
export function reset(socket: Socket): void {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket.resetAndDestroy();
}

/** Ends early when the connection does. */
function pause(socket: Socket, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      socket.off("close", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    socket.once("close", done);
  });
}

function drain(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off("close", done).off("drain", done);
      resolve();
    };
    socket.once("close", done).once("drain", done);
  });
}
