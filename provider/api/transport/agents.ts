import { Agent as HttpAgent, type ClientRequest, type ClientRequestArgs } from "node:http";
import { Agent as HttpsAgent, type AgentOptions, type RequestOptions } from "node:https";
import type { Duplex } from "node:stream";
import { currentExchange, noteNewSocket, noteReusedSocket, withinExchange } from "./exchange";
import type { Proxy } from "./proxies";
import type { Trust } from "./trust";
import { openTunnel } from "./tunnel";

type Created = (error: Error | null, socket: Duplex) => void;

/**
 * Idle connections are kept for 4 s: below the 5 s after which common servers close theirs. Where a server announces
 * less (`Keep-Alive: timeout`), Node's agent keeps them a second less than that.
 */
const pooling = { keepAlive: true, maxFreeSockets: 32, timeout: 4000 };

/** Straight to an http address. */
class DirectHttpAgent extends HttpAgent {
  override createConnection(options: ClientRequestArgs, created?: Created): Duplex | null | undefined {
    const socket = super.createConnection(options, created);
    noteNewSocket(currentExchange(), socket);
    return socket;
  }

  override reuseSocket(socket: Duplex, request: ClientRequest): void {
    super.reuseSocket(socket, request);
    noteReusedSocket(currentExchange(), socket);
  }
}

/** Straight to an https address. */
class DirectHttpsAgent extends HttpsAgent {
  override createConnection(options: RequestOptions, created?: Created): Duplex | null | undefined {
    const socket = super.createConnection(options, created);
    noteNewSocket(currentExchange(), socket);
    return socket;
  }

  override reuseSocket(socket: Duplex, request: ClientRequest): void {
    super.reuseSocket(socket, request);
    noteReusedSocket(currentExchange(), socket);
  }
}

/** To an https address, by TLS from here to there inside a tunnel through a proxy. */
class TunnellingAgent extends DirectHttpsAgent {
  constructor(
    options: AgentOptions,
    private readonly proxy: Proxy,
    private readonly trust: Trust,
  ) {
    super(options);
  }

  override createConnection(options: RequestOptions, created?: Created): undefined {
    const exchange = currentExchange();
    if (exchange === undefined) throw new Error("a tunnel was asked for outside of an exchange");
    const target = { hostname: options.host ?? "", port: Number(options.port) };
    openTunnel(this.proxy, target, this.trust, exchange, (error, socket) => {
      // Of the two, Node's agent looks at the socket only when there is no error.
      if (socket === undefined) return created?.(error, undefined as unknown as Duplex);
      // With a socket given, node:tls opens none of its own.
      const secured = withinExchange(exchange, () => super.createConnection({ ...options, socket } as RequestOptions));
      created?.(null, secured as Duplex);
    });
    return undefined;
  }
}

/** The pool of connections for one origin, by one way. No http address is reached through a proxy. */
export function createAgent(isHttp: boolean, proxy: Proxy | undefined, trust: Trust): HttpAgent {
  if (isHttp) return new DirectHttpAgent(pooling);
  const options = {
    ...pooling,
    // Said explicitly, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in somebody's environment cannot switch it off.
    rejectUnauthorized: true,
    ...(trust.service === undefined ? {} : { secureContext: trust.service }),
  };
  return proxy === undefined ? new DirectHttpsAgent(options) : new TunnellingAgent(options, proxy, trust);
}

/** Closes the connections of a pool that nobody is using: the next request opens one. */
export function dropIdleSockets(agent: HttpAgent): void {
  for (const sockets of Object.values(agent.freeSockets)) {
    for (const socket of [...(sockets ?? [])]) socket.destroy();
  }
}
