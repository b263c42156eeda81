import assert from "node:assert/strict";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { createTransport, type Transport } from "../../../../provider/api/transport/transport";
import { certificates } from "../support/certificates";
import { startHttpServer, startRawServer, startTlsServer } from "../support/startServer";
import { thrownBy } from "../support/thrownBy";
import { requestTo, useServers } from "../support/useServers";

/** How a server may lose a connection before it has answered a byte. */
const losses: Readonly<Record<string, (socket: Socket) => unknown>> = {
  "is reset": (socket) => socket.resetAndDestroy(),
  "is closed": (socket) => socket.destroy(),
};

/** The requests of a server, in order of arrival: on which connection each came, and as which one there. */
function countRequests(react: (place: number, socket: Socket, response: ServerResponse) => unknown) {
  const connections: Socket[] = [];
  const seen: string[] = [];
  const served = new Map<Socket, number>();
  return {
    seen,
    listener: ({ socket }: IncomingMessage, response: ServerResponse): void => {
      if (!connections.includes(socket)) connections.push(socket);
      const place = (served.get(socket) ?? 0) + 1;
      served.set(socket, place);
      seen.push(`connection ${connections.indexOf(socket) + 1}, request ${place}`);
      react(place, socket, response);
    },
  };
}

describe("createTransport, on a connection that was idle", () => {
  const use = useServers();

  for (const [how, lose] of Object.entries(losses)) {
    it(`sends a GET once more, at once and on a new connection, when the old one ${how}`, async () => {
      const { seen, listener } = countRequests((place, socket, response) =>
        place === 2 ? lose(socket) : response.end("{}"),
      );
      const { host } = await use(startHttpServer(listener));
      const transport = createTransport();
      for (let call = 0; call < 4; call++) assert.equal((await transport(requestTo(host))).status, 200);
      assert.deepEqual(seen, [
        "connection 1, request 1",
        "connection 1, request 2",
        "connection 2, request 1",
        "connection 2, request 2",
        "connection 3, request 1",
        "connection 3, request 2",
        "connection 4, request 1",
      ]);
    });
  }

  it("does so over TLS as well", async () => {
    const { ca, server } = certificates();
    const { seen, listener } = countRequests((place, socket, response) =>
      place === 2 ? socket.destroy() : response.end("{}"),
    );
    const { host } = await use(startTlsServer(server, listener));
    const transport = createTransport({ tls: { ca } });
    for (let call = 0; call < 2; call++) await transport({ ...requestTo(host), url: `https://${host}/` });
    assert.deepEqual(seen, ["connection 1, request 1", "connection 1, request 2", "connection 2, request 1"]);
  });

  it("drops the other idle connections to that server, which are as old", async () => {
    const waiting: ServerResponse[] = [];
    const { seen, listener } = countRequests((place, socket, response) => {
      if (place === 2) return socket.destroy();
      if (seen.length > 3) return response.end("{}");
      // The first three are answered together, so that each needs a connection of its own.
      return waiting.push(response) === 3 ? waiting.map((one) => one.end("{}")) : undefined;
    });
    const server = await use(startHttpServer(listener));
    const transport = createTransport();
    await Promise.all([1, 2, 3].map(() => transport(requestTo(server.host))));
    await transport(requestTo(server.host));
    assert.equal(server.connections(), 4);
    await server.allClosed(1);
  });

  it("sends it once more only once", async () => {
    let isDown = false;
    const { seen, listener } = countRequests((_, socket, response) =>
      isDown ? socket.resetAndDestroy() : response.end("{}"),
    );
    const { host } = await use(startHttpServer(listener));
    const transport = createTransport();
    await transport(requestTo(host));
    isDown = true;
    const { code, parts } = await thrownBy(() => transport(requestTo(host)));
    assert.deepEqual([code, parts.isTransient], ["API_UNREACHABLE", true]);
    assert.deepEqual(seen, ["connection 1, request 1", "connection 1, request 2", "connection 2, request 1"]);
  });

  it("leaves a new connection that is reset to the caller", async () => {
    const { seen, listener } = countRequests((_, socket) => socket.resetAndDestroy());
    const { host } = await use(startHttpServer(listener));
    const { code, parts } = await thrownBy(() => createTransport()(requestTo(host)));
    assert.deepEqual([code, parts.isTransient, seen], ["API_UNREACHABLE", true, ["connection 1, request 1"]]);
  });

  for (const method of ["POST", "PUT"] as const) {
    it(`sends a ${method}, which must not be carried out twice, on a new connection from the start`, async () => {
      const { seen, listener } = countRequests((place, socket, response) =>
        place === 2 ? socket.destroy() : response.end("{}"),
      );
      const { host } = await use(startHttpServer(listener));
      const transport = createTransport();
      await transport(requestTo(host));
      assert.equal((await transport(requestTo(host, { method, body: "{}" }))).status, 200);
      assert.deepEqual(seen, ["connection 1, request 1", "connection 2, request 1"]);
    });
  }

  it("does not send a GET twice of whose answer a byte has come", async () => {
    const { seen, listener } = countRequests((place, socket, response) =>
      place === 2 ? socket.write("H", () => socket.resetAndDestroy()) : response.end("{}"),
    );
    const { host } = await use(startHttpServer(listener));
    const transport = createTransport();
    await transport(requestTo(host));
    const { code } = await thrownBy(() => transport(requestTo(host)));
    assert.deepEqual([code, seen.length], ["API_UNREACHABLE", 2]);
  });

  it("does not send a GET twice that was cancelled", async () => {
    const controller = new AbortController();
    const { seen, listener } = countRequests((place, _, response) =>
      place === 2 ? controller.abort() : response.end("{}"),
    );
    const { host } = await use(startHttpServer(listener));
    const transport = createTransport();
    await transport(requestTo(host));
    const { code } = await thrownBy(() => transport(requestTo(host, { signal: controller.signal })));
    assert.deepEqual([code, seen.length], ["API_CANCELLED", 2]);
  });

  it("loses none of many calls to a server that closes every connection at its second request", async () => {
    const { seen, listener } = countRequests((place, socket, response) =>
      place === 2 ? socket.destroy() : response.end("{}"),
    );
    const { host } = await use(startHttpServer(listener));
    const transport: Transport = createTransport();
    const calls = Array.from({ length: 20 }, async () => {
      for (let call = 0; call < 10; call++) assert.equal((await transport(requestTo(host))).status, 200);
    });
    await Promise.all(calls);
    const resets = seen.filter((line) => line.endsWith("request 2")).length;
    assert.equal(seen.length, 200 + resets);
  });

  it("honours a server that keeps connections for a second only: it opens another", async () => {
    const server = await use(
      startHttpServer((_, response) => response.writeHead(200, { "keep-alive": "timeout=1" }).end("{}")),
    );
    const transport = createTransport();
    for (let call = 0; call < 2; call++) await transport(requestTo(server.host));
    assert.equal(server.connections(), 2);
  });

  it("does not take a second answer that nobody asked for as the next request's", async () => {
    const answer = (body: string): string => `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    let connections = 0;
    const { host } = await use(
      startRawServer((socket) => socket.write(connections++ === 0 ? answer("one") + answer("forged") : answer("two"))),
    );
    const transport = createTransport();
    assert.deepEqual(
      [(await transport(requestTo(host))).body, (await transport(requestTo(host))).body],
      ["one", "two"],
    );
  });
});
