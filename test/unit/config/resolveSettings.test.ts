import assert from "node:assert/strict";
import { resolveSettings } from "../../../provider/config/resolveSettings";

const problemsOf = (...args: Parameters<typeof resolveSettings>) => resolveSettings(...args).problems;
const settingsOf = (...args: Parameters<typeof resolveSettings>) => resolveSettings(...args).settings;

describe("resolveSettings", () => {
  it("of nothing holds no setting, and that is no problem yet", () => {
    assert.deepEqual(resolveSettings({}, {}), { settings: { endpoints: {}, regionEndpoints: {} }, problems: [] });
  });

  it("resolves everything at once", () => {
    const given = {
      region: "cn-north-4",
      projectId: "0123",
      accessKey: "ak",
      secretKey: "sk",
      dwsTimeZone: "Asia/Shanghai",
      endpoints: { css: "css.example.com/" },
    };
    assert.deepEqual(settingsOf(given, { HUAWEICLOUD_SDK_REGION_DWS_CN_NORTH_4: "https://dws.example.com" }), {
      region: "cn-north-4",
      projectId: "0123",
      credential: { kind: "accessKey", accessKey: "ak", secretKey: "sk" },
      credentialSource: "provider configuration",
      endpoints: { css: "https://css.example.com" },
      regionEndpoints: { DWS_CN_NORTH_4: "https://dws.example.com" },
      dwsTimeZone: "Asia/Shanghai",
    });
  });

  it("is frozen, its endpoints too", () => {
    const settings = settingsOf({}, {});
    assert.ok([settings, settings.endpoints, settings.regionEndpoints].every(Object.isFrozen));
  });

  const plain = [
    ["region", "given-1", "HW_REGION_NAME"],
    ["projectId", "given1", "HW_PROJECT_ID"],
    ["projectId", "given1", "HUAWEICLOUD_SDK_PROJECT_ID"],
  ] as const;
  for (const [name, value, variable] of plain) {
    it(`prefers the given ${name} to ${variable}`, () => {
      assert.equal(settingsOf({ [name]: value }, { [variable]: "other" })[name], value);
    });

    it(`takes ${name} from ${variable} when an empty text was given`, () => {
      assert.equal(settingsOf({ [name]: "" }, { [variable]: "other" })[name], "other");
    });
  }

  it("resolves plain settings one by one, each from its own source", () => {
    const { region, projectId } = settingsOf({ region: "given-1" }, { HUAWEICLOUD_SDK_PROJECT_ID: "p1" });
    assert.deepEqual([region, projectId], ["given-1", "p1"]);
  });

  const regions = [
    "CN-NORTH-4",
    "cn_north_4",
    "cn north 4",
    "-cn",
    "a",
    "cn.north",
    "cn-north-4/",
    "evil.com#",
    "a".repeat(42),
  ];
  for (const region of regions) {
    it(`refuses ${JSON.stringify(region)} for a region, without repeating it`, () => {
      const reason = "is not a region id: lower-case letters, digits and hyphens, such as cn-north-4";
      assert.deepEqual(problemsOf({ region }, {}), [{ property: "region", code: "CONFIG_INVALID", reason }]);
    });
  }

  for (const region of ["cn-north-4", "eu-west-101", "tr-central-201", "ab", "0a", "a".repeat(41)]) {
    it(`accepts ${region} for a region, known or not`, () => assert.equal(settingsOf({ region }, {}).region, region));
  }

  for (const projectId of ["-a", "_a", "a/b", "..", "a.b", "a b", "ä", "a".repeat(129), "a?b", "%2e%2e"]) {
    it(`refuses ${JSON.stringify(projectId)} for a project id`, () => {
      const reason = "is not a project id: 1 to 128 letters, digits, hyphens and underscores, a letter or digit first";
      assert.deepEqual(problemsOf({ projectId }, {}), [{ property: "projectId", code: "CONFIG_INVALID", reason }]);
    });
  }

  for (const dwsTimeZone of ["CST", "+8", "Mars/Phobos"]) {
    it(`refuses ${dwsTimeZone} for the zone of DWS`, () => {
      const reason = "is not a time zone: an IANA name such as Asia/Shanghai, UTC, or an offset such as +08:00";
      assert.deepEqual(problemsOf({ dwsTimeZone }, {}), [{ property: "dwsTimeZone", code: "CONFIG_INVALID", reason }]);
    });
  }

  it("names the variable that a bad value came from", () => {
    assert.deepEqual(
      problemsOf({}, { HW_REGION_NAME: "A", HUAWEICLOUD_SDK_PROJECT_ID: "a/b" }).map(({ reason }) => reason.slice(-34)),
      ["as cn-north-4 (from HW_REGION_NAME)", "st (from HUAWEICLOUD_SDK_PROJECT_ID)"].map((text) => text.slice(-34)),
    );
  });

  it("does not fall back to a weaker source when a value is bad", () => {
    assert.equal(settingsOf({ region: "BAD" }, { HW_REGION_NAME: "cn-north-4" }).region, undefined);
  });

  it("reports all problems together, in the order of the settings", () => {
    const given = {
      region: "A",
      projectId: "/",
      dwsTimeZone: "CST",
      accessKey: "ak",
      endpoints: { css: "", obs: "x" },
    };
    assert.deepEqual(
      problemsOf(given, { HUAWEICLOUD_SDK_REGION_CBR_X: "ftp://x" }).map(({ property }) => property),
      [
        "region",
        "projectId",
        "dwsTimeZone",
        "endpoints.css",
        "endpoints.obs",
        "HUAWEICLOUD_SDK_REGION_CBR_X",
        "secretKey",
      ],
    );
  });
});
