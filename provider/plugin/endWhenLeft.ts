import type { EventEmitter } from "node:events";

/** After the last connection is gone. An engine keeps one connection as long as it lives. */
const secondsAfterLast = 5;
/** Before the first connection: an engine connects at once, but its machine may be overloaded. */
const secondsBeforeFirst = 300;

/** Runs the work after some seconds unless it is cancelled first, and keeps no process alive for it. */
export type Later = (seconds: number, work: () => void) => { cancel(): void };

const systemLater: Later = (seconds, work) => {
  const timer = setTimeout(work, seconds * 1000).unref();
  return { cancel: () => clearTimeout(timer) };
};

/**
 * Ends a plugin that its engine has left: a killed engine sends no signal, and the process would keep its port and its
 * credentials for good. The kernel closes the connections of a killed process, so their count tells. It is counted on
 * sockets, since a connection that breaks before HTTP/2 begins counts as well.
 */
export function endWhenLeft(listener: Pick<EventEmitter, "on">, end: () => void, later: Later = systemLater): void {
  let open = 0;
  let waiting = later(secondsBeforeFirst, end);
  listener.on("connection", (socket: Pick<EventEmitter, "once">) => {
    open += 1;
    waiting.cancel();
    socket.once("close", () => {
      open -= 1;
      if (open === 0) waiting = later(secondsAfterLast, end);
    });
  });
}
