import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { RequestParser, type WireRequest } from "./faultServer/requestParser";
import type { Certificate } from "./faultServer/selfSigned";
import { reset, sendReply } from "./faultServer/sendReply";
import type { WireReply } from "./faultServer/wireReply";

/** A request as it came, and over which connection. */
export interface SeenRequest extends WireRequest {
  /** 0 for the first connection that was opened. */
  readonly connection: number;
}

/** Decides the answer of one request. `now` is the server's clock, for the `Date` header. */
export type Answer = (request: SeenRequest, now: number) => WireReply;

export interface FaultServerOptions {
  /** Answers every request for which nothing was scripted. */
  readonly answer: Answer;
  /** The server's clock, in epoch milliseconds. Default: the real one. */
  readonly now?: () => number;
  /**
   * Closes a connection that has been idle this long behind an answer, in milliseconds; default never. The end of the
   * stream is sent first, and a request that was already on its way is met by a reset, as by a server that has gone.
   */
  readonly idleMilliseconds?: number;
  /** Speaks TLS with this certificate. */
  readonly tls?: Certificate;
  /** Whether requests are kept for `requests()`. Default true; long runs only count. */
  readonly keepsRequests?: boolean;
}

/** A server of raw sockets that answers as it is told to, byte by byte. */
export interface FaultServer {
  /** `http://127.0.0.1:PORT`, without a closing slash. */
  readonly url: string;
  readonly port: number;
  /** Replaces the answer of requests to come; scripted ones stay queued. */
  setAnswer(answer: Answer): void;
  /** Queues answers, each for one request, in the order given. */
  script(...answers: readonly Answer[]): void;
  /** Scripted answers that no request used. */
  unusedScripts(): number;
  requests(): readonly SeenRequest[];
  requestCount(): number;
  /** Connections that were opened, the closed ones included. */
  connections(): number;
  openConnections(): number;
  /** Requests that arrived at a connection which was being closed as idle, and were lost with it. */
  lostToIdleClose(): number;
  /** Resolves once this many requests have come since the start. */
  arrived(count: number): Promise<void>;
  /** Resolves once no connection is open. */
  quiet(): Promise<void>;
  /** Forgets requests and counts; connections and queued scripts stay. */
  forget(): void;
  /** Stops listening and destroys what is open. */
  close(): Promise<void>;
}

/** Starts a server on a free port of loopback. */
export async function startFaultServer(options: FaultServerOptions): Promise<FaultServer> {
  const { now = Date.now, idleMilliseconds, keepsRequests = true } = options;
  const scripted: Answer[] = [];
  const open = new Set<Socket>();
  const watchers = new Set<() => void>();
  let answer = options.answer;
  let requests: SeenRequest[] = [];
  let counted = 0;
  let connections = 0;
  let served = 0;
  let lost = 0;

  const changed = (): void => {
    for (const look of watchers) look();
  };
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        watchers.delete(look);
        resolve();
      };
      watchers.add(look);
      look();
    });

  function serve(socket: Socket): void {
    const connection = served++;
    const parser = new RequestParser();
    const waiting: WireRequest[] = [];
    let busy = false;
    let closing = false;
    let idle: NodeJS.Timeout | undefined;

    const next = async (): Promise<void> => {
      const request = waiting.shift();
      if (busy || request === undefined) return;
      busy = true;
      const seen = { ...request, connection };
      counted++;
      if (keepsRequests) requests.push(seen);
      changed();
      const reply = (scripted.shift() ?? answer)(seen, now());
      await sendReply(socket, reply);
      busy = false;
      if (reply.then === "keep") rest();
      if (waiting.length > 0) void next();
    };
    const rest = (): void => {
      if (idleMilliseconds === undefined) return;
      idle = setTimeout(() => {
        closing = true;
        socket.end();
      }, idleMilliseconds);
    };

    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => {
      if (closing) {
        lost++;
        reset(socket);
        return;
      }
      clearTimeout(idle);
      waiting.push(...parser.add(chunk));
      void next();
    });
    // A client that goes away in the middle is what this server is for.
    socket.on("error", () => undefined);
    socket.on("end", () => socket.end());
    socket.on("close", () => clearTimeout(idle));
  }

  // Half-open, so that a connection which is closed as idle still shows what arrives at it.
  const server: Server =
    options.tls === undefined
      ? createServer({ allowHalfOpen: true }, serve)
      : createTlsServer({ key: options.tls.key, cert: options.tls.certificate, allowHalfOpen: true }, serve);
  server.on("tlsClientError", () => undefined);
  server.on("connection", (socket: Socket) => {
    // Under TLS these are the sockets below it: a connection counts even when the client trusts no certificate.
    connections++;
    open.add(socket);
    socket.once("close", () => {
      open.delete(socket);
      changed();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `${options.tls === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    port,
    setAnswer: (given) => {
      answer = given;
    },
    script: (...answers) => void scripted.push(...answers),
    unusedScripts: () => scripted.length,
    requests: () => [...requests],
    requestCount: () => counted,
    connections: () => connections,
    openConnections: () => open.size,
    lostToIdleClose: () => lost,
    arrived: (count) => until(() => counted >= count),
    quiet: () => until(() => open.size === 0),
    forget: () => {
      requests = [];
      counted = 0;
      connections = 0;
      lost = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
