import assert from "node:assert/strict";
import { checkConfiguration } from "../../../../provider/plugin/configuration/checkConfiguration";
import { configurationsDiffer } from "../../../../provider/plugin/configuration/configurationCalls";
import { output, secret, unknownValue } from "../../../support/envelopes";

const failuresOf = (given: Record<string, unknown>, environment: Record<string, string> = {}) =>
  checkConfiguration(given, environment).failures;

describe("checkConfiguration", () => {
  it("gives the inputs back as they came, every credential wrapped as a secret, once", () => {
    const given = {
      region: "cn-north-4",
      accessKey: "a",
      secretKey: secret("s"),
      securityToken: "t",
      authToken: unknownValue,
      password: "p",
      userName: "u",
      maxRetries: "5",
      ecsMetadata: true,
      endpoints: '{"css":"https://css.example.com"}',
      unheardOf: "x",
      version: "0.1.0",
    };
    assert.deepEqual(checkConfiguration(given, {}).inputs, {
      ...given,
      accessKey: secret("a"),
      securityToken: secret("t"),
      authToken: secret(unknownValue),
      password: secret("p"),
      // Nobody knows what a name that is not ours holds: it may be a mistyped key.
      unheardOf: secret("x"),
    });
  });

  it("wraps a credential that came as an output but is no secret", () => {
    assert.deepEqual(checkConfiguration({ authToken: output("t") }, {}).inputs, { authToken: secret(output("t")) });
  });

  it("has nothing to say about no configuration at all", () => {
    assert.deepEqual(checkConfiguration({}, {}), { inputs: {}, failures: [] });
  });

  for (const [property, value, reason] of [
    [
      "region",
      "CN North",
      "region is not a region id: use lower-case letters, digits and hyphens, such as cn-north-4 [CONFIG_INVALID]",
    ],
    [
      "projectId",
      "a/b",
      "projectId is not a project id: 1 to 128 letters, digits, hyphens and underscores, beginning with a letter or digit [CONFIG_INVALID]",
    ],
    [
      "dwsTimeZone",
      "CST",
      "dwsTimeZone is not a time zone: give an IANA name such as Asia/Shanghai, UTC, or an offset such as +08:00 [CONFIG_INVALID]",
    ],
    ["maxRetries", 11, "maxRetries must be a whole number of attempts from 0 to 10 [CONFIG_INVALID]"],
    [
      "totalTimeoutSeconds",
      "1.5",
      "totalTimeoutSeconds must be a whole number of seconds from 1 to 3600 [CONFIG_INVALID]",
    ],
    ["ecsMetadata", "yes", "ecsMetadata must be true or false [CONFIG_INVALID]"],
    [
      "authUrl",
      "https://iam.example.com/v2",
      "authUrl must be a bare host, without path, query or fragment [CONFIG_INVALID]",
    ],
    ["caFile", "/no/such/file.pem", "caFile names a file that does not exist [CONFIG_INVALID]"],
    [
      "cloud",
      "https://example.com",
      "cloud is not a bare domain: use lower case without scheme, port or path, such as myhuaweicloud.com [CONFIG_INVALID]",
    ],
  ] as const) {
    it(`names ${property} when it cannot be, without repeating its value`, () => {
      assert.deepEqual(failuresOf({ [property]: value }), [{ property, reason }]);
    });
  }

  it("names a credential that no header can carry, without repeating it", () => {
    const [failure, ...others] = failuresOf({ authToken: "two words" });
    assert.deepEqual([failure?.property, others], ["authToken", []]);
    assert.match(
      failure?.reason ?? "",
      /authToken contains a blank, a line break or another character that is invalid in a key or token \[CONFIG_INVALID\]$/,
    );
    assert.doesNotMatch(failure?.reason ?? "", /two|words/);
  });

  it("names each endpoint that cannot be", () => {
    const endpoints = { css: "http://css.example.com", dwz: "https://dws.example.com", cbr: "" };
    assert.deepEqual(
      failuresOf({ endpoints }).map(({ property }) => property),
      ["endpoints.css", "endpoints.dwz", "endpoints.cbr"],
    );
    assert.deepEqual(failuresOf({ endpoints: "css" }), [
      { property: "endpoints", reason: "endpoints must map service names to base URLs [CONFIG_INVALID]" },
    ]);
  });

  it("names the missing half of a key pair", () => {
    assert.deepEqual(
      failuresOf({ accessKey: "a" }).map(({ property, reason }) => [property, reason.slice(-19)]),
      [["secretKey", "[CONFIG_INCOMPLETE]"]],
    );
    assert.deepEqual(
      failuresOf({ secretKey: secret("s") }).map(({ property }) => property),
      ["accessKey"],
    );
    assert.deepEqual(
      failuresOf({ securityToken: "t" }).map(({ property }) => property),
      ["accessKey"],
    );
  });

  it("names the missing half of a user, an agency and a client certificate", () => {
    assert.deepEqual(
      failuresOf({ userName: "u" }).map(({ property }) => property),
      ["password"],
    );
    assert.deepEqual(
      failuresOf({ assumeRoleAgencyName: "r" }).map(({ property }) => property),
      ["assumeRoleDomainName"],
    );
    assert.deepEqual(
      failuresOf({}, { HW_USER_PASSWORD: "p" }).map(({ property }) => property),
      ["HW_USER_NAME"],
    );
    assert.ok(failuresOf({ clientKeyFile: "/none" }).some(({ property }) => property === "clientCertificateFile"));
  });

  it("does not judge a proxy: no request may need it, and the one that does says so", () => {
    assert.deepEqual(failuresOf({}, { https_proxy: "socks5://user:hush@proxy.example.com" }), []);
  });

  it("does not miss the other half of what is not known yet, in a user, an agency, an account or a file", () => {
    for (const given of [
      { userName: "u", password: unknownValue },
      { userName: "u", password: secret("p"), domainId: unknownValue },
      { password: "p", userId: unknownValue },
      { assumeRoleAgencyName: "r", assumeRoleDomainId: unknownValue },
      { assumeRoleAgencyName: unknownValue, assumeRoleDomainName: "n" },
      { profile: "a", sharedConfigFile: unknownValue },
    ]) {
      assert.deepEqual(failuresOf(given), []);
    }
    assert.ok(
      failuresOf({ clientCertificateFile: "/none", clientKeyFile: unknownValue }).every(
        ({ property }) => property !== "clientKeyFile",
      ),
    );
  });

  it("does not miss a half that is not known yet", () => {
    assert.deepEqual(failuresOf({ accessKey: "a", secretKey: unknownValue }), []);
    assert.deepEqual(failuresOf({ accessKey: unknownValue, secretKey: secret("s") }), []);
    assert.deepEqual(failuresOf({ region: unknownValue, endpoints: unknownValue }), []);
  });

  it("still judges what is known beside what is not", () => {
    const failures = failuresOf({ region: "CN North", accessKey: "a", secretKey: unknownValue });
    assert.deepEqual(
      failures.map(({ property }) => property),
      ["region"],
    );
  });

  it("judges the environment behind the configuration too, and says where a value came from", () => {
    const [region, secretKey, ...others] = failuresOf({}, { HW_REGION_NAME: "CN North", HW_ACCESS_KEY: "a" });
    assert.deepEqual(region, {
      property: "region",
      reason:
        "region is not a region id: use lower-case letters, digits and hyphens, such as cn-north-4 (from HW_REGION_NAME) [CONFIG_INVALID]",
    });
    assert.equal(secretKey?.property, "HW_SECRET_KEY");
    assert.match(
      secretKey.reason,
      /^HW_SECRET_KEY is missing for HW_ACCESS_KEY \(HW_\* environment variables\) \[CONFIG_INCOMPLETE\]$/,
    );
    assert.deepEqual(others, []);
  });

  it("does not judge an environment that the configuration stands before", () => {
    const environment = { HW_REGION_NAME: "CN North", HW_ACCESS_KEY: "a" };
    assert.deepEqual(failuresOf({ region: "cn-north-4", accessKey: "k", secretKey: "s" }, environment), []);
  });

  it("does not judge an environment that a value not known yet will stand before", () => {
    const environment = { HW_REGION_NAME: "CN North", HW_ACCESS_KEY: "a" };
    assert.deepEqual(failuresOf({ region: unknownValue, authToken: unknownValue }, environment), []);
  });
});

describe("configurationsDiffer", () => {
  const configuration = { region: "cn-north-4", secretKey: secret("s"), endpoints: { css: "https://a.example" } };

  it("compares what secrets hold, not how they are wrapped", () => {
    const twice = { ...configuration, secretKey: secret(secret("s")) };
    assert.equal(configurationsDiffer(configuration, twice), false);
    assert.equal(configurationsDiffer(configuration, { ...configuration, secretKey: secret("t") }), true);
  });

  it("A8 sees a value that became a secret, or is one no more", () => {
    const hidden = { ...configuration, region: secret("cn-north-4") };
    assert.equal(configurationsDiffer(configuration, hidden), true);
    assert.equal(configurationsDiffer(hidden, configuration), true);
    assert.equal(configurationsDiffer(hidden, hidden), false);
  });

  it("sees an added, a removed and a changed member, at any depth", () => {
    assert.equal(configurationsDiffer({}, {}), false);
    assert.equal(configurationsDiffer({}, { region: "cn-north-4" }), true);
    assert.equal(configurationsDiffer({ region: "cn-north-4" }, {}), true);
    assert.equal(
      configurationsDiffer(configuration, { ...configuration, endpoints: { css: "https://b.example" } }),
      true,
    );
  });
});
