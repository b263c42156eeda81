import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type Socket } from "node:net";
import type { ConnectionOptions } from "node:tls";
import type { Exchange } from "./exchange";
import type { Proxy } from "./proxies";
import type { Trust } from "./trust";

interface TunnelTarget {
  readonly hostname: string;
  readonly port: number;
}

/** `host:port`, with brackets round an IPv6 address. */
function authorityOf({ hostname, port }: TunnelTarget): string {
  return `${hostname.includes(":") ? `[${hostname}]` : hostname}:${port}`;
}

/** How a proxy that is reached by TLS is verified: by its own name, which Node would take from the header Host. */
function proxyTls({ hostname }: Proxy, trust: Trust): ConnectionOptions {
  return {
    rejectUnauthorized: true,
    // A name for TLS must not be an address (RFC 6066 section 3); the certificate is checked against `host` then.
    servername: isIP(hostname) === 0 ? hostname : "",
    ...(trust.proxy === undefined ? {} : { secureContext: trust.proxy }),
  };
}

/**
 * Asks a proxy for a tunnel (CONNECT, RFC 9110 section 9.3.6) and hands over its socket, or the reason for having none.
 *
 * Own code over Node's own client, since neither of the two packages for it fits (read 2026-11: hpagent 1.2.0,
 * https-proxy-agent 7.0.6). Both leave the socket to the proxy open when the request is cancelled meanwhile. Besides,
 * https-proxy-agent plays back a proxy's refusal as if the service had answered, and verifies the service without the
 * authorities it was given; hpagent ends a slow CONNECT by the limit for idle connections, tells a refusal by a text
 * only, and forgets the brackets of IPv6.
 */
export function openTunnel(
  proxy: Proxy,
  target: TunnelTarget,
  trust: Trust,
  exchange: Exchange,
  done: (error: Error | null, socket?: Socket) => void,
): void {
  const authority = authorityOf(target);
  const request = (proxy.isSecure ? httpsRequest : httpRequest)({
    method: "CONNECT",
    host: proxy.hostname,
    port: proxy.port,
    path: authority,
    setHost: false,
    headers: {
      host: authority,
      // Some proxies close what is marked for closing as soon as they have answered.
      connection: "keep-alive",
      ...(proxy.authorization === undefined ? {} : { "proxy-authorization": proxy.authorization }),
    },
    agent: false,
    signal: exchange.signal,
    ...(proxy.isSecure ? proxyTls(proxy, trust) : {}),
  });
  request.once("connect", (response, socket: Socket) => {
    // Node's client has taken its listeners off, and an error that nobody listens for would end the process. Closing
    // follows, which the TLS connection inside does notice.
    socket.on("error", () => undefined);
    const status = response.statusCode ?? 0;
    if (status >= 200 && status < 300) {
      done(null, socket);
      return;
    }
    socket.destroy();
    exchange.proxyStatus = status;
    done(new Error(`the proxy refused with ${status}`));
  });
  request.once("error", done);
  request.end();
}
