import assert from "node:assert/strict";
import { resolveSettings, type GivenSettings } from "../../../provider/config/resolveSettings";
import { files } from "./support/files";

const problemsOf = (...args: Parameters<typeof resolveSettings>) => resolveSettings(...args).problems;
const settingsOf = (...args: Parameters<typeof resolveSettings>) => resolveSettings(...args).settings;

describe("resolveSettings", () => {
  it("of nothing leaves the credential to the metadata service, and that is no problem", () => {
    assert.deepEqual(resolveSettings({}, {}), {
      settings: {
        credential: { kind: "metadata" },
        credentialSource: "ECS metadata service",
        endpoints: {},
        regionEndpoints: {},
      },
      problems: [],
    });
  });

  it("of nothing holds no setting at all when the metadata service is switched off, and that is no problem yet", () => {
    const nothing = { settings: { endpoints: {}, regionEndpoints: {} }, problems: [] };
    assert.deepEqual(resolveSettings({ ecsMetadata: false }, {}), nothing);
    assert.deepEqual(resolveSettings({ ecsMetadata: "false" }, {}), nothing);
    assert.deepEqual(resolveSettings({}, { HWBACKUP_ECS_METADATA: "false" }), nothing);
  });

  it("asks the metadata service when that is switched on by name, over the environment", () => {
    const { settings } = resolveSettings({ ecsMetadata: true }, { HWBACKUP_ECS_METADATA: "false" });
    assert.deepEqual(settings.credential, { kind: "metadata" });
  });

  it("prefers every credential to the metadata service", () => {
    const { credential, credentialSource } = settingsOf(
      { ecsMetadata: true },
      { CLOUD_SDK_AK: "a", CLOUD_SDK_SK: "s" },
    );
    assert.deepEqual(credential, { kind: "accessKey", accessKey: "a", secretKey: "s" });
    assert.equal(credentialSource, "CLOUD_SDK_* environment variables");
  });

  for (const [what, given, environment] of [
    ["half a credential", {}, { HW_ACCESS_KEY: "a" }],
    ["a bad switch", { ecsMetadata: "no" }, {}],
    ["a bad region beside a good credential", { region: "BAD", accessKey: "a", secretKey: "s" }, {}],
    ["a bad endpoint beside a good credential", { endpoints: { css: "" }, accessKey: "a", secretKey: "s" }, {}],
    ["a mistyped setting", { acessKey: "a" } as GivenSettings, {}],
  ] as const) {
    it(`holds no credential after ${what}, so that nobody sends anything with what is left`, () => {
      const { settings, problems } = resolveSettings(given, environment);
      assert.equal(problems.length, 1);
      assert.deepEqual([settings.credential, settings.credentialSource], [undefined, undefined]);
    });
  }

  it("resolves everything at once", () => {
    const given = {
      region: "cn-north-4",
      projectId: "0123",
      projectName: "cn-north-4_blue",
      accessKey: "ak",
      secretKey: "sk",
      assumeRoleAgencyName: "reader",
      assumeRoleDomainName: "acme",
      cloud: "cloud.example.com",
      dwsTimeZone: "Asia/Shanghai",
      dwsSnapshotTimeZone: "UTC",
      cbrTimeZone: "+08:00",
      maxRetries: 0,
      attemptTimeoutSeconds: 1,
      totalTimeoutSeconds: "3600",
      queueTimeoutSeconds: 86400,
      endpoints: { css: "css.example.com/" },
    };
    assert.deepEqual(settingsOf(given, { HUAWEICLOUD_SDK_REGION_DWS_CN_NORTH_4: "https://dws.example.com" }), {
      region: "cn-north-4",
      projectId: "0123",
      projectName: "cn-north-4_blue",
      cloud: "cloud.example.com",
      credential: { kind: "accessKey", accessKey: "ak", secretKey: "sk" },
      credentialSource: "provider configuration",
      endpoints: { css: "https://css.example.com" },
      regionEndpoints: { DWS_CN_NORTH_4: "https://dws.example.com" },
      dwsTimeZone: "Asia/Shanghai",
      dwsSnapshotTimeZone: "UTC",
      cbrTimeZone: "+08:00",
      assumeRole: { agencyName: "reader", domainName: "acme", durationSeconds: 3600 },
      limits: { maxRetries: 0, attemptTimeoutSeconds: 1, totalTimeoutSeconds: 3600, queueTimeoutSeconds: 86400 },
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
    ["projectName", "given", "HW_PROJECT_NAME"],
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
      const reason = "is not a region id: use lower-case letters, digits and hyphens, such as cn-north-4";
      assert.deepEqual(problemsOf({ region }, {}), [{ property: "region", code: "CONFIG_INVALID", reason }]);
    });
  }

  for (const region of ["cn-north-4", "eu-west-101", "tr-central-201", "ab", "0a", "a".repeat(41)]) {
    it(`accepts ${region} for a region, known or not`, () => assert.equal(settingsOf({ region }, {}).region, region));
  }

  for (const projectId of ["-a", "_a", "a/b", "..", "a.b", "a b", "ä", "a".repeat(129), "a?b", "%2e%2e"]) {
    it(`refuses ${JSON.stringify(projectId)} for a project id`, () => {
      const reason =
        "is not a project id: 1 to 128 letters, digits, hyphens and underscores, beginning with a letter or digit";
      assert.deepEqual(problemsOf({ projectId }, {}), [{ property: "projectId", code: "CONFIG_INVALID", reason }]);
    });
  }

  for (const zone of ["CST", "+8", "Mars/Phobos"]) {
    it(`refuses ${zone} for the zones of DWS and CBR`, () => {
      const reason = "is not a time zone: give an IANA name such as Asia/Shanghai, UTC, or an offset such as +08:00";
      assert.deepEqual(
        problemsOf({ dwsTimeZone: zone, dwsSnapshotTimeZone: zone, cbrTimeZone: zone }, {}),
        ["dwsTimeZone", "dwsSnapshotTimeZone", "cbrTimeZone"].map((property) => ({
          property,
          code: "CONFIG_INVALID",
          reason,
        })),
      );
    });
  }

  for (const cbrTimeZone of ["UTC", "Asia/Shanghai", "+08:00", "-03:30"]) {
    it(`C1 takes ${cbrTimeZone} for the zone of CBR`, () => {
      assert.equal(settingsOf({ cbrTimeZone }, {}).cbrTimeZone, cbrTimeZone);
      const environment = { HWBACKUP_CBR_TIME_ZONE: cbrTimeZone };
      assert.equal(settingsOf({}, environment).cbrTimeZone, cbrTimeZone);
      assert.equal(settingsOf({ cbrTimeZone: "+01:00" }, environment).cbrTimeZone, "+01:00");
    });
  }

  it("takes the zone of DWS snapshots from the configuration, else from its variable", () => {
    const environment = { HWBACKUP_DWS_SNAPSHOT_TIME_ZONE: "UTC" };
    assert.equal(settingsOf({}, environment).dwsSnapshotTimeZone, "UTC");
    assert.equal(settingsOf({ dwsSnapshotTimeZone: "+08:00" }, environment).dwsSnapshotTimeZone, "+08:00");
  });

  it("C1 names the variable that holds no zone of CBR, and takes an empty one for none", () => {
    const reason =
      "is not a time zone: give an IANA name such as Asia/Shanghai, UTC, or an offset such as +08:00 (from HWBACKUP_CBR_TIME_ZONE)";
    assert.deepEqual(problemsOf({}, { HWBACKUP_CBR_TIME_ZONE: "CST" }), [
      { property: "cbrTimeZone", code: "CONFIG_INVALID", reason },
    ]);
    assert.equal(settingsOf({}, { HWBACKUP_CBR_TIME_ZONE: "" }).cbrTimeZone, undefined);
  });

  const integers = [
    ["assumeRoleDurationSeconds", "seconds", 900, 86400],
    ["maxRetries", "attempts", 0, 10],
    ["attemptTimeoutSeconds", "seconds", 1, 300],
    ["totalTimeoutSeconds", "seconds", 1, 3600],
    ["queueTimeoutSeconds", "seconds", 1, 86400],
  ] as const;
  for (const [name, unit, from, to] of integers) {
    const property = name;
    const reason = `must be a whole number of ${unit} from ${from} to ${to}`;
    for (const value of [
      from - 1,
      to + 1,
      1.5,
      -1,
      NaN,
      Infinity,
      1e21,
      "ten",
      "0x10",
      "1e1",
      " 5",
      "5s",
      "٣",
      "true",
    ]) {
      it(`refuses ${String(value)} for ${name}`, () => {
        assert.deepEqual(problemsOf({ [name]: value }, {}), [{ property, code: "CONFIG_INVALID", reason }]);
      });
    }

    for (const value of [from, to, String(from), String(to)]) {
      it(`accepts ${JSON.stringify(value)} for ${name}`, () => {
        assert.deepEqual(problemsOf({ [name]: value }, {}), []);
        const limits = settingsOf({ [name]: value }, {}).limits ?? {};
        if (name !== "assumeRoleDurationSeconds") assert.deepEqual(limits, { [name]: Number(value) });
      });
    }
  }

  it("takes limits from the environment, each by itself", () => {
    const environment = {
      HW_MAX_RETRIES: "5",
      HWBACKUP_ATTEMPT_TIMEOUT_SECONDS: "6",
      HWBACKUP_TOTAL_TIMEOUT_SECONDS: "7",
      HWBACKUP_QUEUE_TIMEOUT_SECONDS: "8",
    };
    assert.deepEqual(settingsOf({ attemptTimeoutSeconds: 9, maxRetries: 0 }, environment).limits, {
      maxRetries: 0,
      attemptTimeoutSeconds: 9,
      totalTimeoutSeconds: 7,
      queueTimeoutSeconds: 8,
    });
  });

  for (const value of ["yes", "1", "TRUE", "", 1] as const) {
    it(`${value === "" ? "takes" : "refuses"} ${JSON.stringify(value)} for ecsMetadata${value === "" ? " as not given" : ""}`, () => {
      const expected = { property: "ecsMetadata", code: "CONFIG_INVALID", reason: "must be true or false" };
      assert.deepEqual(problemsOf({ ecsMetadata: String(value) }, {}), value === "" ? [] : [expected]);
    });
  }

  for (const name of ["projectName", "profile"] as const) {
    for (const text of ["two\nlines", "x".repeat(257)]) {
      it(`refuses ${JSON.stringify(text.slice(0, 9))} of ${text.length} characters for ${name}`, () => {
        const { problems } = resolveSettings({ [name]: text, sharedConfigFile: "/f" }, {}, files({ "/f": "{}" }));
        assert.match(
          problems.find(({ property }) => property === name)?.reason ?? "",
          /longer than 256 characters, or/,
        );
        assert.ok(!JSON.stringify(problems).includes(text.slice(0, 3)));
      });
    }
  }

  const typos: readonly (readonly [given: object, property: string, reason: string])[] = [
    [{ acessKey: "a" }, "acessKey", "is an unknown setting; did you mean accessKey?"],
    [{ endpoint: {} }, "endpoint", "is an unknown setting; did you mean endpoints?"],
    [{ insecure: true }, "insecure", "is an unknown setting"],
    [{ "ak:sk@host": 1 }, "settings", "contain an unknown name"],
    [{ region: {} }, "region", "must be a text, a number or a boolean"],
    [{ accessKey: [] }, "accessKey", "must be a text, a number or a boolean"],
  ];
  for (const [given, property, reason] of typos) {
    it(`refuses ${JSON.stringify(given)}, as a program without types may give it`, () => {
      assert.deepEqual(problemsOf(given, {}), [{ property, code: "CONFIG_INVALID", reason }]);
    });
  }

  it("A5 refuses settings and endpoints of which keys would be lost", () => {
    const reason = "must be a plain object: keys of a Map, a class or a prototype would be lost";
    const problemsOf = (given: object): unknown => resolveSettings(given, {}).problems;
    assert.deepEqual(problemsOf(Object.create({ projectId: "p" }) as object), [
      { property: "settings", code: "CONFIG_INVALID", reason },
    ]);
    assert.deepEqual(problemsOf({ endpoints: new Map([["dcs", "https://dcs.example.com"]]) }), [
      { property: "endpoints", code: "CONFIG_INVALID", reason },
    ]);
  });

  it("passes over members that are undefined or null", () => {
    const given = { region: undefined, accessKey: null } as unknown as GivenSettings;
    assert.deepEqual(resolveSettings(given, {}), resolveSettings({}, {}));
  });

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
