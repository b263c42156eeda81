import assert from "node:assert/strict";
import { resolveSettings } from "../../provider/config/resolveSettings";
import { createReader, type Reader } from "../../provider/reading/createReader";
import { startFaultServer, type FaultServer } from "../support/faultServer";
import { documentedQueries, goodAnswer, goodBody, projectId } from "../support/faultServer/goodAnswers";
import { canMakeCertificates, selfSigned, type Certificate } from "../support/faultServer/selfSigned";
import { wholeReply, type WireHeaders } from "../support/faultServer/wireReply";
import { fixedNow } from "../support/startReader";

const statuses = [301, 302, 303, 307, 308];
const services = ["cce", "css", "dws", "cbr", "dcs"];

interface Servers {
  /** The endpoint that is asked. */
  readonly first: FaultServer;
  /** Others, at the same address or under another name. */
  readonly others: Readonly<Record<string, FaultServer>>;
}

/** A reader that trusts the certificate of the first server: nothing but the redirect keeps it from the other. */
function readerAt(first: FaultServer, certificate: Certificate): Reader {
  const endpoints = Object.fromEntries(services.map((service) => [service, first.url]));
  const keys = { accessKey: "INVENTEDACCESSKEY000", secretKey: "invented-secret-key", securityToken: "invented-token" };
  const { settings, problems } = resolveSettings({ region: "cn-north-4", projectId, endpoints, ...keys }, {});
  assert.deepEqual(problems, []);
  return createReader({
    settings: { ...settings, tls: { ca: certificate.certificate } },
    now: () => fixedNow,
    limits: { maxRetries: 0, attemptTimeoutMilliseconds: 5000 },
  });
}

/** Reads every query, each answered by a redirect to `location` whose body is the answer that was hoped for. */
async function readAll(reader: Reader, first: FaultServer, headers: (path: string) => WireHeaders): Promise<string[]> {
  const failures: string[] = [];
  for (const query of documentedQueries) {
    for (const status of statuses) {
      first.script((request, now) => wholeReply(now, goodBody(request), { status, headers: headers(request.target) }));
      const inputs = { [query.resourceArgument]: query.resourceId, ...query.more };
      await assert.rejects(reader.read(query.token, inputs), (error: Error & { code?: string }) => {
        assert.equal(error.code, "WIRE_UNEXPECTED_STATUS");
        assert.ok(error.message.includes(` answered ${status} and points to `), error.message);
        failures.push(error.message);
        return true;
      });
    }
  }
  return failures;
}

describe("a redirect is an answer that was not documented, and nothing is sent where it points", () => {
  let certificates: Readonly<Record<"address" | "name", Certificate>>;
  before(function () {
    if (!canMakeCertificates()) {
      console.log("      not proven here: redirects. There is no openssl to make a certificate with");
      this.skip();
    }
    certificates = { address: selfSigned("127.0.0.1"), name: selfSigned("localhost") };
  });

  for (const scheme of ["http", "https"] as const) {
    describe(`when the endpoint speaks ${scheme}`, () => {
      let servers: Servers;
      before(async () => {
        const { address, name } = certificates;
        const start = (more: object): Promise<FaultServer> => startFaultServer({ answer: goodAnswer, ...more });
        servers = {
          first: await start(scheme === "https" ? { tls: address, now: () => fixedNow } : { now: () => fixedNow }),
          others: {
            "the same host, http": await start({}),
            "the same host, https": await start({ tls: address }),
            // Another name of loopback is another host to a client.
            "another host, http": await start({ host: "localhost" }),
            "another host, https": await start({ host: "localhost", tls: name }),
          },
        };
      });
      after(async () => {
        await servers.first.close();
        for (const server of Object.values(servers.others)) await server.close();
      });
      beforeEach(() => servers.first.forget());

      const nothingElseArrived = (): void => {
        assert.equal(servers.first.requestCount(), statuses.length * documentedQueries.length);
        assert.equal(servers.first.unusedScripts(), 0);
        assert.deepEqual(
          Object.values(servers.others).map((server) => server.connections()),
          [0, 0, 0, 0],
        );
      };

      for (const target of [
        "the same host, http",
        "the same host, https",
        "another host, http",
        "another host, https",
      ] as const) {
        it(`to ${target}: 301, 302, 303, 307 and 308 of each query`, async () => {
          const { first, others } = servers;
          const url = others[target]?.url ?? "";
          const reader = readerAt(first, certificates.address);
          const messages = await readAll(reader, first, (path) => ({ Location: `${url}${path}` }));
          const host = new URL(url).host;
          for (const message of messages) assert.ok(message.includes(` and points to ${host}`), message);
          nothingElseArrived();
        });
      }

      it("to another path of its own, by a path alone, or by other headers that browsers follow", async () => {
        const { first, others } = servers;
        const reader = readerAt(first, certificates.address);
        const other = others["another host, http"]?.url ?? "";
        for (const headers of [
          { Location: `${first.url}/elsewhere` },
          { Location: "/elsewhere" },
          { Location: "?again=1" },
          { Location: other.replace("http:", "") },
          { Location: undefined, Refresh: `0; url=${other}/`, "Content-Location": `${other}/`, Link: `<${other}/>` },
        ]) {
          first.forget();
          await readAll(reader, first, () => headers);
          nothingElseArrived();
        }
      });
    });
  }
});
