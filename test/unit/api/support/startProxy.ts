import { createServer, type IncomingMessage, type Server } from "node:http";
import { createServer as createTlsServer, type ServerOptions } from "node:https";
import { connect, type Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { listen, type RunningServer } from "./startServer";

export interface ProxyOptions {
  /** Where every name leads to: tests have no resolver. */
  readonly port: number;
  /** Answers CONNECT with this status, or not at all, in place of a tunnel. */
  readonly refusal?: { readonly status: number; readonly body?: string } | "silence";
  /** The proxy itself speaks TLS. */
  readonly secure?: ServerOptions;
}

export interface RunningProxy extends RunningServer {
  /** What it was asked: method, target, and the credentials that came along. */
  readonly asked: (readonly [method: string, target: string, authorization: string | undefined])[];
  /** The certificates that clients showed with each CONNECT, `{}` for none; nothing of a proxy without TLS. */
  readonly shown: object[];
  /** Resolves at the first CONNECT. */
  readonly firstAsked: Promise<void>;
}

/** A real proxy, which tunnels by CONNECT. */
export async function startProxy({ port, refusal, secure }: ProxyOptions): Promise<RunningProxy> {
  const asked: (readonly [string, string, string | undefined])[] = [];
  let wake: () => void = () => undefined;
  const firstAsked = new Promise<void>((resolve) => (wake = resolve));
  const shown: object[] = [];
  const note = ({ method, url, headers, socket }: IncomingMessage): void => {
    if (socket instanceof TLSSocket) shown.push({ ...socket.getPeerCertificate() });
    asked.push([method ?? "", url ?? "", headers["proxy-authorization"]]);
    wake();
  };
  const server: Server = secure === undefined ? createServer() : createTlsServer(secure);
  server.on("connect", (incoming: IncomingMessage, client: Socket) => {
    note(incoming);
    client.on("error", () => undefined);
    if (refusal === "silence") {
      // The end of a connection that nobody reads is never seen, and node:http leaves closing in return to us.
      client.resume().on("end", () => client.end());
      return;
    }
    if (refusal !== undefined) {
      const { status, body = "" } = refusal;
      client.end(`HTTP/1.1 ${status} No\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
      return;
    }
    const upstream = connect(port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      client.pipe(upstream).pipe(client);
    });
    upstream.on("error", () => client.destroy());
    client.on("close", () => upstream.destroy());
    upstream.on("close", () => client.destroy());
  });
  return { ...(await listen(server)), asked, shown, firstAsked };
}
