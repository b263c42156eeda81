import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { createTransport, type TransportRequest } from "../../../../provider/api/transport/transport";
import { ProviderError } from "../../../../provider/core/errors/providerError";
import type { ErrorCode } from "../../../../provider/core/errors/errorCatalogue";
import { startHttpServer, startRawServer } from "../support/startServer";
import { thrownBy } from "../support/thrownBy";
import { requestTo, useServers } from "../support/useServers";

const head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";

/** Writes one byte of a body now and then, without an end, until the connection closes. */
function drip(socket: Socket): void {
  const timer = setInterval(() => socket.write("x"), 5);
  socket.on("close", () => clearInterval(timer));
}

describe("createTransport, without a whole answer", () => {
  const use = useServers();

  /** The error after a server's doings, with the host's port taken out of its text. */
  async function failure(answer: (socket: Socket) => void, parts: Partial<TransportRequest> = {}) {
    const { host } = await use(startRawServer(answer));
    const { code, parts: said } = await thrownBy(() => createTransport()(requestTo(host, parts)));
    const { isTransient = false } = said;
    return { code, happened: said.happened.replaceAll(host, "HOST"), isTransient };
  }

  const brief = { timeoutMilliseconds: 80 };
  const inTime = { code: "API_TIMEOUT", happened: "HOST did not answer in full within 0.08 s", isTransient: true };

  it("gives up when no header comes in time", async () => {
    assert.deepEqual(await failure(() => undefined, brief), inTime);
  });

  it("gives up when the headers do not end in time", async () => {
    assert.deepEqual(await failure((socket) => socket.write(head), brief), inTime);
  });

  it("gives up when the body is not there in time", async () => {
    assert.deepEqual(await failure((socket) => socket.write(`${head}content-length: 9\r\n\r\n`), brief), inTime);
  });

  it("gives up on a body that drips on and on", async () => {
    const dripping = (socket: Socket): void => {
      socket.write(`${head}content-length: 9999\r\n\r\n`);
      drip(socket);
    };
    assert.deepEqual(await failure(dripping, brief), inTime);
  });

  const unreachable: Readonly<Record<string, readonly [answer: (socket: Socket) => void, reason: RegExp]>> = {
    "the connection is reset": [(socket) => socket.resetAndDestroy(), /^read ECONNRESET$/],
    "the connection ends without an answer": [(socket) => socket.end(), /^socket hang up \(ECONNRESET\)$/],
    "the body is shorter than announced": [
      (socket) => socket.end(`${head}content-length: 9\r\n\r\n{}`),
      /^(?:aborted|Premature close) \([A-Z_]+\)$/,
    ],
    "the last chunk is missing": [
      (socket) => socket.end(`${head}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n`),
      /^(?:aborted|Premature close) \([A-Z_]+\)$/,
    ],
    "a chunk is cut": [
      (socket) => socket.end(`${head}transfer-encoding: chunked\r\n\r\n9\r\n{}`),
      /^(?:aborted|Premature close) \([A-Z_]+\)$/,
    ],
    "the connection is reset within the body": [
      (socket) => socket.write(`${head}content-length: 9\r\n\r\n{}`, () => socket.resetAndDestroy()),
      /^(?:aborted|read ECONNRESET)/,
    ],
    "the headers are cut": [(socket) => socket.end("HTTP/1.1 200 OK\r\ncont"), /^socket hang up \(ECONNRESET\)$/],
    "the headers have no end": [
      (socket) => socket.write(`${head}x: ${"x".repeat(20_000)}`),
      /^Parse Error: Header overflow \(HPE_HEADER_OVERFLOW\)$/,
    ],
    "the answer is not HTTP": [(socket) => socket.end("220 smtp ready\r\n"), /^Parse Error: Expected HTTP\//],
  };
  for (const [what, [answer, reason]] of Object.entries(unreachable)) {
    const isFinal = /HTTP|no end/.test(what);
    it(`says so when ${what}, ${isFinal ? "for good" : "worth another attempt"}`, async () => {
      const { code, happened, isTransient } = await failure(answer);
      assert.deepEqual([code, isTransient], ["API_UNREACHABLE", !isFinal]);
      assert.match(happened.replace(/^no answer from HOST: /, ""), reason);
    });

    it(`does not repeat the address when ${what}`, async () => {
      assert.doesNotMatch((await failure(answer)).happened, /v1\/path|a=b|http:\/\//);
    });
  }

  it("takes an answer without a length for whole when its connection ends", async () => {
    const { host } = await use(startRawServer((socket) => socket.end(`${head}\r\n{}`)));
    assert.equal((await createTransport()(requestTo(host))).body, "{}");
  });

  for (const [what, announced] of [
    ["announced", `content-length: 10001\r\n`],
    ["not announced", ""],
  ] as const) {
    it(`stops reading one byte beyond the size allowed, ${what}`, async () => {
      const answer = (socket: Socket): unknown => socket.end(`${head}${announced}\r\n${"x".repeat(10_001)}`);
      assert.deepEqual(await failure(answer, { maximumBytes: 10_000 }), {
        code: "WIRE_TOO_LARGE",
        happened: `HOST sent more than ${10_000 / 1024 / 1024} MiB`,
        isTransient: false,
      });
    });
  }

  it("does not wait for the end of a body that is too large already", async () => {
    const answer = (socket: Socket): unknown => socket.write(`${head}\r\n${"x".repeat(20_000)}`);
    assert.equal((await failure(answer)).code, "WIRE_TOO_LARGE");
  });

  const cancelled = (host: string) => ({
    code: "API_CANCELLED" as ErrorCode,
    happened: `the call to ${host} was cancelled`,
  });

  it("is cancelled by a signal that was given before", async () => {
    const server = await use(startRawServer(() => undefined));
    const error = await thrownBy(() => createTransport()(requestTo(server.host, { signal: AbortSignal.abort() })));
    assert.deepEqual({ code: error.code, happened: error.parts.happened }, cancelled(server.host));
    assert.equal(server.connections(), 0);
  });

  for (const [when, start] of [
    ["the headers", ""],
    ["the body", `${head}content-length: 9\r\n\r\n{`],
  ] as const) {
    it(`is cancelled by a signal that comes before ${when}`, async () => {
      const controller = new AbortController();
      const { host } = await use(startRawServer((socket) => socket.write(start, () => controller.abort())));
      const error = await thrownBy(() => createTransport()(requestTo(host, { signal: controller.signal })));
      assert.deepEqual({ code: error.code, happened: error.parts.happened }, cancelled(host));
    });
  }

  for (const [when, start] of [
    ["the headers", ""],
    ["the body", `${head}content-length: 9999\r\n\r\n{`],
    ["the body's end, as it drips", `${head}\r\n`],
  ] as const) {
    it(`closes its connection at once when the time is over before ${when}`, async () => {
      const answer = (socket: Socket): void => {
        socket.write(start);
        drip(socket);
      };
      const server = await use(startRawServer(answer));
      await thrownBy(() => createTransport()(requestTo(server.host, brief)));
      await server.allClosed();
    });

    it(`closes its connection at once when it is cancelled before ${when}`, async () => {
      const controller = new AbortController();
      const server = await use(startRawServer((socket) => socket.write(start || " ", () => controller.abort())));
      await thrownBy(() => createTransport()(requestTo(server.host, { signal: controller.signal })));
      await server.allClosed();
    });
  }

  it("leaves no connection behind when it is cancelled in the moment of its beginning", async () => {
    const server = await use(startHttpServer((_, response) => response.end("{}")));
    const controller = new AbortController();
    const transport = createTransport();
    await transport(requestTo(server.host, { headers: { connection: "close" } }));
    const failing = thrownBy(() => transport(requestTo(server.host, { signal: controller.signal })));
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    assert.equal((await failing).code, "API_CANCELLED");
    await server.allClosed();
  });

  it("does not close the connections of others when it is cancelled", async () => {
    const controller = new AbortController();
    const waiting: ServerResponse[] = [];
    const { host } = await use(
      startHttpServer((_, response) => {
        if (waiting.push(response) === 2) controller.abort();
      }),
    );
    const transport = createTransport();
    const other = transport(requestTo(host));
    assert.equal(
      (await thrownBy(() => transport(requestTo(host, { signal: controller.signal })))).code,
      "API_CANCELLED",
    );
    for (const response of waiting) response.end("{}");
    assert.equal((await other).status, 200);
  });

  it("leaves no listener on a signal that outlives it", async () => {
    const { host } = await use(startHttpServer((_, response) => response.end("{}")));
    const { signal } = new AbortController();
    const transport = createTransport();
    for (let call = 0; call < 30; call++) await transport(requestTo(host, { signal }));
    assert.equal(getEventListeners(signal, "abort").length, 0);
  });

  it("leaves no timer behind, after an answer or without one", async () => {
    const server = await use(startHttpServer((_, response) => response.end("{}")));
    const transport = createTransport();
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    await transport(requestTo(server.host));
    const before = timers();
    for (let call = 0; call < 30; call++) {
      await transport(requestTo(server.host));
      await thrownBy(() => transport(requestTo(server.host, { maximumBytes: 1 })));
    }
    assert.ok(timers() < before + 30);
  });

  it("does not call it a lack of an answer when the request itself cannot be made", async () => {
    for (const url of ["ftp://127.0.0.1/", "data:application/json,{}", "http://user:CANARY@127.0.0.1/"]) {
      await assert.rejects(
        createTransport()(requestTo("127.0.0.1", { url })),
        (error) => !(error instanceof ProviderError) && !String(error).includes("CANARY"),
      );
    }
  });

  it("names a host that refuses connections", async () => {
    const server = await startHttpServer(() => undefined);
    await server.close();
    const { code, parts } = await thrownBy(() => createTransport()(requestTo(server.host)));
    assert.deepEqual(
      [code, parts.happened, parts.isTransient],
      ["API_UNREACHABLE", `no answer from ${server.host}: connect ECONNREFUSED ${server.host}`, true],
    );
  });

  it("says why where all addresses of a name refuse", async () => {
    const server = await startHttpServer(() => undefined);
    await server.close();
    const { parts } = await thrownBy(() => createTransport()(requestTo(`localhost:${server.port}`)));
    assert.match(parts.happened, /^no answer from localhost:\d+: (?:connect )?ECONNREFUSED/);
    assert.equal(parts.isTransient, true);
  });

  it("names a host that has no address", async () => {
    // A label of 64 letters cannot exist: no resolver has to be asked.
    const host = `${"a".repeat(64)}.invalid`;
    const { code, parts } = await thrownBy(() => createTransport()(requestTo(host)));
    assert.deepEqual([code, parts.isTransient], ["API_UNREACHABLE", undefined]);
    assert.match(parts.happened, /^no answer from a{64}\.invalid: getaddrinfo E\w+ a{64}\.invalid$/);
  });

  it("says what is wrong when the other side does not speak TLS", async () => {
    const { host } = await use(startHttpServer((_, response) => response.end("{}")));
    const { code, parts } = await thrownBy(() => createTransport()({ ...requestTo(host), url: `https://${host}/` }));
    assert.equal(code, "API_UNREACHABLE");
    assert.match(parts.happened, /^no answer from 127\.0\.0\.1:\d+: .*wrong version number/);
  });
});
