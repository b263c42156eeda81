import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import { resolveSettings } from "../../provider/config/resolveSettings";
import { createReader, type Reader } from "../../provider/reading/createReader";
import { simulatorDefaults } from "../../provider/simulator/index";
import { assertSilent, canaries, echoForms, everythingOf } from "../support/secrets/canaries";
import { queryCases } from "../support/queryCases";
import { fixedNow, readCase } from "../support/startReader";
import { certificates, type Certificates } from "../unit/api/support/certificates";
import { startProxy, type ProxyOptions } from "../unit/api/support/startProxy";
import { startTlsServer } from "../unit/api/support/startServer";
import { useServers } from "../unit/api/support/useServers";
import { files } from "../unit/config/support/files";

const { accessKey, secretKey, proxyPassword } = canaries;
const { region, projectId } = simulatorDefaults;
const basic = Buffer.from(`canary-user:${proxyPassword}`).toString("base64");
/** Also what stands for the password on the wire. */
const secrets = [...Object.values(canaries), basic];

/** A proxy and a client's certificate stand between the client and a service with an invented name. */
describe("a proxy's password and a client's key are seen nowhere (needs openssl to make certificates)", () => {
  const use = useServers();
  let made: Certificates;
  let lines: string[];

  before(() => {
    made = certificates();
  });
  beforeEach(() => {
    lines = [];
  });

  function reader(proxy: string, more: { readonly ca?: string } = {}): Reader {
    const host = "https://cloud.example";
    const { settings, problems } = resolveSettings(
      {
        region,
        projectId,
        accessKey,
        secretKey,
        endpoints: { dcs: host },
        caFile: "/ca",
        clientCertificateFile: "/certificate",
        clientKeyFile: "/key",
      },
      { HTTPS_PROXY: proxy.replace("//", `//canary-user:${encodeURIComponent(proxyPassword)}@`) },
      files({ "/ca": more.ca ?? made.ca, "/certificate": made.client.cert, "/key": made.client.key }),
    );
    assert.deepEqual(problems, []);
    return createReader({
      settings,
      now: () => fixedNow,
      limits: { maxRetries: 0, attemptTimeoutMilliseconds: 500 },
      log: (line) => void lines.push(line),
    });
  }
  /** Reads once; tells the error's message, if there is one. */
  async function hear(of: Reader): Promise<string> {
    const outcome: unknown = await readCase(of, queryCases.dcs).catch((error: unknown) => error);
    const key = made.client.key.split("\n").filter((line) => /^[A-Za-z0-9+/=]{24,}$/.test(line));
    assert.ok(key.length > 1);
    assert.ok(lines.length > 0);
    for (const hidden of [secrets, key]) {
      assertSilent(everythingOf([outcome, of]), "answer", hidden);
      assertSilent(everythingOf(outcome), "answer", hidden);
      assertSilent(lines.join("\n"), "log", hidden);
    }
    return outcome instanceof Error ? outcome.message : "";
  }
  const service = (answer: RequestListener): ReturnType<typeof startTlsServer> =>
    use(startTlsServer({ ...made.server, requestCert: true, rejectUnauthorized: true, ca: made.ca }, answer));

  it("on a way that is open", async () => {
    const { port } = await service((_, response) => {
      response.setHeader("date", new Date(fixedNow).toUTCString());
      response.setHeader("content-type", "application/json");
      response.end('{"total_num":0,"backup_record_response":[]}');
    });
    const proxy = await use(startProxy({ port }));
    assert.equal(await hear(reader(`http://${proxy.host}`)), "");
    assert.equal(proxy.asked[0]?.[2], `Basic ${basic}`);
  });

  const echo = [basic, ...Object.values(echoForms).map((form) => form(proxyPassword))].join(" ");
  const refusals: Readonly<Record<string, ProxyOptions["refusal"]>> = {
    "refuses it, and sends it back": { status: 407, body: `Proxy-Authorization: Basic ${basic} ${echo}` },
    "forbids the way": { status: 403, body: echo },
    "cannot reach the service": { status: 502, body: echo },
    "answers with a redirect": { status: 302, body: echo },
    "never answers": "silence",
  };
  for (const [what, refusal] of Object.entries(refusals)) {
    it(`when the proxy ${what}`, async () => {
      const proxy = await use(startProxy({ port: 1, ...(refusal === undefined ? {} : { refusal }) }));
      assert.match(await hear(reader(`http://${proxy.host}`)), /API_UNREACHABLE|API_TIMEOUT/);
    });
  }

  it("when nobody is at the proxy's address", async () => {
    const gone = await startProxy({ port: 1 });
    await gone.close();
    assert.match(await hear(reader(`http://${gone.host}`)), /API_UNREACHABLE/);
  });

  it("when the proxy or the service is not trusted", async () => {
    const { port } = await service((_, response) => response.end("{}"));
    const proxy = await use(startProxy({ port, secure: made.proxy }));
    assert.match(await hear(reader(`https://${proxy.host}`)), /certificate|TLS|altnames/i);
    const open = await use(startProxy({ port }));
    assert.match(await hear(reader(`http://${open.host}`, { ca: made.client.cert })), /certificate/);
  });

  it("when a proxy that looks into TLS shows a page with the header that it was sent", async () => {
    const { port } = await service((_, response) => {
      response.statusCode = 403;
      response.end(`<html>Blocked.<pre>Proxy-Authorization: Basic ${basic}\nHost: cloud.example</pre>`);
    });
    const proxy = await use(startProxy({ port }));
    assert.match(await hear(reader(`http://${proxy.host}`)), /answered 403: <html>Blocked/);
  });

  it("when a proxy that looks into TLS shows a page with the password", async () => {
    const { port } = await service((_, response) => {
      response.statusCode = 403;
      response.end(`<html>Blocked. ${echo}`);
    });
    const proxy = await use(startProxy({ port }));
    assert.match(await hear(reader(`http://${proxy.host}`)), /answered 403: <html>Blocked/);
  });
});
