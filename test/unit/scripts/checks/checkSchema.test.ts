import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSchema } from "../../../../scripts/check-schema";
import type { PackageSpec } from "../../../../scripts/schema/spec";
import { readWordings } from "../../../../scripts/schema/wordings";

const schemaText = readFileSync(join(__dirname, "../../../../schema.json"), "utf8");
const { version = "" } = JSON.parse(schemaText) as PackageSpec;

type Node = Record<string, unknown>;

/** The part of the schema at the given keys; a key that is not there fails the test. */
function at(root: unknown, ...keys: string[]): Node {
  return keys.reduce((node, key) => {
    const next = node[key];
    assert.ok(typeof next === "object" && next !== null, `no ${key} in the schema`);
    return next as Node;
  }, root as Node);
}

const css = (name: string): string => `huaweicloud-backup:css:${name}`;
const records = ["functions", css("getLogBackupRecords")];
const inputs = [...records, "inputs", "properties"];
const outputs = [...records, "outputs", "properties"];
const recordType = ["types", css("LogBackupRecord"), "properties"];
const functionPath = `functions["${css("getLogBackupRecords")}"]`;
const typePath = `types["${css("LogBackupRecord")}"]`;

/** Problems of the real schema after one change. */
function problemsAfter(change: (schema: Node) => void): string[] {
  const schema = JSON.parse(schemaText) as Node;
  change(schema);
  return checkSchema(schema, version);
}

function refuses(what: string, change: (schema: Node) => void, ...expected: string[]): void {
  it(`refuses ${what}`, () => assert.deepEqual(problemsAfter(change), expected));
}

/** Puts other words in the place of one description. */
const describing =
  (keys: string[], description: string) =>
  (schema: Node): void => {
    at(schema, ...keys)["description"] = description;
  };

/** Puts one more property beside those of a documented type. */
const adding =
  (spec: Node) =>
  (schema: Node): void => {
    at(schema, ...recordType)["extra"] = { description: "One more.", ...spec };
  };

const limit = [...inputs, "limit"];
const limitPath = `${functionPath}.inputs.properties.limit`;
const extraPath = `${typePath}.properties.extra`;

