import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { createTransport, type TransportRequest } from "../../../provider/api/transport";
import { certificates, type Certificates } from "./support/certificates";
import { startProxy } from "./support/startProxy";
import { startHttpServer, startTlsServer } from "./support/startServer";
import { thrownBy } from "./support/thrownBy";
import { requestTo, useServers } from "./support/useServers";

const secure = (parts: Partial<TransportRequest> = {}): TransportRequest =>
  requestTo("", { url: "https://cloud.example/v1/path?a=b", ...parts });

/** Proxies on loopback stand before a service with an invented name, since loopback itself is never proxied. */
describe("createTransport, through a proxy (needs openssl to make certificates)", () => {
  const use = useServers();
  let made: Certificates;

  before(function () {
    made = certificates();
  });

  async function service(seen: IncomingMessage[] = []) {
    return use(startTlsServer(made.server, (request, response) => (seen.push(request), response.end('{"own":1}'))));
  }

  it("reaches an https address inside a tunnel, verified by the service's own certificate", async () => {
    const { port } = await service();
    const proxy = await use(startProxy({ port }));
    const answer = await createTransport({ tls: { ca: made.ca }, proxies: { httpsProxy: proxy.host } })(secure());
    assert.equal(answer.body, '{"own":1}');
    assert.deepEqual(proxy.asked, [["CONNECT", "cloud.example:443", undefined]]);
  });

  it("uses one tunnel for calls that follow one another", async () => {
    const server = await service();
    const proxy = await use(startProxy({ port: server.port }));
    const transport = createTransport({ tls: { ca: made.ca }, proxies: { httpsProxy: proxy.host } });
    for (let call = 0; call < 3; call++) await transport(secure());
    assert.deepEqual([proxy.asked.length, server.connections()], [1, 1]);
  });

  it("digs a new tunnel when the service closed the old one in the moment of its next use", async () => {
    let calls = 0;
    const server = await use(
      startTlsServer(made.server, (request, response) => {
        if (++calls === 2) request.socket.destroy();
        else response.end(String(calls));
      }),
    );
    const proxy = await use(startProxy({ port: server.port }));
    const transport = createTransport({ tls: { ca: made.ca }, proxies: { httpsProxy: proxy.host } });
    assert.deepEqual([(await transport(secure())).body, (await transport(secure())).body], ["1", "3"]);
    assert.equal(proxy.asked.length, 2);
  });

  it("shows the proxy its user and password, and the service neither", async () => {
    const seen: IncomingMessage[] = [];
    const proxy = await use(startProxy({ port: (await service(seen)).port }));
    const proxies = { httpsProxy: `http://user:p%40ss@${proxy.host}` };
    await createTransport({ tls: { ca: made.ca }, proxies })(secure({ headers: { "x-auth-token": "t" } }));
    assert.equal(proxy.asked[0]?.[2], `Basic ${Buffer.from("user:p@ss").toString("base64")}`);
    assert.equal(seen[0]?.headers["proxy-authorization"], undefined);
  });

  it("does not trust a service whose certificate the proxy replaced", async () => {
    const { port } = await use(startTlsServer(made.proxy, (_, response) => response.end("{}")));
    const proxy = await use(startProxy({ port }));
    const { message } = await thrownBy(() =>
      createTransport({ tls: { ca: made.ca }, proxies: { httpsProxy: proxy.host } })(secure()),
    );
    assert.match(message, /^the certificate of cloud\.example is not trusted: Hostname\/IP does not match/);
  });

  it("speaks TLS with a proxy that wants it, which has to show a certificate for its own name", async () => {
    const { port } = await service();
    const proxy = await use(startProxy({ port, secure: made.proxy }));
    const tls = { ca: made.ca };
    const byName = { httpsProxy: `https://localhost:${proxy.port}` };
    assert.equal((await createTransport({ tls, proxies: byName })(secure())).body, '{"own":1}');
    const byAddress = { httpsProxy: `https://127.0.0.1:${proxy.port}` };
    const { code, message } = await thrownBy(() => createTransport({ tls, proxies: byAddress })(secure()));
    assert.equal(code, "API_UNREACHABLE");
    assert.match(
      message,
      /^no answer from cloud\.example through the proxy 127\.0\.0\.1:\d+: Hostname\/IP does not match/,
    );
  });

  for (const [status, isTransient] of [
    [407, undefined],
    [403, undefined],
    [500, undefined],
    [502, true],
    [503, true],
    [504, true],
  ] as const) {
    it(`does not take a proxy's ${status} for the service's answer`, async () => {
      const refusal = { status, body: '{"error_code":"APIGW.0301"}' };
      const proxy = await use(startProxy({ port: 1, refusal }));
      const proxies = { httpsProxy: `http://CANARY:CANARY@${proxy.host}` };
      const { parts, message } = await thrownBy(() => createTransport({ proxies })(secure()));
      assert.deepEqual(
        [parts.code, parts.happened, parts.httpStatus, parts.isTransient],
        [
          "API_UNREACHABLE",
          `the proxy ${proxy.host} answered ${status} and gave no way to cloud.example`,
          undefined,
          isTransient,
        ],
      );
      assert.doesNotMatch(message, /CANARY|APIGW/);
      await proxy.allClosed();
    });
  }

  it("names a proxy that refuses connections", async () => {
    const proxy = await startProxy({ port: 1 });
    await proxy.close();
    const { parts } = await thrownBy(() => createTransport({ proxies: { httpsProxy: proxy.host } })(secure()));
    assert.equal(
      parts.happened,
      `no answer from cloud.example through the proxy ${proxy.host}: connect ECONNREFUSED ${proxy.host}`,
    );
    assert.equal(parts.isTransient, true);
  });

  it("closes its connection to a silent proxy when the time is over", async () => {
    const proxy = await use(startProxy({ port: 1, refusal: "silence" }));
    const transport = createTransport({ proxies: { httpsProxy: proxy.host } });
    const { parts } = await thrownBy(() => transport(secure({ timeoutMilliseconds: 80 })));
    const happened = `cloud.example did not answer in full within 0.08 s through the proxy ${proxy.host}`;
    assert.deepEqual(parts, { code: "API_TIMEOUT", happened, isTransient: true });
    await proxy.allClosed();
  });

  it("closes its connection to a silent proxy when it is cancelled", async () => {
    const proxy = await use(startProxy({ port: 1, refusal: "silence" }));
    const controller = new AbortController();
    const transport = createTransport({ proxies: { httpsProxy: proxy.host } });
    const failing = thrownBy(() => transport(secure({ signal: controller.signal })));
    await proxy.firstAsked;
    controller.abort();
    assert.equal((await failing).code, "API_CANCELLED");
    await proxy.allClosed();
  });

  it("closes the tunnel when it is cancelled while the service thinks", async () => {
    const controller = new AbortController();
    const { port } = await use(startTlsServer(made.server, () => controller.abort()));
    const proxy = await use(startProxy({ port }));
    const transport = createTransport({ tls: { ca: made.ca }, proxies: { httpsProxy: proxy.host } });
    assert.equal((await thrownBy(() => transport(secure({ signal: controller.signal })))).code, "API_CANCELLED");
    await proxy.allClosed();
  });

  it("goes straight to loopback, to what NO_PROXY names, and where the request asks for it", async () => {
    const { host } = await use(startHttpServer((_, response) => response.end("direct")));
    const proxy = await use(startProxy({ port: 1 }));
    const proxies = { httpProxy: proxy.host, httpsProxy: proxy.host, noProxy: "no-such.invalid" };
    assert.equal((await createTransport({ proxies })(requestTo(host))).body, "direct");
    const named = secure({ url: `https://${"a".repeat(64)}.no-such.invalid/` });
    assert.match((await thrownBy(() => createTransport({ proxies })(named))).message, /getaddrinfo/);
    const direct = secure({ url: `http://${"a".repeat(64)}.example/`, isDirect: true });
    assert.match((await thrownBy(() => createTransport({ proxies })(direct))).message, /getaddrinfo/);
    assert.deepEqual([proxy.asked, proxy.connections()], [[], 0]);
  });

  const plain = requestTo("cloud.example");

  it("asks a proxy for the whole of an http address, with the service's Host", async () => {
    const seen: IncomingMessage[] = [];
    const { port } = await use(startHttpServer((request, response) => (seen.push(request), response.end("{}"))));
    const proxy = await use(startProxy({ port }));
    const transport = createTransport({ proxies: { httpProxy: `user:pass@${proxy.host}` } });
    assert.equal((await transport(plain)).body, "{}");
    await transport({ ...plain, url: "http://cloud.example:8080/" });
    const authorization = `Basic ${Buffer.from("user:pass").toString("base64")}`;
    assert.deepEqual(proxy.asked, [
      ["GET", "http://cloud.example/v1/path?a=b", authorization],
      ["GET", "http://cloud.example:8080/", authorization],
    ]);
    assert.deepEqual(
      seen.map(({ url, headers }) => [url, headers.host]),
      [
        ["/v1/path?a=b", "cloud.example"],
        ["/", "cloud.example:8080"],
      ],
    );
  });

  it("asks a proxy that speaks TLS for an http address as well", async () => {
    const { port } = await use(startHttpServer((_, response) => response.end("{}")));
    const proxy = await use(startProxy({ port, secure: made.proxy }));
    const proxies = { httpProxy: `https://localhost:${proxy.port}` };
    const transport = createTransport({ tls: { ca: made.ca }, proxies });
    for (let call = 0; call < 2; call++) assert.equal((await transport(plain)).body, "{}");
    assert.equal(proxy.connections(), 1);
  });

  it("takes a 407 of an http address for the proxy's", async () => {
    const proxy = await use(startProxy({ port: 1, refusal: { status: 407 } }));
    const { parts } = await thrownBy(() => createTransport({ proxies: { httpProxy: proxy.host } })(plain));
    assert.equal(parts.happened, `the proxy ${proxy.host} answered 407 and gave no way to cloud.example`);
  });
});
