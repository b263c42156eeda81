import assert from "node:assert/strict";
import { readConfiguration } from "../../../../provider/plugin/configuration/configuration";
import { archive, asset, output, secret, unknownValue } from "../../../support/envelopes";

const nothing = { settings: {}, unknown: [], faults: [], strangers: [] };

describe("readConfiguration", () => {
  it("takes texts as they are, with or without envelopes", () => {
    const given = {
      region: "cn-north-4",
      projectId: output("p"),
      accessKey: secret("a"),
      secretKey: secret(output("s")),
      securityToken: "t",
      authToken: "u",
      dwsTimeZone: "UTC",
      cbrTimeZone: "+08:00",
    };
    assert.deepEqual(readConfiguration(given), {
      ...nothing,
      settings: {
        region: "cn-north-4",
        projectId: "p",
        accessKey: "a",
        secretKey: "s",
        securityToken: "t",
        authToken: "u",
        dwsTimeZone: "UTC",
        cbrTimeZone: "+08:00",
      },
    });
  });

  it("takes a number or a boolean for its text", () => {
    assert.deepEqual(readConfiguration({ projectId: 12345, region: true }).settings, {
      projectId: "12345",
      region: "true",
    });
  });

  it("takes numbers and booleans as they are and as the JSON text that generated SDKs send", () => {
    const texts = { maxRetries: "0", totalTimeoutSeconds: "90", ecsMetadata: "false" };
    assert.deepEqual(readConfiguration({ maxRetries: 0, totalTimeoutSeconds: 90, ecsMetadata: false }).settings, texts);
    assert.deepEqual(readConfiguration(texts).settings, texts);
    assert.deepEqual(readConfiguration({ maxRetries: secret(output(5)), ecsMetadata: secret("true") }).settings, {
      maxRetries: "5",
      ecsMetadata: "true",
    });
  });

  it("takes empty values for values that were not given", () => {
    const given = { region: "", projectId: null, accessKey: secret(""), secretKey: output(), endpoints: "" };
    assert.deepEqual(readConfiguration(given), nothing);
  });

  for (const [what, endpoints] of [
    ["a map", { css: "https://css.example.com", iam: "" }],
    ["JSON text, as generated SDKs send it", '{"css":"https://css.example.com","iam":""}'],
    ["a secret map", secret({ css: secret("https://css.example.com"), iam: "" })],
  ] as const) {
    it(`takes endpoints as ${what}`, () => {
      assert.deepEqual(readConfiguration({ endpoints }), {
        ...nothing,
        settings: { endpoints: { css: "https://css.example.com", iam: "" } },
      });
    });
  }

  for (const [what, endpoints] of [
    ["text that is no JSON", "https://css.example.com"],
    ["JSON that is no map", '["https://css.example.com"]'],
    ["JSON null", "null"],
    ["a list", ["https://css.example.com"]],
    ["a map to a number", { css: 443 }],
    ["a number", 443],
    ["true", true],
  ] as const) {
    it(`finds fault with endpoints that are ${what}`, () => {
      assert.deepEqual(readConfiguration({ endpoints }), {
        ...nothing,
        faults: [{ property: "endpoints", reason: "must map service names to base URLs" }],
      });
    });
  }

  it("finds fault with a text that is a map or a list", () => {
    assert.deepEqual(readConfiguration({ region: { a: 1 }, projectId: [] }).faults, [
      { property: "region", reason: "must be a text" },
      { property: "projectId", reason: "must be a text" },
    ]);
  });

  it("finds fault with a number or a switch that is a map or a list", () => {
    assert.deepEqual(readConfiguration({ maxRetries: [1], ecsMetadata: {} }).faults, [
      { property: "maxRetries", reason: "must be a whole number" },
      { property: "ecsMetadata", reason: "must be true or false" },
    ]);
  });

  it("finds fault with an asset or archive in the place of a setting, naming it", () => {
    assert.deepEqual(readConfiguration({ secretKey: asset, endpoints: { css: archive }, region: "cn-north-4" }), {
      ...nothing,
      settings: { region: "cn-north-4" },
      faults: [
        { property: "secretKey", reason: "must be a plain value, not an asset" },
        { property: "endpoints", reason: "must be a plain value, not an archive" },
      ],
    });
  });

  it("names what is not known yet, in envelopes, maps and JSON text too", () => {
    const given = {
      region: unknownValue,
      secretKey: secret(unknownValue),
      endpoints: JSON.stringify({ css: unknownValue }),
      projectId: "p",
    };
    assert.deepEqual(readConfiguration(given), {
      ...nothing,
      settings: { projectId: "p" },
      unknown: ["region", "secretKey", "endpoints"],
    });
    assert.deepEqual(readConfiguration({ endpoints: { css: "https://a.example", dws: unknownValue } }).unknown, [
      "endpoints",
    ]);
  });

  it("A5 lists names that are no settings, each with the nearest one", () => {
    assert.deepEqual(readConfiguration({ acessKey: "a", somethingElse: { deep: asset }, "two\r\nlines": 1 }), {
      ...nothing,
      strangers: [
        { property: "acessKey", reason: "is an unknown setting; did you mean accessKey?" },
        { property: "somethingElse", reason: "is an unknown setting" },
        { property: "two lines", reason: "is an unknown setting" },
      ],
    });
  });

  it("says nothing of what the engine and the SDKs add", () => {
    const given = { version: "0.1.0", pluginDownloadURL: "x", __internal: { pluginDownloadURL: "x" } };
    assert.deepEqual(readConfiguration(given), nothing);
  });
});
