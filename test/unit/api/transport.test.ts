import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { gzipSync } from "node:zlib";
import { readJsonBody } from "../../../provider/api/readBody";
import { createTransport } from "../../../provider/api/transport";
import { startHttpServer } from "./support/startServer";
import { thrownBy } from "./support/thrownBy";
import { requestTo, useServers } from "./support/useServers";

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

  it("does not decode a body that was compressed unasked, and readJsonBody refuses it", async () => {
    const { host } = await use(
      startHttpServer((_, response) => {
        response.writeHead(200, { "content-encoding": "gzip", "content-type": "application/json" });
        response.end(gzipSync('{"items":[]}'));
      }),
    );
    const answer = await createTransport()(requestTo(host));
    assert.notEqual(answer.body, '{"items":[]}');
    assert.equal((await thrownBy(() => readJsonBody(answer, "h"))).code, "WIRE_UNREADABLE");
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
