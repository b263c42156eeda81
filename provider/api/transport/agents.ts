import { Agent as HttpAgent, type ClientRequest, type ClientRequestArgs } from "node:http";
import { Agent as HttpsAgent, type AgentOptions, type RequestOptions } from "node:https";
import type { Duplex } from "node:stream";
import { exchangeOf, noteNewSocket, noteRequest, noteReusedSocket, type Exchange } from "./exchange";
import type { Proxy } from "./proxies";
import type { Trust } from "./trust";
import { openTunnel } from "./tunnel";

type Created = (error: Error | null, socket: Duplex) => void;

/**
 * Idle connections are kept for 4 s: below the 5 s after which common servers close theirs. Where a server announces
 * less (`Keep-Alive: timeout`), Node's agent keeps them a second less than that.
 */
const pooling = { keepAlive: true, maxFreeSockets: 32, timeout: 4000 };

/** The exchange for which a connection is asked for, where `addRequest` of {@link agentFor} has put it. */
const exchangeKey = Symbol("exchange");

interface WithExchange {
  readonly [exchangeKey]?: Exchange;
}

/** Straight to an http address. */
class DirectHttpAgent extends HttpAgent {
  override createConnection(options: ClientRequestArgs & WithExchange, created?: Created): Duplex | null | undefined {
    const socket = super.createConnection(options, created);
    noteNewSocket(options[exchangeKey], socket);
    return socket;
  }

  override reuseSocket(socket: Duplex, request: ClientRequest): void {
    super.reuseSocket(socket, request);
    noteReusedSocket(exchangeOf(request), socket);
  }
}

/** Straight to an https address. */
class DirectHttpsAgent extends HttpsAgent {
  override createConnection(options: RequestOptions & WithExchange, created?: Created): Duplex | null | undefined {
    const socket = super.createConnection(options, created);
    noteNewSocket(options[exchangeKey], socket);
    return socket;
  }

  override reuseSocket(socket: Duplex, request: ClientRequest): void {
    super.reuseSocket(socket, request);
    noteReusedSocket(exchangeOf(request), socket);
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

  override createConnection(options: RequestOptions & WithExchange, created?: Created): undefined {
    const exchange = options[exchangeKey];
    if (exchange === undefined) throw new Error("a tunnel was asked for outside of an exchange");
    const target = { hostname: options.host ?? "", port: Number(options.port) };
    openTunnel(this.proxy, target, this.trust, exchange, (error, socket) => {
      // Of the two, Node's agent looks at the socket only when there is no error.
      if (socket === undefined) return created?.(error, undefined as unknown as Duplex);
      // With a socket given, node:tls opens none of its own.
      created?.(null, super.createConnection({ ...options, socket } as RequestOptions) as Duplex);
    });
    return undefined;
  }
}

/** What Node's agents do for each request, beyond what their types say. */
interface RequestTaker {
  addRequest(request: ClientRequest, options: object): void;
}

/**
 * The agent as one exchange gets it: node-fetch hands out neither the request nor its socket, but gives both to the agent.
 * A view of the agent for each exchange; an AsyncLocalStorage would do as well, and makes every promise of the process
 * dearer on Node 20 and 22 (async hooks).
 */
export function agentFor(agent: HttpAgent, exchange: Exchange): HttpAgent {
  const pool = agent as HttpAgent & RequestTaker;
  const view = Object.create(agent) as HttpAgent & RequestTaker;
  view.addRequest = (request, options) => {
    noteRequest(request, exchange);
    // Node makes these options for each request anew.
    pool.addRequest(request, Object.assign(options, { [exchangeKey]: exchange }));
  };
  return view;
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
