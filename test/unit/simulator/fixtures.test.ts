import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { requiredCases } from "../../support/queryProof";
import { queryNames } from "../../../provider/simulator/index";

const root = join(__dirname, "../../fixtures");

describe("wire fixtures", () => {
  for (const queryName of queryNames) {
    it(`of ${queryName} cover the five required cases and say where each comes from`, () => {
      const files = readdirSync(join(root, queryName));
      const cases = files.map((file) => file.replace(/\.json$/, ""));
      assert.deepEqual(
        requiredCases.filter((name) => !cases.includes(name)),
        [],
      );
      for (const file of files) {
        const fixture = JSON.parse(readFileSync(join(root, queryName, file), "utf8")) as Record<string, unknown>;
        assert.ok(Number.isInteger(fixture["status"]), file);
        assert.ok(["documented", "captured", "invented"].includes(String(fixture["origin"])), file);
        assert.ok(typeof fixture["source"] === "string" && fixture["source"].length > 20, file);
        assert.equal("body" in fixture, fixture["status"] !== 204, file);
      }
    });
  }
});
