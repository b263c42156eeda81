import assert from "node:assert/strict";
import { generateCriterionNames } from "../../../../scripts/generate/code/criterionNames";
import type { PackageSpec } from "../../../../scripts/schema/spec";

function schemaWith(description: string): PackageSpec {
  return {
    types: { "huaweicloud-backup:index:GateOverride": { properties: { criterion: { type: "string", description } } } },
  };
}

describe("generateCriterionNames", () => {
  it("writes the names that an override may give, in their order", () => {
    assert.deepEqual(generateCriterionNames(schemaWith("A name. Allowed values: `newest`, `atRest`.")), {
      path: "provider/core/criterionNames.ts",
      text: `// Generated from schema.json by \`make generate\`. Do not edit.

/** The conditions that a gate can ask for, by their names in a gate description. */
export const criterionNames = [
  "newest",
  "atRest",
] as const;

export type CriterionName = (typeof criterionNames)[number];
`,
    });
  });

  it("refuses a schema that lists none", () => {
    const message = "schema.json lists no criteria as the allowed values of GateOverride.criterion";
    for (const schema of [schemaWith("A name."), { types: { "huaweicloud-backup:index:GateOverride": {} } }]) {
      assert.throws(() => generateCriterionNames(schema), { message });
    }
  });
});
