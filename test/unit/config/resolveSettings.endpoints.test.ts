import assert from "node:assert/strict";
import { resolveSettings } from "../../../provider/config/resolveSettings";
import { files } from "./support/files";

const problemsOf = (...args: Parameters<typeof resolveSettings>) => resolveSettings(...args).problems;
const settingsOf = (...args: Parameters<typeof resolveSettings>) => resolveSettings(...args).settings;

describe("the endpoints of the provider configuration", () => {
  for (const service of ["cce", "css", "dws", "cbr", "dcs", "iam"]) {
    it(`may name ${service}`, () => {
      assert.deepEqual(settingsOf({ endpoints: { [service]: "https://h" } }, {}).endpoints, { [service]: "https://h" });
    });
  }

  const unknown: readonly (readonly [service: string, hint: string])[] = [
    ["dvs", "; did you mean dws?"],
    ["CSS", "; did you mean css?"],
    ["database", ""],
    ["__proto__", ""],
  ];
  for (const key of ["", "line\nbreak", "https://ak:sk@host", "x".repeat(33)]) {
    it(`does not repeat a key that is no name: ${JSON.stringify(key)}`, () => {
      const { problems } = resolveSettings({ endpoints: { [key]: "https://h" } }, {});
      const reason = "contains an unknown service; valid keys: cce, css, dws, cbr, dcs, iam";
      assert.deepEqual(problems, [{ property: "endpoints", code: "CONFIG_INVALID", reason }]);
    });
  }
  for (const [service, hint] of unknown) {
    it(`may not name ${JSON.stringify(service)}`, () => {
      const endpoints = JSON.parse(`{${JSON.stringify(service)}:"https://h"}`) as Record<string, string>;
      const reason = `is an unknown service; valid keys: cce, css, dws, cbr, dcs, iam${hint}`;
      const { problems, settings } = resolveSettings({ endpoints }, {});
      assert.deepEqual(problems, [{ property: `endpoints.${service}`, code: "CONFIG_INVALID", reason }]);
      assert.deepEqual(settings.endpoints, {});
    });
  }

  for (const value of [443, null, {}]) {
    it(`may not be ${JSON.stringify(value)}, as a program without types would give it`, () => {
      const endpoints = { css: value } as unknown as Record<string, string>;
      assert.deepEqual(problemsOf({ endpoints }, {}), [
        { property: "endpoints.css", code: "CONFIG_INVALID", reason: "must be a text" },
      ]);
    });
  }

  it("keep the good ones beside a bad one", () => {
    const { settings, problems } = resolveSettings({ endpoints: { css: "https://h/path", dcs: "h" } }, {});
    assert.deepEqual(settings.endpoints, { dcs: "https://h" });
    assert.deepEqual(problems, [
      {
        property: "endpoints.css",
        code: "CONFIG_INVALID",
        reason: "must be a bare host, without path, query or fragment",
      },
    ]);
  });
});

describe("the endpoints of the environment", () => {
  const endpointsOf = (environment: Parameters<typeof resolveSettings>[1]) =>
    settingsOf({}, environment).regionEndpoints;

  it("are kept by service and region", () => {
    assert.deepEqual(endpointsOf({ HUAWEICLOUD_SDK_REGION_CSS_CN_NORTH_4: "https://css.example.com" }), {
      CSS_CN_NORTH_4: "https://css.example.com",
    });
  });

  it("are the first of a comma list", () => {
    const list = "https://one.example.com,https://two.example.com";
    assert.deepEqual(endpointsOf({ HUAWEICLOUD_SDK_REGION_CBR_X: list }), { CBR_X: "https://one.example.com" });
  });

  it("count as unset when they are empty", () => {
    assert.deepEqual(resolveSettings({}, { HUAWEICLOUD_SDK_REGION_CBR_X: "" }).problems, []);
  });

  it("of services that this provider does not read are ignored, whatever they hold", () => {
    const environment = { HUAWEICLOUD_SDK_REGION_OBS_X: "ftp://x", HUAWEICLOUD_SDK_REGION_CSSX_Y: "ftp://x" };
    assert.deepEqual(resolveSettings({}, environment), resolveSettings({}, {}));
  });

  it("are held to the same rules, under the variable's name", () => {
    assert.deepEqual(problemsOf({}, { HUAWEICLOUD_SDK_REGION_DCS_X: "http://dcs.example.com" }), [
      {
        property: "HUAWEICLOUD_SDK_REGION_DCS_X",
        code: "CONFIG_INVALID",
        reason: "must use https; plain http is accepted for loopback addresses only",
      },
    ]);
  });
});

