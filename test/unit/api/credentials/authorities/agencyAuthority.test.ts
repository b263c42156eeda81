import assert from "node:assert/strict";
import { agencyAuthority } from "../../../../../provider/api/credentials/authorities/agencyAuthority";
import type { Authority } from "../../../../../provider/api/credentials/authority";
import { staticAuthority } from "../../../../../provider/api/credentials/authorities/staticAuthority";
import type { AssumeRole } from "../../../../../provider/config/settings";
import { ProviderError } from "../../../../../provider/core/errors/providerError";
import { thrownBy } from "../../support/thrownBy";
import { hour, startBench, type Bench } from "../support/bench";
import { answer, fakeSender, type Reply } from "../support/fakeSender";

const keysLine = "POST /v3.0/OS-CREDENTIAL/securitytokens";
const accountsLine = "GET /v3/auth/domains";
const iamUrl = "https://iam.cn-north-4.myhuaweicloud.com";
const keys = staticAuthority({ kind: "accessKey", accessKey: "AKEXAMPLE", secretKey: "SKexample" });
const token = staticAuthority({ kind: "authToken", authToken: "MIItoken" });
const assumeRole: AssumeRole = { agencyName: "backup-reader", domainName: "customer", durationSeconds: 3600 };
const oneAccount = answer({ domains: [{ id: "0123account", name: "acme", enabled: true }] });

