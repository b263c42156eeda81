import { EventEmitter, once } from "node:events";
import { createServer as createHttpServer, type RequestListener } from "node:http";
import { createServer as createTlsServer, type ServerOptions } from "node:https";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";

export interface RunningServer {
  /** `127.0.0.1:port` */
  readonly host: string;
  readonly port: number;
  /** Connections that were opened, the closed ones included. */
  connections(): number;
  /** Resolves when no more than so many connections are open; default none. */
  allClosed(but?: number): Promise<void>;
  close(): Promise<void>;
}

/** Lets a server listen on a free port of loopback. */
export async function listen(server: Server): Promise<RunningServer> {
  const open = new Set<Socket>();
  const closing = new EventEmitter();
  let connections = 0;
  server.on("connection", (socket: Socket) => {
    connections++;
    open.add(socket);
    // A client that goes away in the middle is what many tests are about.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      open.delete(socket);
      closing.emit("closed");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    port,
    connections: () => connections,
    allClosed: async (but = 0) => {
      while (open.size > but) await once(closing, "closed");
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** A server of node:http on a free port of loopback. */
export function startHttpServer(answer: RequestListener): Promise<RunningServer> {
  return listen(createHttpServer(answer));
}

/** The same of node:https. */
export function startTlsServer(options: ServerOptions, answer: RequestListener): Promise<RunningServer> {
  return listen(createTlsServer(options, answer).on("tlsClientError", () => undefined));
}

/** A server that does with a connection what it likes, once the request's first bytes are there. */
export function startRawServer(answer: (socket: Socket) => void): Promise<RunningServer> {
  return listen(createServer((socket) => socket.once("data", () => answer(socket))));
}
