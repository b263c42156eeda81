import { connect, type Socket } from "node:net";
import { startFaultServer, type FaultServer, type FaultServerOptions } from "../../support/faultServer";
import { goodAnswer } from "../../support/faultServer/goodAnswers";

/** The server's clock in these tests: Thu, 15 Jan 2026 12:00:00 GMT. */
export const serverNow = Date.UTC(2026, 0, 15, 12);

/** Starts servers within one test and closes them after it. */
export function useFaultServers(): (options?: Partial<FaultServerOptions>) => Promise<FaultServer> {
  const running: FaultServer[] = [];
  afterEach(async () => {
    for (const server of running.splice(0)) await server.close();
  });
  return async (options = {}) => {
    const server = await startFaultServer({ answer: goodAnswer, now: () => serverNow, ...options });
    running.push(server);
    return server;
  };
}

/** How a connection ended, seen from the client: in good order, or with this error code. */
export interface Received {
  readonly text: string;
  readonly end: string;
}

/** A connection of raw bytes. */
export interface RawConnection {
  readonly socket: Socket;
  send(text: string): void;
  /** Resolves once so much of an answer is there. */
  received(length: number): Promise<string>;
  /** Resolves once the server has ended the connection. */
  ended(): Promise<Received>;
}

export function openConnection(server: FaultServer): RawConnection {
  const socket = connect(server.port, "127.0.0.1");
  const watchers = new Set<() => void>();
  let bytes = Buffer.alloc(0);
  let end: string | undefined;
  const look = (): void => {
    for (const watcher of watchers) watcher();
  };
  socket.on("data", (chunk) => {
    bytes = Buffer.concat([bytes, chunk]);
    look();
  });
  socket.on("end", () => {
    end ??= "end of stream";
    look();
  });
  socket.on("error", (error: Error & { code?: string }) => {
    end = error.code ?? error.message;
    look();
  });
  const until = <Value>(value: () => Value | undefined): Promise<Value> =>
    new Promise((resolve) => {
      const watch = (): void => {
        const found = value();
        if (found === undefined) return;
        watchers.delete(watch);
        resolve(found);
      };
      watchers.add(watch);
      watch();
    });
  const text = (): string => bytes.toString("latin1");
  return {
    socket,
    send: (request) => void socket.write(request),
    received: (length) => until(() => (bytes.length >= length ? text() : undefined)),
    ended: () => until(() => (end === undefined ? undefined : { text: text(), end })),
  };
}

/** The bytes of a GET with nothing special about it. */
export function getRequest(path: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
}