describe("agencyAuthority", () => {
  let bench: Bench;
  beforeEach(() => {
    bench = startBench();
  });

  const credential = (name: string): Record<string, string> => ({
    access: `AK${name}`,
    secret: `SK${name}`,
    securitytoken: `stoken${name}`,
    expires_at: bench.in(hour),
  });

  interface Parts {
    readonly base?: Authority;
    readonly role?: AssumeRole;
    readonly accounts?: Reply;
  }
  function start(reply: Reply, { base = keys, role = assumeRole, accounts = oneAccount }: Parts = {}) {
    const sender = fakeSender({ [keysLine]: reply, [accountsLine]: accounts });
    return { sender, authority: agencyAuthority({ ...bench.context, sender, iamUrl, base, assumeRole: role }) };
  }

  const given = (): Reply => answer({ credential: credential("1") }, {}, 201);
  const happenedFor = async (reply: Reply): Promise<string | undefined> => {
    const error = await thrownBy(() => start(reply).authority.credential(bench.budget()));
    return `${error.code}: ${error.parts.happened}`;
  };

  it("fetches temporary keys with the documented call, signed by the base credential for its own account", async () => {
    const { sender, authority } = start(given());
    assert.deepEqual(await authority.credential(bench.budget()), {
      kind: "accessKey",
      accessKey: "AK1",
      secretKey: "SK1",
      securityToken: "stoken1",
    });
    const [first, second] = sender.sent;
    assert.equal(first?.line, accountsLine);
    assert.deepEqual(second?.call, {
      method: "POST",
      baseUrl: iamUrl,
      pathSegments: ["v3.0", "OS-CREDENTIAL", "securitytokens"],
      query: [],
      headers: { "content-type": "application/json;charset=utf8", "x-domain-id": "0123account" },
      body:
        '{"auth":{"identity":{"methods":["assume_role"],"assume_role":{"agency_name":"backup-reader","domain_name":"customer",' +
        '"duration_seconds":3600}}}}',
      successStatus: 201,
      emptyStatuses: [],
      errorCodes: {},
      permission: "Agent Operator",
    });
    assert.equal(second.authority.identity, keys.identity);
  });

  it("sends a token without asking for the account", async () => {
    const { sender, authority } = start(given(), { base: token });
    await authority.credential(bench.budget());
    assert.deepEqual(
      sender.sent.map(({ line, call }) => [line, call.headers]),
      [[keysLine, { "content-type": "application/json;charset=utf8" }]],
    );
  });

  it("names the delegating account by its id where there is one", async () => {
    const role = { agencyName: "a", domainId: "d1", domainName: "customer", durationSeconds: 900 };
    const { sender, authority } = start(given(), { base: token, role });
    await authority.credential(bench.budget());
    assert.equal(
      sender.sent[0]?.call.body,
      '{"auth":{"identity":{"methods":["assume_role"],"assume_role":{"agency_name":"a","domain_id":"d1","duration_seconds":900}}}}',
    );
  });

  const untold: readonly (readonly [what: string, accounts: Reply])[] = [
    ["may not be asked for", () => Promise.reject(new ProviderError({ code: "AUTH_DENIED", happened: "no" }))],
    ["is not known there", () => Promise.reject(new ProviderError({ code: "API_NOT_FOUND", happened: "no" }))],
    ["is one of several", answer({ domains: [{ id: "one" }, { id: "two" }] })],
    ["is none", answer({ domains: [] })],
    ["comes in another shape", answer({ accounts: "one" })],
    ["cannot stand in a header", answer({ domains: [{ id: "a\r\nb" }] })],
  ];
  for (const [what, accounts] of untold) {
    it(`goes without the account's id when it ${what}`, async () => {
      const { sender, authority } = start(given(), { accounts });
      await authority.credential(bench.budget());
      assert.deepEqual(sender.sent[1]?.call.headers, { "content-type": "application/json;charset=utf8" });
    });
  }

  it("does not send a refused key a second time", async () => {
    const refused = new ProviderError({ code: "AUTH_REJECTED", happened: "iam answered 401" });
    const { sender, authority } = start(given(), { accounts: () => Promise.reject(refused) });
    const error = await thrownBy(() => authority.credential(bench.budget()));
    assert.equal(error.code, "AUTH_REJECTED");
    assert.equal(sender.sent.length, 1);
  });

  it("asks for the account once, however often keys are renewed", async () => {
    let count = 0;
    const { sender, authority } = start(() => answer({ credential: credential(String(++count)) }, {}, 201));
    const first = await authority.credential(bench.budget());
    assert.equal(authority.forget(first!), true);
    assert.deepEqual(await authority.credential(bench.budget()), {
      kind: "accessKey",
      accessKey: "AK2",
      secretKey: "SK2",
      securityToken: "stoken2",
    });
    assert.deepEqual(
      sender.sent.map(({ line }) => line),
      [accountsLine, keysLine, keysLine],
    );
  });

  it("knows the base credential and the temporary keys as secrets", async () => {
    const { authority } = start(given());
    await authority.credential(bench.budget());
    assert.deepEqual(authority.secrets(), ["AKEXAMPLE", "SKexample", "AK1", "SK1", "stoken1"]);
  });

  it("has one identity for a base credential and an agency", () => {
    const { identity } = start(given()).authority;
    assert.equal(start(given(), { role: { ...assumeRole, durationSeconds: 900 } }).authority.identity, identity);
    const others = [
      start(given(), { base: token }),
      start(given(), { role: { ...assumeRole, agencyName: "other" } }),
      start(given(), { role: { ...assumeRole, domainName: "other" } }),
      start(given(), { role: { agencyName: "backup-reader", domainId: "customer", durationSeconds: 3600 } }),
    ].map((other) => other.authority.identity);
    assert.equal(new Set([...others, identity, keys.identity]).size, 6);
  });

  const wrong: readonly (readonly [member: string, value: unknown])[] = [
    ["access", undefined],
    ["access", "AK,SignedHeaders=host"],
    ["access", "A".repeat(129)],
    ["secret", 5],
    ["secret", "S".repeat(257)],
    ["secret", "two words"],
    ["securitytoken", ""],
    ["securitytoken", null],
    ["securitytoken", "a\nb"],
    ["expires_at", "tomorrow"],
    ["expires_at", undefined],
  ];
  for (const [member, value] of wrong) {
    it(`does not take keys with ${JSON.stringify(value)?.slice(0, 30) ?? "nothing"} for ${member}`, async () => {
      const reply = answer({ credential: { ...credential("1"), [member]: value } }, {}, 201);
      assert.equal(
        await happenedFor(reply),
        "WIRE_WRONG_SHAPE: the agency backup-reader of account customer could not be assumed: " +
          `iam.cn-north-4.myhuaweicloud.com answered with success, but without a usable credential.${member}`,
      );
    });
  }

  it("says of a denied agency which permission is missing", async () => {
    const denied = new ProviderError({ code: "AUTH_DENIED", happened: "iam answered 403", httpStatus: 403 });
    const error = await thrownBy(() => start(() => Promise.reject(denied)).authority.credential(bench.budget()));
    assert.equal(
      error.message,
      "the agency backup-reader of account customer could not be assumed: iam answered 403. Grant Agent Operator to the " +
        "credentials that assume the agency backup-reader of account customer. Check that the agency delegates to their account. " +
        "[AUTH_DENIED; HTTP 403]",
    );
  });

  it("calls an agency that IAM does not know a wrong setting, not a missing resource", async () => {
    const missing = new ProviderError({ code: "API_NOT_FOUND", happened: "iam answered 404: no such agency" });
    assert.equal(
      await happenedFor(() => Promise.reject(missing)),
      "CONFIG_INVALID: the agency backup-reader of account customer could not be assumed: iam answered 404: no such agency",
    );
  });

  it("does not blame the agency for a base credential that cannot be had", async () => {
    const none = new ProviderError({ code: "AUTH_DENIED", happened: "no token", advice: "Its own advice." });
    const base = { ...token, credential: () => Promise.reject(none) };
    assert.equal(await thrownBy(() => start(given(), { base }).authority.credential(bench.budget())), none);
  });
});
