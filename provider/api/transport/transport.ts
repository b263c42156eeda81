import type { Agent } from "node:http";
import type { ProxySettings, TlsSettings } from "../../config/settings";
import { ProviderError } from "../../core/errors/providerError";
import { remembered } from "../../core/remembered";
import { createAgent, dropIdleSockets } from "./agents";
import { decodeBody } from "./decodeBody";
import { createEnding } from "./ending";
import { brokeWhileIdle, withinExchange, type Exchange } from "./exchange";
import { connectionFailure } from "./failure";
import { createProxyChooser, type Proxy } from "./proxies";
import { readBytes } from "./readBytes";
import { createTrust } from "./trust";

export interface TransportRequest {
  /** Default GET. */
  readonly method?: "GET" | "PUT" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds from connecting to the last byte of the body. */
  readonly timeoutMilliseconds: number;
  /** Bytes of body at most, after decoding. */
  readonly maximumBytes: number;
  /** Never through a proxy: for addresses that only this machine knows. */
  readonly isDirect?: true;
  readonly signal?: AbortSignal;
}

export interface TransportResponse {
  readonly status: number;
  /** The value of a header, by name in any letter case. */
  header(name: string): string | undefined;
  readonly body: string;
}

/** Sends one request and reads its answer whole, or throws a {@link ProviderError} that says why there is none. */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

interface TransportOptions {
  readonly tls?: TlsSettings;
  readonly proxies?: ProxySettings;
}

/** The way to an address: one pool of connections per origin and proxy. */
interface Way {
  readonly agent: Agent;
  readonly proxy: Proxy | undefined;
}

function createWays({ tls, proxies }: TransportOptions): (url: URL, isDirect: boolean) => Way {
  const chooseProxy = createProxyChooser(proxies);
  const trust = createTrust(tls);
  const wayOf = remembered<Way>();
  return (url, isDirect) => {
    const proxy = isDirect ? undefined : chooseProxy(url);
    return wayOf(`${url.origin} ${proxy?.host ?? "direct"}`, () => ({
      agent: createAgent(url.protocol === "http:", proxy, trust()),
      proxy,
    }));
  };
}

/** A request's address. node-fetch would load `data:` as well, and print a password that an address holds. */
function parseAddress(text: string): URL {
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new TypeError(`cannot send to ${url.protocol}`);
  if (url.username !== "" || url.password !== "") throw new TypeError("an address must not hold a user name");
  return url;
}

/** Loaded with the first request; kept, since the bundle's import() copies the module's exports each time. */
let nodeFetch: Promise<typeof import("node-fetch")> | undefined;

/**
 * The one place that calls node-fetch, with the limits that it does not set by itself.
 *
 * Redirects are answers, not instructions: node-fetch would carry `X-Security-Token` and `X-Auth-Token` along to
 * another host. Bodies are asked for uncompressed. The timer runs until the body's last byte, since a dripping body
 * hangs as well as a silent server. The header section is bounded by Node's parser: 16 KiB.
 *
 * A GET on a connection that turns out to have been closed while it was idle is sent once more, at once and on a new
 * connection. That is no attempt of the caller's: the service has not seen the first, or at least not answered it. Other
 * methods must not be carried out twice, and so never travel on a connection that was idle.
 */
export function createTransport(options: TransportOptions = {}): Transport {
  const findWay = createWays(options);

  return async (request) => {
    const url = parseAddress(request.url);
    const { host } = url;
    const { agent, proxy } = findWay(url, request.isDirect === true);
    const { default: fetch } = await (nodeFetch ??= import("node-fetch"));
    const ending = createEnding(request.timeoutMilliseconds, request.signal);

    /** Calls `fetch()` before anything else can happen, so that idle sockets that were just dropped are gone. */
    async function exchangeOnce(exchange: Exchange): Promise<TransportResponse> {
      const response = await withinExchange(exchange, () =>
        fetch(request.url, {
          method,
          headers: { ...request.headers, "accept-encoding": "identity" },
          ...(request.body === undefined ? {} : { body: request.body }),
          redirect: "manual",
          compress: false,
          signal: ending.signal,
          agent,
        }),
      );
      const { status, headers, body } = response;
      const bytes = body === null ? Buffer.alloc(0) : await readBytes(body, request.maximumBytes, host);
      const { maximumBytes } = request;
      const encoding = headers.get("content-encoding") ?? undefined;
      const text = await decodeBody({ bytes, encoding, status, host, maximumBytes });
      return { status, header: (name) => headers.get(name) ?? undefined, body: text };
    }

    const method = request.method ?? "GET";
    let exchange: Exchange = { signal: ending.signal, proxy };
    try {
      try {
        if (method !== "GET") dropIdleSockets(agent);
        return await exchangeOnce(exchange);
      } catch (error) {
        if (ending.reason() !== undefined || !brokeWhileIdle(exchange, error)) throw error;
        dropIdleSockets(agent);
        exchange = { signal: ending.signal, proxy };
        return await exchangeOnce(exchange);
      }
    } catch (error) {
      if (error instanceof ProviderError) throw error;
      throw endedEarly(ending.reason(), request, host, proxy) ?? connectionFailure(error, host, exchange) ?? error;
    } finally {
      ending.settle();
    }
  };
}

function endedEarly(
  reason: "cancelled" | "timedOut" | undefined,
  request: TransportRequest,
  host: string,
  proxy: Proxy | undefined,
): ProviderError | undefined {
  if (reason === "cancelled") {
    return new ProviderError({ code: "API_CANCELLED", happened: `the call to ${host} was cancelled` });
  }
  if (reason === undefined) return undefined;
  const seconds = request.timeoutMilliseconds / 1000;
  const way = proxy === undefined ? "" : ` through the proxy ${proxy.host}`;
  const happened = `${host} did not answer in full within ${seconds} s${way}`;
  return new ProviderError({ code: "API_TIMEOUT", happened, isTransient: true });
}
