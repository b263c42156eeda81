import assert from "node:assert/strict";
import type { Environment } from "../../../../provider/config/environment";
import { resolveSettings, type GivenSettings } from "../../../../provider/config/resolveSettings";
import { without } from "../../../support/without";
import { noFile } from "../support/files";

function resolve(given: GivenSettings, environment: Environment = {}) {
  const { settings, problems } = resolveSettings(given, environment, noFile);
  return { credential: settings.credential, source: settings.credentialSource, problems };
}

const problem = (property: string, reason: string, code = "CONFIG_INCOMPLETE") => ({ property, code, reason });

describe("a user with a password", () => {
  const named = { userName: "reader", password: "p w" };

  it("is taken by name with the account's name", () => {
    assert.deepEqual(resolve({ ...named, domainName: "acme" }), {
      credential: { kind: "password", userName: "reader", password: "p w", domainName: "acme" },
      source: "provider configuration",
      problems: [],
    });
  });

  it("is taken by id, which needs no account and is not mixed with one", () => {
    assert.deepEqual(resolve({ userId: "u1", password: "p", domainName: "acme" }).credential, {
      kind: "password",
      userId: "u1",
      password: "p",
    });
  });

  it("is taken from the HW_* variables", () => {
    const environment = { HW_USER_NAME: "reader", HW_USER_PASSWORD: "p", HW_DOMAIN_ID: "d1" };
    assert.deepEqual(resolve({}, environment), {
      credential: { kind: "password", userName: "reader", password: "p", domainId: "d1" },
      source: "HW_* environment variables",
      problems: [],
    });
    const { credential } = resolve({}, { HW_USER_ID: "u1", HW_USER_PASSWORD: "p" });
    assert.deepEqual(credential, { kind: "password", userId: "u1", password: "p" });
  });

  it("comes after a token and an access key of the same source", () => {
    const user = { ...named, domainName: "acme" };
    assert.equal(resolve({ ...user, authToken: "t" }).credential?.kind, "authToken");
    assert.equal(resolve({ ...user, accessKey: "a", secretKey: "s" }).credential?.kind, "accessKey");
  });

  it("does not stand in for half an access key of the same source", () => {
    assert.deepEqual(resolve({ ...named, domainName: "acme", accessKey: "a" }).problems, [
      problem("secretKey", "is missing for accessKey (provider configuration)"),
    ]);
  });

  it("comes before every credential of a weaker source", () => {
    const environment = { HW_AUTH_TOKEN: "t", HUAWEICLOUD_SDK_AK: "a", HUAWEICLOUD_SDK_SK: "s" };
    assert.equal(resolve({ ...named, domainName: "acme" }, environment).credential?.kind, "password");
  });

  const halves: readonly (readonly [what: string, given: GivenSettings, environment: Environment, expected: object])[] =
    [
      [
        "a password alone",
        { password: "p" },
        {},
        problem("userName", "or userId is missing for password (provider configuration)"),
      ],
      [
        "a user name alone",
        { userName: "u" },
        {},
        problem("password", "is missing for userName (provider configuration)"),
      ],
      ["a user id alone", { userId: "u" }, {}, problem("password", "is missing for userId (provider configuration)")],
      [
        "a user name without an account",
        named,
        {},
        problem("domainName", "or domainId is missing for userName (provider configuration)"),
      ],
      [
        "HW_USER_PASSWORD alone",
        {},
        { HW_USER_PASSWORD: "p" },
        problem("HW_USER_NAME", "or HW_USER_ID is missing for HW_USER_PASSWORD (HW_* environment variables)"),
      ],
      [
        "HW_USER_NAME alone",
        {},
        { HW_USER_NAME: "u" },
        problem("HW_USER_PASSWORD", "is missing for HW_USER_NAME (HW_* environment variables)"),
      ],
      [
        "HW_USER_ID alone",
        {},
        { HW_USER_ID: "u" },
        problem("HW_USER_PASSWORD", "is missing for HW_USER_ID (HW_* environment variables)"),
      ],
      [
        "HW_USER_NAME without an account",
        {},
        { HW_USER_NAME: "u", HW_USER_PASSWORD: "p" },
        problem("HW_DOMAIN_NAME", "or HW_DOMAIN_ID is missing for HW_USER_NAME (HW_* environment variables)"),
      ],
      [
        "both a name and an id",
        { ...named, userId: "u", domainName: "acme" },
        {},
        problem(
          "userId",
          "is set together with userName: set only one of them (provider configuration)",
          "CONFIG_INVALID",
        ),
      ],
    ];
  for (const [what, given, environment, expected] of halves) {
    it(`is no credential with ${what}`, () => {
      assert.deepEqual(resolve(given, environment), { credential: undefined, source: undefined, problems: [expected] });
    });
  }

  it("is not completed with the password of a weaker source", () => {
    const { credential, problems } = resolve({ userName: "u", domainName: "acme" }, { HW_USER_PASSWORD: "p" });
    assert.deepEqual(credential, undefined);
    assert.deepEqual(problems, [problem("password", "is missing for userName (provider configuration)")]);
  });

  for (const name of ["userName", "userId", "password"] as const) {
    it(`is refused with a line break in ${name}, without repeating it`, () => {
      const given = { userName: "u", password: "p", domainName: "acme", [name]: "hush\n" };
      const reason = "contains a line break or another control character";
      assert.deepEqual(resolve(given).problems, [problem(name, reason, "CONFIG_INVALID")]);
    });
  }
});

describe("the account of a user", () => {
  const user = { userName: "u", password: "p" };
  const accountOf = (given: GivenSettings, environment: Environment) => {
    const { credential } = resolve(given, environment);
    assert.ok(credential?.kind === "password");
    return without(credential, "kind", "userName", "password");
  };

  it("is no credential by itself, in whatever source it stands", () => {
    const environment = { HW_DOMAIN_ID: "d", HW_DOMAIN_NAME: "n", HUAWEICLOUD_SDK_DOMAIN_ID: "d" };
    const { credential, problems } = resolve({ domainId: "d", domainName: "n" }, environment);
    assert.deepEqual([credential, problems], [{ kind: "metadata" }, []]);
  });

  it("is the one of the user's own source, even if a stronger one names another", () => {
    const environment = { HW_USER_NAME: "u", HW_USER_PASSWORD: "p", HW_DOMAIN_NAME: "own" };
    assert.deepEqual(accountOf({ domainName: "other" }, environment), { domainName: "own" });
  });

  it("is otherwise the one of the strongest source that names any", () => {
    assert.deepEqual(accountOf(user, { HW_DOMAIN_NAME: "n", HUAWEICLOUD_SDK_DOMAIN_ID: "d" }), { domainName: "n" });
    assert.deepEqual(accountOf(user, { HUAWEICLOUD_SDK_DOMAIN_ID: "d" }), { domainId: "d" });
  });

  it("is told by its id when the same source gives id and name", () => {
    assert.deepEqual(accountOf({ ...user, domainId: "d", domainName: "n" }, {}), { domainId: "d" });
  });

  for (const name of ["domainId", "domainName"] as const) {
    it(`is refused with a line break in ${name}`, () => {
      const reason = "contains a line break or another control character";
      assert.deepEqual(resolve({ ...user, [name]: "hush\n" }).problems, [problem(name, reason, "CONFIG_INVALID")]);
    });
  }
});
