import { createServer, request as sendOn, type IncomingMessage, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect, type Socket } from "node:net";
import type { KeyPair } from "./certificates";
import { listen, type RunningServer } from "./startServer";

export interface ProxyOptions {
  /** Where every name leads to: tests have no resolver. */
  readonly port: number;
  /** Answers CONNECT with this status, or not at all, in place of a tunnel. */
  readonly refusal?: { readonly status: number; readonly body?: string } | "silence";
  /** The proxy itself speaks TLS. */
  readonly secure?: KeyPair;
}

export interface RunningProxy extends RunningServer {
  /** What it was asked: method, target, and the credentials that came along. */
  readonly asked: (readonly [method: string, target: string, authorization: string | undefined])[];
  /** Resolves at the first CONNECT. */
  readonly firstAsked: Promise<void>;
}

/** A real proxy: tunnels by CONNECT, and forwards requests for whole addresses. */
export async function startProxy({ port, refusal, secure }: ProxyOptions): Promise<RunningProxy> {
  const asked: (readonly [string, string, string | undefined])[] = [];
  let wake: () => void = () => undefined;
  const firstAsked = new Promise<void>((resolve) => (wake = resolve));
  const note = ({ method, url, headers }: IncomingMessage): void => {
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
  server.on("request", (incoming, outgoing) => {
    note(incoming);
    if (refusal !== undefined && refusal !== "silence") {
      outgoing.writeHead(refusal.status).end(refusal.body);
      return;
    }
    const { pathname, search } = new URL(incoming.url ?? "");
    const { headers, method } = incoming;
    sendOn({ port, host: "127.0.0.1", path: `${pathname}${search}`, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(outgoing);
    }).end();
  });
  return { ...(await listen(server)), asked, firstAsked };
}