describe("checkSchema", () => {
  it("finds nothing wrong with schema.json", () =>
    assert.deepEqual(
      problemsAfter(() => undefined),
      [],
    ));

  it("compares the version with package.json", () => {
    const problems = checkSchema(JSON.parse(schemaText) as PackageSpec, "9.9.9");
    assert.deepEqual(problems, [`version: is ${version}, but package.json says 9.9.9`]);
  });

  describe("descriptions", () => {
    refuses("a package without one", describing([], " "), "package: has no description");
    refuses("a provider without one", describing(["provider"], ""), "provider: has no description");
    for (const part of ["inputs", "outputs"]) {
      const path = `${functionPath}.${part}`;
      refuses(`${part} without one`, describing([...records, part], ""), `${path}: has no description`);
    }
    const kind = `${typePath}.properties.logPath`;
    refuses(
      "a property without one",
      (s) => delete at(s, ...recordType, "logPath")["description"],
      `${kind}: has no description`,
    );
    refuses(
      "a number without a unit",
      describing([...outputs, "openCount"], "Open tasks."),
      `${functionPath}.outputs.properties.openCount: is a number, but its description names no unit`,
    );
    refuses(
      "an instant without a zone",
      describing([...outputs, "latestBackupTime"], "Last success."),
      `${functionPath}.outputs.properties.latestBackupTime: is an instant, but its description names neither format nor zone`,
    );
    const source = `names no API page of CSS as its "Source:"`;
    refuses("a function without its page", describing(records, "Reads."), `${functionPath}: ${source}`);
    refuses(
      "a documented type with the page of another service",
      describing(["types", css("LogBackupRecord")], `One.\n\nSource: CCE API page "Tasks", undated.`),
      `${typePath}: ${source}`,
    );
  });

  describe("settings of the provider", () => {
    const stands = "is missing, but stands in";
    refuses(
      "one that the stack cannot set",
      (s) => delete at(s, "config", "variables")["region"],
      `config.variables.region: ${stands} provider.inputProperties`,
    );
    refuses(
      "one that is no output",
      (s) => delete at(s, "provider", "properties")["region"],
      `provider.properties.region: ${stands} config.variables`,
    );
    refuses(
      "two types for one setting",
      (s) => (at(s, "provider", "properties", "authToken")["type"] = "boolean"),
      "provider.properties.authToken: has another type than in config.variables",
    );
    refuses(
      "two descriptions of one setting",
      describing(["provider", "inputProperties", "authToken"], "A token."),
      "provider.inputProperties.authToken: is described otherwise than in config.variables",
    );
    for (const place of [
      ["config", "variables"],
      ["provider", "inputProperties"],
      ["provider", "properties"],
    ]) {
      refuses(
        `a credential that is not secret in ${place.join(".")}`,
        (s) => delete at(s, ...place, "secretKey")["secret"],
        `${place.join(".")}.secretKey: is a credential, but not secret`,
      );
    }
    refuses(
      "a secret that is no credential",
      (s) => (at(s, ...outputs, "totalSize")["secret"] = true),
      `${functionPath}.outputs.properties.totalSize: is secret, but no credential`,
    );
    refuses(
      "a default from the environment",
      (s) => (at(s, "provider", "properties", "region")["defaultInfo"] = { environment: ["HW_REGION_NAME"] }),
      "provider.properties.region: takes a default from the environment",
    );
  });

  describe("types", () => {
    const missing = `#/types/${css("Missing")}`;
    const lonely = { type: "object", description: "Alone.", properties: {} };
    const union = "is a union (oneOf), which loses its type in Go and Python";
    refuses("a union", adding({ oneOf: [{ type: "string" }] }), `${extraPath}: ${union}`);
    refuses("a property without a type", adding({}), `${extraPath}: has no type`);
    refuses("an untyped value", adding({ $ref: "pulumi.json#/Any" }), `${extraPath}: is untyped (pulumi.json#/Any)`);
    refuses("a list of untyped items", adding({ type: "array" }), `${extraPath}: is a list of untyped items`);
    refuses("an untyped map", adding({ type: "object" }), `${extraPath}: is an untyped map`);
    refuses(
      "a dangling reference, also inside a list",
      adding({ type: "array", items: { $ref: missing } }),
      `${extraPath}.items: refers to ${missing}, which is not there`,
    );
    refuses(
      "an enum",
      (s) => (at(s, "types", "huaweicloud-backup:index:BackupRecord")["enum"] = [{ value: "a" }]),
      `types["huaweicloud-backup:index:BackupRecord"]: is an enum, which refuses literals that programs share`,
    );
    refuses(
      "a type that nothing uses",
      (s) => (at(s, "types")["huaweicloud-backup:index:Lonely"] = lonely),
      `types["huaweicloud-backup:index:Lonely"]: is used by nothing`,
    );
    refuses(
      "a required name that is no property",
      (s) => (at(s, ...records, "inputs")["required"] = ["clusterId", "cluster"]),
      `${functionPath}.inputs.required: names "cluster", which is no property`,
    );
  });

  describe("gates", () => {
    const gateType = (name: string): string => `huaweicloud-backup:index:${name}`;
    const pathOf = (type: string, name: string): string => `types["${gateType(type)}"].properties.${name}`;
    const withMember =
      (type: string, spec: Node) =>
      (schema: Node): void => {
        at(schema, "types", gateType(type), "properties")["extra"] = { description: "One more.", ...spec };
      };
    const plain = "is a criterion, but no plain value";
    const override = `#/types/${gateType("GateOverride")}`;
    const path = pathOf("GateCriteria", "extra");

    refuses("an object in place of a criterion", withMember("GateCriteria", { $ref: override }), `${path}: ${plain}`);
    refuses(
      "a list in place of a criterion",
      withMember("GateCriteria", { type: "array", items: { type: "string" } }),
      `${path}: ${plain}`,
    );
    refuses(
      "a map in place of a criterion, typed or not",
      withMember("GateCriteria", { type: "object" }),
      `${path}: is an untyped map`,
      `${path}: ${plain}`,
    );
    const union = "is a union (oneOf), which loses its type in Go and Python";
    refuses(
      "a criterion that is a text or an object",
      withMember("GateCriteria", { oneOf: [{ type: "string" }, { $ref: override }] }),
      `${path}: ${union}`,
      `${path}: ${plain}`,
    );
    for (const type of ["GateTarget", "GatePolicy", "GateWait", "GateOverride", "GateTargetResult"]) {
      const extra = pathOf(type, "extra");
      refuses(`a union in ${type}`, withMember(type, { oneOf: [{ type: "string" }] }), `${extra}: ${union}`);
      refuses(`an untyped map in ${type}`, withMember(type, { type: "object" }), `${extra}: is an untyped map`);
    }
    refuses(
      "an enum for the words of a policy",
      (s) => (at(s, "types", gateType("GatePolicy"))["enum"] = [{ value: "block" }]),
      `types["${gateType("GatePolicy")}"]: is an enum, which refuses literals that programs share`,
    );

    const member = (type: string, name: string): string[] => ["types", gateType(type), "properties", name];
    const text = `is a text to be given, but states no "Allowed values:", "Pattern:" or "Format:"`;
    refuses(
      "a text deep inside what a program gives without bounds",
      describing(member("GateTarget", "lookback"), "A span."),
      `${pathOf("GateTarget", "lookback")}: ${text}`,
    );
    refuses(
      "a number deep inside what a program gives without a range",
      describing(member("GateWait", "consecutivePasses"), "Number of looks."),
      `${pathOf("GateWait", "consecutivePasses")}: is a number to be given, but states no "Range:"`,
    );
    const gateInput = (name: string): string => `resources["${gateType("Gate")}"].inputProperties.${name}`;
    refuses(
      "a text given to a resource without bounds",
      describing(["resources", gateType("Gate"), "inputProperties", "onPreview"], "A word."),
      `${gateInput("onPreview")}: ${text}`,
    );
    refuses(
      "the end of a verdict's life without a zone",
      describing(["functions", gateType("getGateVerdict"), "outputs", "properties", "validUntil"], "The end."),
      `functions["${gateType("getGateVerdict")}"].outputs.properties.validUntil: is an instant, but its description names neither format nor zone`,
    );
    refuses(
      "a measured number that does not say where its unit is",
      describing(member("GateCriterionResult", "observed"), "What was measured."),
      `${pathOf("GateCriterionResult", "observed")}: is a number, but its description names no unit`,
    );
  });

  describe("fixed wordings", () => {
    const limits = (text: string): ((schema: Node) => void) => describing(limit, `Number of records. ${text}`);
    refuses("a range in other words", limits("Range: 1-1000."), `${limitPath}: "Range:" is not in its fixed wording`);
    refuses("a range in lower case", limits("range: 1 to 2."), `${limitPath}: "range:" is not in its fixed wording`);
    refuses("a falling range", limits("Range: 9 to 1."), `${limitPath}: "Range:" does not rise from 9 to 1`);
    refuses("two ranges", limits("Range: 1 to 2. Range: 1 to 3."), `${limitPath}: "Range:" stands there twice`);
    const outside = `"Default:" is not one of the values that it allows`;
    refuses("a default out of range", limits("Range: 1 to 2. Default: 3."), `${limitPath}: ${outside}`);
    refuses(
      "a number to be given without a range",
      limits(""),
      `${limitPath}: is a number to be given, but states no "Range:"`,
    );
    refuses(
      "a wording that does not fit",
      limits("Range: 1 to 2. Pattern: `a`."),
      `${limitPath}: "Pattern:" does not fit its type`,
    );
    const id = `${functionPath}.inputs.properties.clusterId`;
    const clusters = (text: string): ((schema: Node) => void) => describing([...inputs, "clusterId"], `Id. ${text}`);
    refuses("a broken pattern", clusters("Pattern: `[`."), `${id}: "Pattern:" is not a regular expression`);
    refuses("an unknown format", clusters("Format: any."), `${id}: "Format:" names the unknown format "any"`);
    refuses("a default that is not allowed", clusters("Allowed values: `a`, `b`. Default: `c`."), `${id}: ${outside}`);
    const unbounded = `is a text to be given, but states no "Allowed values:", "Pattern:" or "Format:"`;
    refuses("a text to be given without bounds", clusters(""), `${id}: ${unbounded}`);
  });
});

describe("readWordings", () => {
  it("reads every wording, each with its type", () => {
    const text =
      "Range: 1 to 9. Default: 5. Pattern: `^a.$`. Format: RFC 3339. Allowed values: `5`, `b`. Allowed keys: `k`.";
    assert.deepEqual(readWordings(text), {
      wordings: {
        range: { from: 1, to: 9 },
        default: 5,
        pattern: "^a.$",
        format: "RFC 3339",
        allowedValues: ["5", "b"],
        allowedKeys: ["k"],
      },
      problems: [],
    });
  });

  it("reads a default that is a word", () => {
    assert.equal(readWordings("Default: `en-us`.").wordings.default, "en-us");
  });

  it("reads a default that is a fraction", () => {
    assert.equal(readWordings("Range: 1 to 10. Default: 1.5. More.").wordings.default, 1.5);
  });

  it("takes ordinary sentences for what they are", () => {
    assert.deepEqual(readWordings("The range of a default format."), { wordings: {}, problems: [] });
  });
});
