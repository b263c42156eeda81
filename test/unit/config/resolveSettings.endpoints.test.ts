import assert from "node:assert/strict";
import { resolveSettings } from "../../../provider/config/resolveSettings";

const problemsOf = (...args: Parameters<typeof resolveSettings>) => resolveSettings(...args).problems;
const settingsOf = (...args: Parameters<typeof resolveSettings>) => resolveSettings(...args).settings;

describe("the endpoints of the provider configuration", () => {
  for (const service of ["cce", "css", "dws", "cbr", "dcs"]) {
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
      const reason = "has a key that names no service of this provider (it knows cce, css, dws, cbr, dcs)";
      assert.deepEqual(problems, [{ property: "endpoints", code: "CONFIG_INVALID", reason }]);
    });
  }
  for (const [service, hint] of unknown) {
    it(`may not name ${JSON.stringify(service)}`, () => {
      const endpoints = JSON.parse(`{${JSON.stringify(service)}:"https://h"}`) as Record<string, string>;
      const reason = `names no service of this provider (it knows cce, css, dws, cbr, dcs)${hint}`;
      const { problems, settings } = resolveSettings({ endpoints }, {});
      assert.deepEqual(problems, [{ property: `endpoints.${service}`, code: "CONFIG_INVALID", reason }]);
      assert.deepEqual(settings.endpoints, {});
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
