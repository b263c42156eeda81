import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import type { TLSSocket } from "node:tls";
import { createTransport, type TransportRequest } from "../../../../provider/api/transport/transport";
import { certificates, type Certificates } from "../support/certificates";
import { startProxy } from "../support/startProxy";
import { startHttpServer, startTlsServer } from "../support/startServer";
import { thrownBy } from "../support/thrownBy";
import { requestTo, useServers } from "../support/useServers";

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

  it("shows the client's certificate to the service, and not to a proxy that asks for one too", async () => {
    const seen: IncomingMessage[] = [];
    const asking = { requestCert: true, rejectUnauthorized: false, ca: made.ca };
    const server = await use(
      startTlsServer({ ...made.server, ...asking }, (request, response) => (seen.push(request), response.end("{}"))),
    );
    const proxy = await use(startProxy({ port: server.port, secure: { ...made.proxy, ...asking } }));
    const tls = { ca: made.ca, certificate: made.client.cert, key: made.client.key };
    await createTransport({ tls, proxies: { httpsProxy: `https://localhost:${proxy.port}` } })(secure());
    assert.equal((seen[0]?.socket as TLSSocket).getPeerCertificate().subject.CN, "client");
    assert.deepEqual(proxy.shown, [{}]);
  });

  describe("with NODE_TLS_REJECT_UNAUTHORIZED=0", () => {
    const kept = process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    before(() => (process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0"));
    after(() => {
      if (kept === undefined) delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
      else process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = kept;
    });

    it("trusts no proxy of an unknown authority, and shows it no password", async () => {
      const proxy = await use(startProxy({ port: 1, secure: made.proxy }));
      const proxies = { httpsProxy: `https://user:CANARY@localhost:${proxy.port}` };
      const { parts } = await thrownBy(() => createTransport({ proxies })(secure()));
      assert.match(parts.happened, /^no answer from cloud\.example through the proxy localhost:\d+: unable to verify/);
      assert.deepEqual(proxy.asked, []);
    });
  });

  it("fails with the proxy's own fault only where the proxy is needed", async () => {
    const { host } = await use(startHttpServer((_, response) => response.end("direct")));
    const transport = createTransport({ proxies: { httpsProxy: "socks5://127.0.0.1:1080" } });
    assert.equal((await transport(requestTo(host))).body, "direct");
    const { code, parts } = await thrownBy(() => transport(secure()));
    assert.deepEqual([code, parts.property], ["CONFIG_INVALID", "HTTPS_PROXY"]);
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
          `the proxy ${proxy.host} answered ${status} and did not connect to cloud.example`,
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
    const proxies = { httpsProxy: proxy.host, noProxy: "no-such.invalid" };
    assert.equal((await createTransport({ proxies })(requestTo(host))).body, "direct");
    const named = secure({ url: `https://${"a".repeat(64)}.no-such.invalid/` });
    assert.match((await thrownBy(() => createTransport({ proxies })(named))).message, /getaddrinfo/);
    const direct = secure({ url: `https://${"a".repeat(64)}.example/`, isDirect: true });
    assert.match((await thrownBy(() => createTransport({ proxies })(direct))).message, /getaddrinfo/);
    assert.deepEqual([proxy.asked, proxy.connections()], [[], 0]);
  });
});
