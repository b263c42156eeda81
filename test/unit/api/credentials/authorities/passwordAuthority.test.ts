import assert from "node:assert/strict";
import {
  passwordAuthority,
  type TokenScope,
} from "../../../../../provider/api/credentials/authorities/passwordAuthority";
import { LoginGuard } from "../../../../../provider/api/credentials/loginGuard";
import { unsignedAuthority } from "../../../../../provider/api/credentials/authorities/unsignedAuthority";
import type { AcceptedAnswer } from "../../../../../provider/api/sending/sender";
import type { PasswordCredential } from "../../../../../provider/config/settings";
import { ProviderError } from "../../../../../provider/core/errors/providerError";
import { thrownBy } from "../../support/thrownBy";
import { hour, startBench, type Bench } from "../support/bench";
import { answer, fakeSender, type Reply } from "../support/fakeSender";

const line = "POST /v3/auth/tokens";
const iamUrl = "https://iam.cn-north-4.myhuaweicloud.com";
const user: PasswordCredential = {
  kind: "password",
  userName: "reader",
  password: "correct horse",
  domainName: "acme",
};
const scope: TokenScope = { kind: "project", name: "cn-north-4" };

describe("passwordAuthority", () => {
  let bench: Bench;
  beforeEach(() => {
    bench = startBench();
  });

  function start(reply: Reply, parts: { credential?: PasswordCredential; scope?: TokenScope } = {}) {
    const sender = fakeSender({ [line]: reply });
    return {
      sender,
      authority: passwordAuthority({
        ...bench.context,
        sender,
        iamUrl,
        credential: user,
        scope,
        guard: new LoginGuard(),
        ...parts,
      }),
    };
  }

  const tokenAnswer = (token: string): AcceptedAnswer =>
    answer({ token: { expires_at: bench.in(24 * hour) } }, { "x-subject-token": token }, 201);

  async function bodyOf(parts: { credential?: PasswordCredential; scope?: TokenScope }): Promise<unknown> {
    const { sender, authority } = start(tokenAnswer("MIItoken"), parts);
    await authority.credential(bench.budget());
    return JSON.parse(sender.sent[0]?.call.body ?? "");
  }

  it("fetches a token with the documented call, which nobody signs", async () => {
    const { sender, authority } = start(tokenAnswer("MIItoken"));
    assert.deepEqual(await authority.credential(bench.budget()), { kind: "authToken", authToken: "MIItoken" });
    const [sent] = sender.sent;
    assert.deepEqual(sent?.call, {
      method: "POST",
      baseUrl: iamUrl,
      pathSegments: ["v3", "auth", "tokens"],
      query: [["nocatalog", "true"]],
      headers: { "content-type": "application/json;charset=utf8" },
      body:
        '{"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"reader","password":"correct horse",' +
        '"domain":{"name":"acme"}}}},"scope":{"project":{"name":"cn-north-4"}}}}',
      successStatus: 201,
      emptyStatuses: [],
      errorCodes: {},
      permission: "programmatic access",
    });
    assert.equal(sent.credential, undefined);
    assert.equal(sent.authority.identity, unsignedAuthority(user, JSON.stringify(scope)).identity);
    assert.equal(sent.budget, bench.fetchBudgets[0]);
  });

  it("names user and account by id where there is one", async () => {
    assert.deepEqual(await bodyOf({ credential: { ...user, domainId: "d1" } }), {
      auth: {
        identity: {
          methods: ["password"],
          password: { user: { name: "reader", password: "correct horse", domain: { id: "d1" } } },
        },
        scope: { project: { name: "cn-north-4" } },
      },
    });
    assert.deepEqual(await bodyOf({ credential: { ...user, userId: "u1" }, scope: { kind: "project", id: "p1" } }), {
      auth: {
        identity: { methods: ["password"], password: { user: { id: "u1", password: "correct horse" } } },
        scope: { project: { id: "p1" } },
      },
    });
  });

  it("asks for a token of the whole account by its id, by its name, or without a scope where neither is known", async () => {
    const account: TokenScope = { kind: "account" };
    const scopes = await Promise.all(
      [{ ...user, domainId: "d1" }, user, { kind: "password", userId: "u1", password: "correct horse" } as const].map(
        async (credential) => {
          const { auth } = (await bodyOf({ credential, scope: account })) as { auth: { scope?: unknown } };
          return auth.scope;
        },
      ),
    );
    assert.deepEqual(scopes, [{ domain: { id: "d1" } }, { domain: { name: "acme" } }, undefined]);
  });

  it("fetches one token for all reads, and another one after a refusal", async () => {
    let count = 0;
    const { sender, authority } = start(() => tokenAnswer(`token${++count}`));
    const first = await authority.credential(bench.budget());
    await authority.credential(bench.budget());
    assert.equal(sender.sent.length, 1);
    assert.equal(authority.forget(first!), true);
    assert.deepEqual(await authority.credential(bench.budget()), { kind: "authToken", authToken: "token2" });
  });

  it("knows the password and the token as secrets", async () => {
    const { authority } = start(tokenAnswer("MIItoken"));
    await authority.credential(bench.budget());
    assert.deepEqual(authority.secrets(), ["correct horse", "MIItoken"]);
  });

  it("has one identity for a user, password and scope, other than that of the call for the token", () => {
    const { authority } = start(tokenAnswer("one"));
    assert.equal(start(tokenAnswer("two")).authority.identity, authority.identity);
    const others = [
      start(tokenAnswer("one"), { scope: { kind: "project", id: "cn-north-4" } }),
      start(tokenAnswer("one"), { scope: { kind: "account" } }),
      start(tokenAnswer("one"), { credential: { ...user, password: "other" } }),
    ].map((other) => other.authority.identity);
    assert.equal(
      new Set([...others, authority.identity, unsignedAuthority(user, JSON.stringify(scope)).identity]).size,
      5,
    );
  });

  const expires = { token: { expires_at: "2025-01-03T03:04:05.000000Z" } };
  const header = { "x-subject-token": "MIItoken" };
  const unusable: readonly (readonly [what: string, reply: AcceptedAnswer, member: string])[] = [
    ["without the header", answer(expires, {}, 201), "header X-Subject-Token"],
    ["with an empty header", answer(expires, { "x-subject-token": "" }, 201), "header X-Subject-Token"],
    ["with a line break in the token", answer(expires, { "x-subject-token": "a\r\nb" }, 201), "header X-Subject-Token"],
    [
      "with a token of letters that no header has",
      answer(expires, { "x-subject-token": "tök" }, 201),
      "header X-Subject-Token",
    ],
    [
      "with an endless token",
      answer(expires, { "x-subject-token": "x".repeat(65_537) }, 201),
      "header X-Subject-Token",
    ],
    ["without a token object", answer({}, header, 201), "token.expires_at"],
    ["with a list for a token", answer({ token: [] }, header, 201), "token.expires_at"],
    ["that is null", answer(null, header, 201), "token.expires_at"],
    ["with a number for an expiry", answer({ token: { expires_at: 1735873445 } }, header, 201), "token.expires_at"],
    [
      "with an expiry without a zone",
      answer({ token: { expires_at: "2025-01-03T03:04:05" } }, header, 201),
      "token.expires_at",
    ],
    [
      "with an expiry that does not exist",
      answer({ token: { expires_at: "2025-02-30T03:04:05Z" } }, header, 201),
      "token.expires_at",
    ],
  ];
  for (const [what, reply, member] of unusable) {
    it(`does not take an answer ${what}`, async () => {
      const error = await thrownBy(() => start(reply).authority.credential(bench.budget()));
      assert.equal(error.code, "WIRE_WRONG_SHAPE");
      assert.equal(
        error.parts.happened,
        "the token could not be fetched with user and password: iam.cn-north-4.myhuaweicloud.com answered with success, " +
          `but without a usable ${member}`,
      );
    });
  }

  it("says of a wrong password what to check, and that IAM locks", async () => {
    const refused = new ProviderError({
      code: "AUTH_REJECTED",
      happened: "iam answered 401: wrong password",
      httpStatus: 401,
    });
    const error = await thrownBy(() => start(() => Promise.reject(refused)).authority.credential(bench.budget()));
    assert.equal(error.code, "AUTH_REJECTED");
    assert.equal(
      error.message,
      "the token could not be fetched with user and password: iam answered 401: wrong password. Check userName (or userId), " +
        "password and domainName (or domainId). The project must belong to this account. Use an IAM user: a HUAWEI ID gets no token in this way. Do not retry " +
        "blindly: IAM locks a user after several wrong passwords. [AUTH_REJECTED; HTTP 401]",
    );
  });

  const codes = [
    ["API_NOT_FOUND", "CONFIG_INVALID"],
    ["API_INVALID_REQUEST", "CONFIG_INVALID"],
    ["AUTH_DENIED", "AUTH_DENIED"],
    ["API_FAULT", "API_FAULT"],
    ["API_UNREACHABLE", "API_UNREACHABLE"],
    ["API_THROTTLED", "API_THROTTLED"],
    ["API_CANCELLED", "API_CANCELLED"],
  ] as const;
  for (const [given, code] of codes) {
    it(`fails with ${code} when IAM's call ends in ${given}`, async () => {
      const ended = new ProviderError({ code: given, happened: "it ended" });
      const error = await thrownBy(() => start(() => Promise.reject(ended)).authority.credential(bench.budget()));
      assert.equal(error.code, code);
    });
  }

  it("hands on a defect as it is", async () => {
    const defect = new TypeError("a defect");
    const read = start(() => Promise.reject(defect)).authority.credential(bench.budget());
    await assert.rejects(read, defect);
  });
});
