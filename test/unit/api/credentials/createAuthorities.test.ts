import assert from "node:assert/strict";
import { createAuthorities, type Authorities } from "../../../../provider/api/credentials/createAuthorities";
import type { AcceptedAnswer } from "../../../../provider/api/sending/sender";
import type { TransportRequest } from "../../../../provider/api/transport/transport";
import type { Settings } from "../../../../provider/config/settings";
import { ProviderError } from "../../../../provider/core/errors/providerError";
import { response } from "../support/responses";
import { thrownBy } from "../support/thrownBy";
import { hour, startBench, type Bench } from "./support/bench";
import { deferred } from "./support/deferred";
import { answer, fakeSender, type Reply, type Sent } from "./support/fakeSender";

const tokens = "POST /v3/auth/tokens";
const agency = "POST /v3.0/OS-CREDENTIAL/securitytokens";
const projects = "GET /v3/projects";
const accounts = "GET /v3/auth/domains";

const keys = { kind: "accessKey", accessKey: "AKEXAMPLE", secretKey: "SKexample" } as const;
const user = { kind: "password", userName: "reader", password: "correct horse", domainName: "acme" } as const;
const metadata = { kind: "metadata" } as const;
const assumeRole = { agencyName: "backup-reader", domainName: "customer", durationSeconds: 3600 } as const;
const region = "cn-north-4";

