import assert from "node:assert/strict";
import { generateGateKeys } from "../../../../scripts/generate/code/gateKeys";
import type { PackageSpec } from "../../../../scripts/schema/spec";

const target = "huaweicloud-backup:index:Target";
const schema: PackageSpec = {
  functions: {
    "huaweicloud-backup:index:getGateVerdict": {
      inputs: {
        properties: { targets: { type: "array", items: { $ref: `#/types/${target}` } }, note: { type: "string" } },
      },
    },
  },
  resources: {
    "huaweicloud-backup:index:Gate": {
      inputProperties: { targets: { type: "array" }, note: { type: "string" }, always: { type: "boolean" } },
      properties: {
        targets: { type: "array" },
        note: { type: "string" },
        always: { type: "boolean" },
        verdict: { type: "string" },
      },
    },
  },
  types: {
    [target]: { properties: { resourceId: { type: "string" }, kinds: { type: "array", items: { type: "string" } } } },
  },
};

describe("generateGateKeys", () => {
  const { path, text } = generateGateKeys(schema);
  const constant = (name: string): unknown =>
    JSON.parse(new RegExp(`export const ${name}: [^=]* = ([^;]*);`).exec(text)?.[1] ?? "null") as unknown;

  it("writes its file, marked as generated", () => {
    assert.equal(path, "provider/generated/gateKeys.ts");
    assert.ok(text.startsWith("// Generated from schema.json by `make generate`. Do not edit.\n\n"));
  });

  it("holds the keys of a description at every depth, through lists as well", () => {
    assert.deepEqual(constant("descriptionKeys"), { targets: { resourceId: {}, kinds: {} }, note: {} });
  });

  it("holds what a Gate is given beside the description, and what it holds beside its inputs", () => {
    assert.deepEqual([constant("gateOnlyInputs"), constant("gateOutputs")], [["always"], ["verdict"]]);
  });

  it("refuses a schema without a gate, and one that refers to a type that it has not", () => {
    assert.throws(() => generateGateKeys({}), { message: "schema.json has no gate" });
    assert.throws(() => generateGateKeys({ ...schema, types: {} }), {
      message: `schema.json refers to #/types/${target}, which it does not have`,
    });
  });
});
