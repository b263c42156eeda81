import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { backupPolicies } from "../../../provider/policy/backupPolicies";

const policies = backupPolicies();

describe("the rules of the package", () => {
  it("have names and levels that configurations can rely on", () => {
    assert.deepEqual(
      policies.map(({ name, enforcementLevel }) => [name, enforcementLevel]),
      [
        ["protected-types-depend-on-gate", "mandatory"],
        ["maximum-age-cap", "mandatory"],
        ["override-bounds", "mandatory"],
        ["log-backup-is-no-data-backup", "mandatory"],
        ["gate-guards-backup-maker", "advisory"],
        ["gate-verdict-is-fresh", "advisory"],
        ["live-gate", "mandatory"],
      ],
    );
  });

  it("take another level in code", () => {
    const [first] = backupPolicies({ protectedTypesDependOnGate: { enforcementLevel: "advisory" } });
    assert.equal(first?.enforcementLevel, "advisory");
  });

  for (const { name, configSchema } of policies) {
    it(`describe every key of ${name}, without a default that would outrank code`, () => {
      for (const [key, schema] of Object.entries(configSchema?.properties ?? {})) {
        assert.notEqual(key, "enforcementLevel");
        assert.equal(typeof schema.description, "string", key);
        assert.equal("default" in schema, false, key);
      }
    });
  }

  it("come with a pack of the package's version", () => {
    const versionOf = (path: string): unknown =>
      (JSON.parse(readFileSync(join(__dirname, "../../..", path), "utf8")) as { version: unknown }).version;
    assert.equal(versionOf("provider/policy/pack/package.json"), versionOf("package.json"));
  });
});
