import { createServer as createHttpServer, type RequestListener } from "node:http";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";

export interface RunningServer {
  /** `127.0.0.1:port` */
  readonly host: string;
  /** Connections that were opened, the closed ones included. */
  connections(): number;
  close(): Promise<void>;
}

async function listen(server: Server): Promise<RunningServer> {
  const open = new Set<Socket>();
  let connections = 0;
  server.on("connection", (socket: Socket) => {
    connections++;
    open.add(socket);
    // A client that goes away in the middle is what many tests are about.
    socket.on("error", () => undefined).on("close", () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
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

/** A server that does with a connection what it likes, once the request's first bytes are there. */
export function startRawServer(answer: (socket: Socket) => void): Promise<RunningServer> {
  return listen(createServer((socket) => socket.once("data", () => answer(socket))));
}