describe("the address of IAM", () => {
  const endpoints = { iam: "https://iam-1.example.com" };
  const authUrl = "https://iam-2.example.com";
  const hw = { HW_AUTH_URL: "https://iam-3.example.com" };
  const sdk = { HUAWEICLOUD_SDK_IAM_ENDPOINT: "https://iam-4.example.com" };
  const file = { HUAWEICLOUD_SDK_CREDENTIALS_FILE: "/sdk.ini" };
  const region = { HUAWEICLOUD_SDK_REGION_IAM_CN_NORTH_4: "https://iam-6.example.com" };
  const read = files({ "/sdk.ini": "[basic]\nak = a\nsk = s\niam_endpoint = https://iam-5.example.com\n" });

  const ranks: readonly (readonly [what: string, ...args: Parameters<typeof resolveSettings>])[] = [
    ["endpoints.iam", { endpoints, authUrl }, { ...hw, ...sdk, ...file, ...region }, read],
    ["authUrl", { authUrl }, { ...hw, ...sdk, ...file, ...region }, read],
    ["HW_AUTH_URL", {}, { ...hw, ...sdk, ...file, ...region }, read],
    ["HUAWEICLOUD_SDK_IAM_ENDPOINT", {}, { ...sdk, ...file, ...region }, read],
    ["iam_endpoint of the file in credentialsFile", {}, { ...file, ...region }, read],
  ];
  for (const [at, [what, ...args]] of ranks.entries()) {
    it(`is that of ${what} before all weaker ones`, () => {
      const { settings, problems } = resolveSettings(...args);
      assert.deepEqual([settings.endpoints, problems], [{ iam: `https://iam-${at + 1}.example.com` }, []]);
    });
  }

  it("is left to the variable of the region when nothing else names one", () => {
    const settings = settingsOf({}, region);
    assert.deepEqual(
      [settings.endpoints, settings.regionEndpoints],
      [{}, { IAM_CN_NORTH_4: "https://iam-6.example.com" }],
    );
  });

  for (const [given, url] of [
    ["https://iam.example.com/v3", "https://iam.example.com"],
    ["https://iam.example.com/v3/", "https://iam.example.com"],
    ["https://iam.example.com:8443/v3", "https://iam.example.com:8443"],
    ["iam.example.com/v3", "https://iam.example.com"],
    ["http://127.0.0.1:5000/v3", "http://127.0.0.1:5000"],
    ["https://iam.example.com/", "https://iam.example.com"],
    ["https://v3", "https://v3"],
  ] as const) {
    it(`is ${url} by the authUrl ${given}`, () => {
      assert.deepEqual(resolveSettings({ authUrl: given }, {}).settings.endpoints, { iam: url });
    });
  }

  it("is not that of a weaker source when the stronger one is bad, which names where it came from", () => {
    const { settings, problems } = resolveSettings({}, { HW_AUTH_URL: "http://iam.example.com", ...sdk });
    const reason = "must use https; plain http is accepted for loopback addresses only (from HW_AUTH_URL)";
    assert.deepEqual(problems, [{ property: "authUrl", code: "CONFIG_INVALID", reason }]);
    assert.deepEqual([settings.endpoints, settings.credential], [{}, undefined]);
  });

  it("is not that of authUrl when endpoints.iam is bad", () => {
    const { settings, problems } = resolveSettings({ endpoints: { iam: "" }, authUrl }, {});
    assert.deepEqual(
      problems.map(({ property }) => property),
      ["endpoints.iam"],
    );
    assert.deepEqual(settings.endpoints, {});
  });
});