describe("createAuthorities", () => {
  let bench: Bench;
  let sent: readonly Sent[];
  let asked: TransportRequest[];
  let replies: Record<string, Reply>;

  const credentialOf = (name: string): object => ({
    access: `AK${name}`,
    secret: `SK${name}`,
    securitytoken: `stoken${name}`,
    expires_at: bench.in(hour),
  });
  const projectsAnswer = ({ call }: Sent): AcceptedAnswer => {
    const name = call.query[0]?.[1] ?? "";
    return answer({ projects: [{ id: `id-of-${name}`, name, enabled: true }] });
  };

  beforeEach(() => {
    bench = startBench();
    asked = [];
    let count = 0;
    replies = {
      [tokens]: () =>
        answer({ token: { expires_at: bench.in(24 * hour) } }, { "x-subject-token": `token${++count}` }, 201),
      [agency]: () => answer({ credential: credentialOf("agency") }, {}, 201),
      [accounts]: answer({ domains: [{ id: "account1", name: "acme" }] }),
      [projects]: projectsAnswer,
    };
  });

  function start(settings: Partial<Settings>, metadataUrl?: string): Authorities {
    const sender = fakeSender(replies);
    sent = sender.sent;
    return createAuthorities({
      ...bench.context,
      settings: { endpoints: {}, regionEndpoints: {}, ...settings },
      sender,
      transport: (request) => {
        asked.push(request);
        const body = request.method === "PUT" ? "metatoken" : JSON.stringify({ credential: credentialOf("meta") });
        return Promise.resolve(response({ body }));
      },
      ...(metadataUrl === undefined ? {} : { metadataUrl }),
    });
  }

  const lines = (): string[] => sent.map(({ line, call }) => `${line} at ${new URL(call.baseUrl).host}`);
  const scopes = (): unknown[] =>
    sent
      .filter(({ line }) => line === tokens)
      .map(({ call }) => (JSON.parse(call.body ?? "") as { auth: { scope?: unknown } }).auth.scope);

  describe("authority", () => {
    it("uses given keys as they are, the same for every region and project", async () => {
      const authorities = start({ credential: keys });
      const authority = authorities.authority({ region, projectId: "p1" });
      assert.deepEqual(await authority.credential(bench.budget()), keys);
      assert.equal(authorities.authority({ region: "eu-west-101" }), authority);
      assert.deepEqual(sent, []);
    });

    it("fetches a user's token of the call's project before that of the settings, and of a name when there is no id", async () => {
      const settings = { credential: user, projectId: "p1", projectName: "team" };
      await start(settings).authority({ region, projectId: "p2" }).credential(bench.budget());
      assert.deepEqual(scopes(), [{ project: { id: "p2" } }]);
      await start(settings).authority({ region }).credential(bench.budget());
      assert.deepEqual(scopes(), [{ project: { id: "p1" } }]);
      await start({ credential: user, projectName: "team" }).authority({ region }).credential(bench.budget());
      assert.deepEqual(scopes(), [{ project: { name: "team" } }]);
      await start({ credential: user }).authority({ region }).credential(bench.budget());
      assert.deepEqual(scopes(), [{ project: { name: "cn-north-4" } }]);
    });

    it("keeps one token per project", async () => {
      const authorities = start({ credential: user });
      for (const projectId of ["p1", "p2", "p1"]) {
        await authorities.authority({ region, projectId }).credential(bench.budget());
      }
      assert.equal(sent.length, 2);
      const [one, two] = ["p1", "p2"].map((projectId) => authorities.authority({ region, projectId }).identity);
      assert.notEqual(one, two);
    });

    it("asks the IAM of the region, at the endpoint of the settings or in the cloud of the settings", async () => {
      const hosts: string[] = [];
      for (const settings of [{}, { cloud: "example.org" }, { endpoints: { iam: "https://iam.example.com" } }]) {
        const authorities = start({ credential: user, ...settings });
        await authorities.authority({ region: "eu-west-101" }).credential(bench.budget());
        hosts.push(...lines());
      }
      assert.deepEqual(hosts, [
        `${tokens} at iam.eu-west-101.myhuaweicloud.eu`,
        `${tokens} at iam.eu-west-101.example.org`,
        `${tokens} at iam.example.com`,
      ]);
    });

    for (const [who, settings, line] of [
      ["token", { credential: user, projectId: "p1" }, tokens],
      ["agency", { credential: keys, assumeRole }, agency],
    ] as const) {
      it(`keeps one ${who} per IAM: two regions have two`, async () => {
        const authorities = start(settings);
        for (const name of [region, "eu-west-101", region]) {
          await authorities.authority({ region: name }).credential(bench.budget());
        }
        assert.deepEqual(
          lines().filter((text) => text.startsWith(line)),
          [`${line} at iam.cn-north-4.myhuaweicloud.com`, `${line} at iam.eu-west-101.myhuaweicloud.eu`],
        );
      });
    }

    it("takes the agency on with the given keys, once for all projects of a region", async () => {
      const authorities = start({ credential: keys, assumeRole });
      const authority = authorities.authority({ region, projectId: "p1" });
      assert.equal(authorities.authority({ region, projectId: "p2" }), authority);
      const credential = await authority.credential(bench.budget());
      assert.equal(credential?.kind === "accessKey" && credential.accessKey, "AKagency");
      assert.deepEqual(
        sent.map(({ line, credential: by }) => [line, by]),
        [
          [accounts, keys],
          [agency, keys],
        ],
      );
    });

    it("takes the agency on with a user's token of the whole account, whatever project is read", async () => {
      const authorities = start({ credential: user, assumeRole, projectId: "p1" });
      await authorities.authority({ region, projectId: "p2" }).credential(bench.budget());
      assert.deepEqual(scopes(), [{ domain: { name: "acme" } }]);
      assert.deepEqual(
        sent.map(({ line, credential }) => [line, credential]),
        [
          [tokens, undefined],
          [agency, { kind: "authToken", authToken: "token1" }],
        ],
      );
    });

    it("gets keys from the metadata service past the sender, once for all regions", async () => {
      const authorities = start({ credential: metadata }, "http://127.0.0.1:8080");
      await authorities.authority({ region }).credential(bench.budget());
      await authorities.authority({ region: "eu-west-101" }).credential(bench.budget());
      assert.deepEqual(
        asked.map(({ url }) => url),
        ["http://127.0.0.1:8080/meta-data/latest/api/token", "http://127.0.0.1:8080/openstack/latest/securitykey"],
      );
      assert.deepEqual(sent, []);
    });

    it("asks the address of every ECS unless told otherwise", async () => {
      await start({ credential: metadata }).authority({ region }).credential(bench.budget());
      assert.equal(new URL(asked[0]?.url ?? "").origin, "http://169.254.169.254");
    });

    it("takes the agency on with keys from the metadata service", async () => {
      await start({ credential: metadata, assumeRole }).authority({ region }).credential(bench.budget());
      const credential = sent[1]?.credential;
      assert.equal(credential?.kind === "accessKey" && credential.accessKey, "AKmeta");
    });

    it("says that there are no credentials when there are none", async () => {
      const error = await thrownBy(() => start({}).authority({ region }));
      assert.equal(error.code, "CONFIG_MISSING");
    });
  });

  describe("projectId", () => {
    it("is the settings' own, without a question to IAM", async () => {
      assert.equal(await start({ credential: keys, projectId: "p1" }).projectId(region, bench.budget()), "p1");
      assert.deepEqual(sent, []);
    });

    it("is looked up by the region's name, or by the project's where it is set", async () => {
      assert.equal(await start({ credential: keys }).projectId(region, bench.budget()), "id-of-cn-north-4");
      const named = start({ credential: keys, projectName: "cn-north-4_team" });
      assert.equal(await named.projectId(region, bench.budget()), "id-of-cn-north-4_team");
      assert.deepEqual(sent[0]?.credential, keys);
    });

    it("is looked up once for 100 reads, once per region, and kept", async () => {
      const reply = deferred<AcceptedAnswer>();
      replies[projects] = () => reply.promise;
      const authorities = start({ credential: keys });
      const reads = Array.from({ length: 100 }, () => authorities.projectId(region, bench.budget()));
      reply.resolve(answer({ projects: [{ id: "p1", name: region }] }));
      assert.deepEqual(new Set(await Promise.all(reads)), new Set(["p1"]));
      assert.equal(await authorities.projectId(region, bench.budget()), "p1");
      assert.equal(sent.length, 1);
      replies[projects] = projectsAnswer;
      assert.equal(await authorities.projectId("la-south-2", bench.budget()), "id-of-la-south-2");
      assert.deepEqual(lines(), [
        `${projects} at iam.cn-north-4.myhuaweicloud.com`,
        `${projects} at iam.la-south-2.myhuaweicloud.com`,
      ]);
    });

    it("goes on for the others when one of the reads is cancelled", async () => {
      const reply = deferred<AcceptedAnswer>();
      replies[projects] = () => reply.promise;
      const authorities = start({ credential: keys });
      const cancel = new AbortController();
      const first = authorities.projectId(region, bench.budget(cancel.signal));
      const second = authorities.projectId(region, bench.budget());
      cancel.abort();
      assert.equal((await thrownBy(() => first)).code, "API_CANCELLED");
      reply.resolve(answer({ projects: [{ id: "p1", name: region }] }));
      assert.equal(await second, "p1");
      assert.equal(sent.length, 1);
    });

    it("is looked up again after a failure", async () => {
      replies[projects] = () => Promise.reject(new ProviderError({ code: "API_FAULT", happened: "iam answered 500" }));
      const authorities = start({ credential: keys });
      assert.equal((await thrownBy(() => authorities.projectId(region, bench.budget()))).code, "API_FAULT");
      replies[projects] = projectsAnswer;
      assert.equal(await authorities.projectId(region, bench.budget()), "id-of-cn-north-4");
    });

    it("is the delegating account's project where there is an agency", async () => {
      await start({ credential: keys, assumeRole }).projectId(region, bench.budget());
      const credential = sent.at(-1)?.credential;
      assert.equal(credential?.kind === "accessKey" && credential.accessKey, "AKagency");
    });

    it("costs a user no second token: the one of the name serves the project that it led to", async () => {
      const authorities = start({ credential: user });
      const projectId = await authorities.projectId(region, bench.budget());
      await authorities.authority({ region, projectId }).credential(bench.budget());
      assert.deepEqual(
        sent.map(({ line }) => line),
        [tokens, projects],
      );
      await authorities.authority({ region, projectId: "other" }).credential(bench.budget());
      assert.deepEqual(scopes(), [{ project: { name: "cn-north-4" } }, { project: { id: "other" } }]);
    });

    it("does not blame the right to list projects for an agency that cannot be taken on", async () => {
      replies[agency] = () => Promise.reject(new ProviderError({ code: "AUTH_DENIED", happened: "iam answered 403" }));
      const error = await thrownBy(() => start({ credential: keys, assumeRole }).projectId(region, bench.budget()));
      assert.match(
        error.message,
        /^the agency backup-reader of account customer could not be assumed: .* Grant Agent Operator/,
      );
    });
  });

  it("sends nothing but what reads and what signs in: no project is created, whatever IAM answers", async () => {
    const answers: readonly Reply[] = [
      answer({ projects: [] }),
      answer({
        projects: [
          { id: "p1", name: region },
          { id: "p2", name: region },
        ],
      }),
      answer({}),
      () => Promise.reject(new ProviderError({ code: "API_NOT_FOUND", happened: "iam answered 404" })),
    ];
    const all: string[] = [];
    for (const settings of [{ credential: keys }, { credential: user }, { credential: keys, assumeRole }]) {
      for (const reply of answers) {
        replies[projects] = reply;
        await thrownBy(() => start(settings).projectId(region, bench.budget()));
        all.push(...sent.map(({ line }) => line));
      }
    }
    assert.deepEqual(new Set(all), new Set([projects, tokens, agency, accounts]));
  });
});
