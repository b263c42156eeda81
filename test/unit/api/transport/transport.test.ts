import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { createTransport } from "../../../../provider/api/transport/transport";
import { startHttpServer } from "../support/startServer";
import { thrownBy } from "../support/thrownBy";
import { requestTo, useServers } from "../support/useServers";

describe("createTransport", () => {
  const use = useServers();

  it("sends one GET without a body to the address, with the headers that it is given", async () => {
    const seen: IncomingMessage[] = [];
    const { host } = await use(startHttpServer((request, response) => (seen.push(request), response.end("{}"))));
    await createTransport()(requestTo(host, { headers: { "x-one": "1", authorization: "a", "user-agent": "u" } }));
    assert.deepEqual(
      seen.map(({ method, url }) => [method, url]),
      [["GET", "/v1/path?a=b"]],
    );
    const headers = { ...seen[0]?.headers };
    delete headers.connection;
    assert.deepEqual(headers, {
      host,
      "x-one": "1",
      authorization: "a",
      "user-agent": "u",
      accept: "*/*",
      "accept-encoding": "identity",
    });
  });

  for (const [method, body] of [
    ["POST", '{"name":"é"}'],
    ["PUT", undefined],
  ] as const) {
    it(`sends a ${method} ${body === undefined ? "without" : "with"} a body, and its length`, async () => {
      const seen: (readonly [string | undefined, string | undefined, string])[] = [];
      const { host } = await use(
        startHttpServer((request, response) => {
          void text(request).then((sent) => {
            seen.push([request.method, request.headers["content-length"], sent]);
            response.end("{}");
          });
        }),
      );
      const headers = { "content-type": "application/json" };
      await createTransport()(requestTo(host, { method, headers, ...(body === undefined ? {} : { body }) }));
      assert.deepEqual(seen, [[method, String(Buffer.byteLength(body ?? "")), body ?? ""]]);
    });
  }

  it("hands on status, headers in any letter case, and the body as UTF-8", async () => {
    const { host } = await use(
      startHttpServer((_, response) => response.writeHead(418, { "X-One": "1" }).end("集群 é")),
    );
    const answer = await createTransport()(requestTo(host));
    const found = ["x-one", "X-ONE", "x-two"].map((name) => answer.header(name));
    assert.deepEqual([answer.status, found, answer.body], [418, ["1", "1", undefined], "集群 é"]);
  });

  it("joins a character that arrives in two pieces", async () => {
    const [first, second] = [Buffer.from("é").subarray(0, 1), Buffer.from("é").subarray(1)];
    const { host } = await use(startHttpServer((_, response) => response.write(first, () => response.end(second))));
    assert.equal((await createTransport()(requestTo(host))).body, "é");
  });

  for (const status of [301, 302, 303, 307, 308]) {
    it(`takes a ${status} for an answer and sends nothing to the host that it points to`, async () => {
      const other = await use(startHttpServer((_, response) => response.end("stolen")));
      const location = `http://${other.host}/`;
      const { host } = await use(
        startHttpServer((_, response) => response.writeHead(status, { location }).end("moved")),
      );
      const answer = await createTransport()(requestTo(host, { headers: { "x-auth-token": "t" } }));
      assert.deepEqual([answer.status, answer.body, other.connections()], [status, "moved", 0]);
    });
  }

  it("takes a redirect to no address for an answer as well", async () => {
    const { host } = await use(
      startHttpServer((_, response) => response.writeHead(302, { location: "http://[" }).end()),
    );
    assert.equal((await createTransport()(requestTo(host))).status, 302);
  });

  const compressed = gzipSync('{"items":[]}');

  it("decodes a body that was compressed although nobody asked for it", async () => {
    const { host } = await use(
      startHttpServer((_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(compressed)),
    );
    assert.equal((await createTransport()(requestTo(host))).body, '{"items":[]}');
  });

  it("does not take a compressed body for whole that lacks its checksum", async () => {
    const { host } = await use(
      startHttpServer((_, response) =>
        response.writeHead(200, { "content-encoding": "gzip" }).end(compressed.subarray(0, -8)),
      ),
    );
    const { parts } = await thrownBy(() => createTransport()(requestTo(host)));
    assert.deepEqual(
      [parts.happened, parts.isTransient],
      [`${host} answered 200 with a gzip body that was cut short`, true],
    );
  });

  it("refuses a body encoded twice by two headers", async () => {
    const { host } = await use(
      startHttpServer((_, response) =>
        response.setHeader("content-encoding", ["gzip", "gzip"]).end(gzipSync(compressed)),
      ),
    );
    assert.equal((await thrownBy(() => createTransport()(requestTo(host)))).code, "WIRE_UNREADABLE");
  });

  it("accepts a body of exactly the size allowed", async () => {
    const { host } = await use(startHttpServer((_, response) => response.end("x".repeat(10_000))));
    assert.equal((await createTransport()(requestTo(host))).body.length, 10_000);
  });

  it("uses one connection for calls that follow one another", async () => {
    const server = await use(startHttpServer((_, response) => response.end("{}")));
    const transport = createTransport();
    for (let call = 0; call < 5; call++) await transport(requestTo(server.host));
    assert.equal(server.connections(), 1);
  });

  it("goes on with another connection after one was lost", async () => {
    let calls = 0;
    const server = await use(
      startHttpServer((request, response) => (calls++ === 0 ? request.socket.destroy() : response.end("{}"))),
    );
    const transport = createTransport();
    assert.equal((await thrownBy(() => transport(requestTo(server.host)))).code, "API_UNREACHABLE");
    assert.equal((await transport(requestTo(server.host))).status, 200);
    assert.equal(server.connections(), 2);
  });
});
