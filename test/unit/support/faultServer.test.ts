import assert from "node:assert/strict";
import { RequestParser } from "../../support/faultServer/requestParser";
import { documentedQueries, documentedQuery, goodBody } from "../../support/faultServer/goodAnswers";
import { failing, silence } from "../../support/faultServer/faults";
import { wholeReply } from "../../support/faultServer/wireReply";
import { getRequest, openConnection, serverNow, useFaultServers } from "./exchange";

const css = documentedQuery("css.getLogBackupRecords");
const path = css.path(css.resourceId);

/** The bytes of a whole answer, as the server writes it. */
function written(body: string): string {
  return (
    "HTTP/1.1 200 Status\r\nDate: Thu, 15 Jan 2026 12:00:00 GMT\r\nContent-Type: application/json;charset=utf8\r\n" +
    `X-Request-Id: 0123456789abcdef0123456789abcdef\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n` +
    Buffer.from(body).toString("latin1")
  );
}

describe("the fault server", () => {
  const start = useFaultServers();

  for (const query of documentedQueries) {
    it(`answers ${query.queryName} with its documented body and its own clock, byte for byte`, async () => {
      const server = await start();
      const connection = openConnection(server);
      connection.send(getRequest(query.path(query.resourceId)));
      const expected = written(goodBody({ target: query.path(query.resourceId) }));
      assert.equal(await connection.received(expected.length), expected);
    });
  }

  it("puts the id that was asked for in the place of the documented one", () => {
    const body = goodBody({ target: `${css.path("another-id")}?start=1` });
    assert.ok(body.includes('"clusterId":"another-id"'));
    assert.equal(body.includes(css.resourceId), false);
  });

  it("keeps a connection for the next request, and says which one each request came over", async () => {
    const server = await start({ answer: (_, now) => wholeReply(now, "{}") });
    const [first, second] = [openConnection(server), openConnection(server)];
    const { length } = written("{}");
    first.send(getRequest("/1"));
    await first.received(length);
    first.send(getRequest("/2"));
    await first.received(2 * length);
    second.send(getRequest("/3"));
    await second.received(length);
    assert.deepEqual(
      server.requests().map(({ line, connection }) => [line, connection]),
      [
        ["GET /1 HTTP/1.1", 0],
        ["GET /2 HTTP/1.1", 0],
        ["GET /3 HTTP/1.1", 1],
      ],
    );
    assert.deepEqual([server.requestCount(), server.connections(), server.openConnections()], [3, 2, 2]);
  });

  it("uses scripted answers in their order, each once, and then the standing one", async () => {
    const server = await start({ answer: (_, now) => wholeReply(now, "{}") });
    server.script(failing(503), failing(500));
    const connection = openConnection(server);
    for (const at of [1, 2, 3]) connection.send(getRequest(`/${at}`));
    const length = 2 * written("").length;
    const text = await connection.received(length + written("{}").length + 100);
    assert.deepEqual(text.match(/HTTP\/1\.1 \d+/g), ["HTTP/1.1 503", "HTTP/1.1 500", "HTTP/1.1 200"]);
    assert.equal(server.unusedScripts(), 0);
  });

  it("ends an idle connection in good order, and resets it when a request was on its way", async () => {
    const server = await start({ answer: (_, now) => wholeReply(now, "{}"), idleMilliseconds: 1 });
    const connection = openConnection(server);
    connection.socket.allowHalfOpen = true;
    connection.send(getRequest("/1"));
    assert.deepEqual(await connection.ended(), { text: written("{}"), end: "end of stream" });
    connection.send(getRequest("/2"));
    await server.quiet();
    assert.deepEqual([server.requestCount(), server.lostToIdleClose()], [1, 1]);
  });

  it("forgets what it counted, and goes on counting", async () => {
    const server = await start({ answer: (_, now) => wholeReply(now, "{}") });
    const connection = openConnection(server);
    connection.send(getRequest("/1"));
    await server.arrived(1);
    server.forget();
    connection.send(getRequest("/2"));
    await server.arrived(1);
    assert.deepEqual(
      server.requests().map(({ target }) => target),
      ["/2"],
    );
  });

  it("closes while a request waits for an answer that never comes", async () => {
    const server = await start({ answer: silence });
    const connection = openConnection(server);
    connection.send(getRequest("/1"));
    await server.arrived(1);
    await server.close();
    await connection.ended();
    assert.equal(server.openConnections(), 0);
  });

  it("has a clock of the date that it is given", async () => {
    let now = serverNow;
    const server = await start({ answer: (_, at) => wholeReply(at, "{}"), now: () => now });
    const connection = openConnection(server);
    now += 1000;
    connection.send(getRequest(path));
    assert.match(await connection.received(60), /Date: Thu, 15 Jan 2026 12:00:01 GMT/);
  });
});

describe("the fault server's request parser", () => {
  const bytes = Buffer.from(
    "POST /a?b=%20 HTTP/1.1\r\nHost: h\r\nX-A: 1\r\nX-A:  2 \r\nContent-Length: 3\r\n\r\n{ }GET / HTTP/1.1\r\n\r\n",
  );

  it("reads line, headers and body as they came, repeats kept", () => {
    const [first, second] = new RequestParser().add(bytes);
    assert.deepEqual(
      { ...first, body: first?.body.toString() },
      {
        line: "POST /a?b=%20 HTTP/1.1",
        method: "POST",
        target: "/a?b=%20",
        headers: [
          ["host", "h"],
          ["x-a", "1"],
          ["x-a", "2"],
          ["content-length", "3"],
        ],
        body: "{ }",
      },
    );
    assert.equal(second?.line, "GET / HTTP/1.1");
  });

  it("reads the same when the bytes come one by one", () => {
    const parser = new RequestParser();
    const requests = [...bytes].flatMap((byte) => parser.add(Buffer.of(byte)));
    assert.deepEqual(
      requests.map(({ line, body }) => [line, body.toString()]),
      [
        ["POST /a?b=%20 HTTP/1.1", "{ }"],
        ["GET / HTTP/1.1", ""],
      ],
    );
  });
});
