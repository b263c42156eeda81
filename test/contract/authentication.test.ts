import assert from "node:assert/strict";
import { resolveSettings, type GivenSettings } from "../../provider/config/resolveSettings";
import { createReader, type Reader } from "../../provider/reading/createReader";
import type { ReaderOptions } from "../../provider/reading/connect";
import { simulatorDefaults, type RecordedRequest } from "../../provider/simulator/index";
import { allQueryCases, queryCases } from "../support/queryCases";
import { fixedNow, readCase, useSimulator } from "../support/startReader";

const { accessKey, secretKey, authToken, userName, userId, password, domainName, domainId } = simulatorDefaults;
const { agencyName, agencyDomainName, agencyDomainId, region, projectId } = simulatorDefaults;
const assumeRole = { assumeRoleAgencyName: agencyName, assumeRoleDomainName: agencyDomainName };

/** How a program may say who it is, and what the services then see of it. */
const ways: Readonly<Record<string, readonly [given: GivenSettings, seen: RecordedRequest["credential"]]>> = {
  "a permanent key": [{ accessKey, secretKey }, "accessKey"],
  "a token": [{ authToken }, "authToken"],
  "a user by name": [{ userName, password, domainName }, "userToken"],
  "a user by name and id of the account": [{ userName, password, domainId }, "userToken"],
  "a user by id": [{ userId, password }, "userToken"],
  "an agency, with a key": [{ accessKey, secretKey, ...assumeRole }, "agencyKey"],
  "an agency by id of its account": [
    { accessKey, secretKey, assumeRoleAgencyName: agencyName, assumeRoleDomainId: agencyDomainId },
    "agencyKey",
  ],
  "an agency, with a user": [{ userName, password, domainName, ...assumeRole }, "agencyKey"],
  "an agency, with a token": [{ authToken, ...assumeRole }, "agencyKey"],
  "the machine's own keys": [{}, "metadataKey"],
  "an agency, with the machine's own keys": [assumeRole, "agencyKey"],
};

