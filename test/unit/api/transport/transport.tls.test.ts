import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import type { TLSSocket } from "node:tls";
import { createTransport, type TransportRequest } from "../../../../provider/api/transport/transport";
import type { TlsSettings } from "../../../../provider/config/settings";
import { certificates, type Certificates } from "../support/certificates";
import { startTlsServer } from "../support/startServer";
import { thrownBy } from "../support/thrownBy";
import { requestTo, useServers } from "../support/useServers";

const secure = (host: string): TransportRequest => requestTo(host, { url: `https://${host}/` });

describe("createTransport, over TLS (needs openssl to make certificates)", () => {
  const use = useServers();
  const kept = process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  let made: Certificates;

  before(() => {
    made = certificates();
  });
  afterEach(() => {
    if (kept === undefined) delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    else process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = kept;
  });

  const ownAuthority =
    "If your own authority issued it (private cloud, TLS-inspecting proxy), set caFile to the PEM file of that authority.";

  for (const value of [undefined, "0"]) {
    it(`refuses a server of an unknown authority for good, with NODE_TLS_REJECT_UNAUTHORIZED ${value ?? "unset"}`, async () => {
      if (value === undefined) delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
      else process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = value;
      const { host } = await use(startTlsServer(made.server, (_, response) => response.end("{}")));
      const { parts } = await thrownBy(() => createTransport()(secure(host)));
      const { happened, ...others } = parts;
      assert.deepEqual(others, { code: "API_UNREACHABLE", advice: ownAuthority });
      // Node 24 puts a hint of its own between the two.
      const start = `the certificate of ${host} is not trusted: unable to verify the first certificate`;
      assert.equal(happened.slice(0, start.length), start);
      assert.match(happened, /\(UNABLE_TO_VERIFY_LEAF_SIGNATURE\)$/);
    });
  }

  it("trusts an authority that the settings name", async () => {
    const { host } = await use(startTlsServer(made.server, (_, response) => response.end("{}")));
    assert.equal((await createTransport({ tls: { ca: made.ca } })(secure(host))).status, 200);
  });

  const wrong: Readonly<Record<string, readonly [pair: "expired" | "proxy", reason: RegExp]>> = {
    "is over": ["expired", /is not trusted: certificate has expired \(CERT_HAS_EXPIRED\)$/],
    "is for another name": ["proxy", /is not trusted: Hostname\/IP does not match certificate's altnames: .*ALTNAME/],
  };
  for (const [what, [pair, reason]] of Object.entries(wrong)) {
    it(`refuses a certificate that ${what}, whoever signed it`, async () => {
      const { host } = await use(startTlsServer(made[pair], (_, response) => response.end("{}")));
      const { parts } = await thrownBy(() => createTransport({ tls: { ca: made.ca } })(secure(host)));
      assert.match(parts.happened, reason);
      assert.deepEqual(
        [parts.code, parts.advice, parts.isTransient],
        ["API_UNREACHABLE", "Check the endpoint and this machine's clock.", undefined],
      );
    });
  }

  const wanting = (seen: IncomingMessage[]) =>
    startTlsServer(
      { ...made.server, ca: made.ca, requestCert: true, rejectUnauthorized: true },
      (request, response) => (seen.push(request), response.end("{}")),
    );

  it("shows a server that asks for it the client's certificate", async () => {
    const seen: IncomingMessage[] = [];
    const { host } = await use(wanting(seen));
    const { cert: certificate, key } = made.client;
    await createTransport({ tls: { ca: made.ca, certificate, key } })(secure(host));
    assert.equal((seen[0]?.socket as TLSSocket).getPeerCertificate().subject.CN, "client");
  });

  it("gets no answer from such a server without one", async () => {
    const seen: IncomingMessage[] = [];
    const { host } = await use(wanting(seen));
    const { code } = await thrownBy(() => createTransport({ tls: { ca: made.ca } })(secure(host)));
    assert.deepEqual([code, seen], ["API_UNREACHABLE", []]);
  });

  const unusable: Readonly<Record<string, readonly [tls: () => TlsSettings, happened: RegExp, property: string]>> = {
    "authorities without a certificate among them": [
      () => ({ ca: "CANARY" }),
      /^the file that caFile names contains no certificate in PEM form$/,
      "caFile",
    ],
    "a certificate that is none": [
      () => ({ certificate: "CANARY", key: made.client.key }),
      /^the client certificate with its key \(clientCertificateFile, clientKeyFile\) cannot be used \(ERR_OSSL_\w+\)$/,
      "clientCertificateFile",
    ],
    "a key of another certificate": [
      () => ({ certificate: made.client.cert, key: made.server.key }),
      /cannot be used \(ERR_OSSL_X509_KEY_VALUES_MISMATCH\)$/,
      "clientCertificateFile",
    ],
  };
  for (const [what, [tls, happened, property]] of Object.entries(unusable)) {
    it(`names the setting for ${what}, and sends nothing`, async () => {
      const { parts, message } = await thrownBy(() => createTransport({ tls: tls() })(secure("127.0.0.1:1")));
      assert.deepEqual([parts.code, parts.property], ["CONFIG_INVALID", property]);
      assert.match(parts.happened, happened);
      assert.doesNotMatch(message, /CANARY|PRIVATE/);
    });
  }

  it("keeps one connection for calls that follow one another, with settings of its own too", async () => {
    const server = await use(startTlsServer(made.server, (_, response) => response.end("{}")));
    const transport = createTransport({ tls: { ca: made.ca } });
    for (let call = 0; call < 3; call++) await transport(secure(server.host));
    assert.equal(server.connections(), 1);
  });
});
