import assert from "node:assert/strict";
import { generateArgumentRules } from "../../../../scripts/generate/code/argumentRules";
import { smallSchema } from "./support/smallSchema";

const { path, text } = generateArgumentRules(smallSchema);
/** The table behind the generated constant. */
const table = JSON.parse(text.slice(text.lastIndexOf("= {") + 2).replace(/;\s*$/, "")) as unknown;

describe("generateArgumentRules", () => {
  it("writes its file, marked as generated", () => {
    assert.equal(path, "provider/generated/argumentRules.ts");
    assert.ok(text.startsWith("// Generated from schema.json by `make generate`. Do not edit.\n\nimport type"));
  });

  it("holds what each argument of a query may be, by token and name", () => {
    assert.deepEqual(table, {
      "huaweicloud-backup:css:getLogBackupRecords": {
        clusterId: { type: "string", required: true, pattern: "^[a-z]+$" },
        status: { type: "string", allowedValues: ["FAIL", "NOT_FAIL"] },
        limit: { type: "integer", range: { from: 1, to: 1000 } },
        zone: { type: "string" },
      },
    });
  });
});