describe("reading with", () => {
  const simulator = useSimulator();
  const reader = (
    given: GivenSettings,
    environment: Readonly<Record<string, string>> = {},
    options: Omit<ReaderOptions, "settings"> = {},
  ): Reader => {
    const { settings, problems } = resolveSettings({ region, endpoints: simulator().endpoints, ...given }, environment);
    assert.deepEqual(problems, []);
    return createReader({ settings, now: () => fixedNow, metadataUrl: simulator().url, ...options });
  };
  const queries = (): readonly RecordedRequest[] =>
    simulator()
      .requests()
      .filter(({ kind }) => kind === "query");

  for (const [way, [given, seen]] of Object.entries(ways)) {
    it(`${way} reads all five queries, and identifies itself once`, async () => {
      const one = reader({ ...given, projectId });
      for (const query of allQueryCases) assert.ok((await readCase(one, query)).records.length > 0, query.name);
      for (const { credential, status } of queries()) assert.deepEqual([credential, status], [seen, 200]);
      assert.equal(new Set(queries().map(({ queryName }) => queryName)).size, allQueryCases.length);
      const logins = simulator()
        .requests()
        .filter(({ route }) => route !== undefined && /token|securityTokens|securityKey/i.test(route));
      assert.equal(new Set(logins.map(({ route }) => route)).size, logins.length, "each login happens once");
      assert.equal(simulator().authenticationFailures(), 0);
    });

    it(`${way} finds the project of the region by its name, once, and creates none`, async () => {
      const one = reader(given);
      for (const query of allQueryCases) await readCase(one, query);
      const routes = simulator()
        .requests()
        .map(({ route }) => route);
      assert.equal(routes.filter((route) => route === "iam.projects").length, 1);
      assert.equal(routes.includes("iam.createProject"), false);
      assert.equal(new Set(queries().map(({ queryName }) => queryName)).size, allQueryCases.length);
    });

    it(`${way} begins in parallel with one login and goes on with it`, async () => {
      const one = reader({ ...given, projectId });
      await Promise.all(allQueryCases.map((query) => readCase(one, query)));
      const securityKeys = simulator()
        .requests()
        .filter(
          ({ route }) => route === "iam.token" || route === "iam.securityTokens" || route === "metadata.securityKey",
        );
      assert.equal(new Set(securityKeys.map(({ route }) => route)).size, securityKeys.length);
    });
  }

  for (const way of ["a user by name", "an agency, with a key", "an agency, with a user", "the machine's own keys"]) {
    it(`${way} survives the end of the credential in the middle of a long list`, async () => {
      simulator().setScenario("paging");
      let pages = 0;
      const log = (line: string): void => {
        if (line.includes("/logs/records") && ++pages === 5) simulator().expireCredentials();
      };
      const answer = await readCase(reader({ ...ways[way]?.[0], projectId }, {}, { log }), queryCases.css);
      assert.deepEqual([answer.records.length, answer.complete, answer.pagesFetched], [1743, true, 13]);
      assert.deepEqual(
        queries().filter(({ status }) => status === 401).length,
        1,
        "one page is refused, and asked for again with what was fetched anew",
      );
    });
  }

  it("a key that was given does not survive a refusal, and is not asked again", async () => {
    const one = reader({ accessKey, secretKey: "another-secret-key", projectId });
    for (const query of allQueryCases) await assert.rejects(readCase(one, query), { code: "AUTH_REJECTED" });
    assert.equal(simulator().requests().length, 1);
  });

  it("a wrong password is one login, however many reads wait for it, and says where it came from", async () => {
    const one = reader({ userName, password: "wrong", domainName, projectId });
    const outcomes = await Promise.allSettled(allQueryCases.map((query) => readCase(one, query)));
    assert.equal(simulator().requests().length, 1);
    for (const outcome of outcomes) {
      assert.equal(outcome.status, "rejected");
      assert.match(
        String(outcome.reason),
        /password.*\(credentials from provider configuration\).*\[AUTH_REJECTED; HTTP 401/,
      );
      assert.doesNotMatch(String(outcome.reason), /wrong[^ ]*password|\bwrong"/);
    }
  });
});

describe("the project of a region", () => {
  const given = { accessKey, secretKey, region };
  for (const [what, projects, code, says] of [
    ["nobody knows", [], "CONFIG_MISSING", /no project.*sim-region-1.*projectId/i],
    [
      "there are several of",
      [
        { id: "a".repeat(32), name: region },
        { id: "b".repeat(32), name: region },
      ],
      "CONFIG_MISSING",
      /a{32}.*b{32}/,
    ],
    ["is disabled", [{ id: projectId, name: region, enabled: false }], "CONFIG_INVALID", /disabled/],
  ] as const) {
    describe(`that ${what}`, () => {
      const simulator = useSimulator({ projects });
      it("is a clear error, and no project is created", async () => {
        const { settings } = resolveSettings({ ...given, endpoints: simulator().endpoints }, {});
        const reader = createReader({ settings, now: () => fixedNow });
        await assert.rejects(readCase(reader, queryCases.css), { code, message: says });
        assert.deepEqual(
          simulator()
            .requests()
            .map(({ route }) => route),
          ["iam.projects"],
        );
      });
    });
  }
});

describe("of two sources of credentials", () => {
  const simulator = useSimulator();
  const files: Readonly<Record<string, string>> = {
    "/koocli.json": JSON.stringify({
      current: "default",
      profiles: [{ name: "default", mode: "AKSK", accessKeyId: accessKey, secretAccessKey: secretKey }],
    }),
    "/koocli-wrong.json": JSON.stringify({
      current: "default",
      profiles: [{ name: "default", mode: "AKSK", accessKeyId: "WRONG", secretAccessKey: "wrong" }],
    }),
    "/sdk.ini": `[basic]\nak = ${accessKey}\nsk = ${secretKey}\n`,
    "/sdk-wrong.ini": "[basic]\nak = WRONG\nsk = wrong\n",
  };
  interface Row {
    readonly source: string;
    readonly given?: (isRight: boolean) => GivenSettings;
    readonly environment?: (isRight: boolean) => Readonly<Record<string, string>>;
  }
  /** The strongest first. */
  const rows: readonly Row[] = [
    { source: "token in the configuration", given: (ok) => ({ authToken: ok ? authToken : "wrong" }) },
    {
      source: "key in the configuration",
      given: (ok) => (ok ? { accessKey, secretKey } : { accessKey: "WRONG", secretKey: "wrong" }),
    },
    {
      source: "user in the configuration",
      given: (ok) => ({ userName, domainName, password: ok ? password : "wrong" }),
    },
    { source: "token in HW_*", environment: (ok) => ({ HW_AUTH_TOKEN: ok ? authToken : "wrong" }) },
    {
      source: "key in HW_*",
      environment: (ok) => ({ HW_ACCESS_KEY: ok ? accessKey : "WRONG", HW_SECRET_KEY: secretKey }),
    },
    {
      source: "user in HW_*",
      environment: (ok) => ({
        HW_USER_NAME: userName,
        HW_DOMAIN_NAME: domainName,
        HW_USER_PASSWORD: ok ? password : "wrong",
      }),
    },
    {
      source: "key in HUAWEICLOUD_SDK_*",
      environment: (ok) => ({ HUAWEICLOUD_SDK_AK: ok ? accessKey : "WRONG", HUAWEICLOUD_SDK_SK: secretKey }),
    },
    {
      source: "key in CLOUD_SDK_*",
      environment: (ok) => ({ CLOUD_SDK_AK: ok ? accessKey : "WRONG", CLOUD_SDK_SK: secretKey }),
    },
    {
      source: "KooCLI's file",
      environment: (ok) => ({ HW_SHARED_CONFIG_FILE: ok ? "/koocli.json" : "/koocli-wrong.json" }),
    },
    {
      source: "the SDKs' file",
      environment: (ok) => ({ HUAWEICLOUD_SDK_CREDENTIALS_FILE: ok ? "/sdk.ini" : "/sdk-wrong.ini" }),
    },
    { source: "the machine's own keys" },
  ];

  rows.forEach((row, at) => {
    const weaker = rows.slice(at + 1);
    it(`${row.source} wins over ${weaker[0]?.source ?? "nothing"} and everything below`, async () => {
      const given = [...weaker].reverse().map((other) => other.given?.(false) ?? {});
      const environment = [...weaker].reverse().map((other) => other.environment?.(false) ?? {});
      const { settings, problems } = resolveSettings(
        {
          region,
          projectId,
          endpoints: simulator().endpoints,
          ...(Object.assign({}, ...given) as GivenSettings),
          ...row.given?.(true),
        },
        { ...(Object.assign({}, ...environment) as Record<string, string>), ...row.environment?.(true) },
        (path) => files[path] ?? assert.fail(`no file ${path}`),
      );
      assert.deepEqual(problems, []);
      const reader = createReader({ settings, now: () => fixedNow, metadataUrl: simulator().url });
      assert.ok((await readCase(reader, queryCases.dcs)).records.length > 0);
      assert.equal(simulator().authenticationFailures(), 0);
    });
  });
});
