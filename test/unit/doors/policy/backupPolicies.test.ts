import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { backupPolicies } from "../../../../provider/doors/policy/backupPolicies";
import { maximumAgeCap } from "../../../../provider/doors/policy/rules/maximumAgeCap";

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
        ["gate-verdict-is-fresh", "disabled"],
        ["live-gate", "mandatory"],
      ],
    );
  });

  it("A5 are refused by a name that is none, with the nearest one", () => {
    const refused = (options: object, message: RegExp): void => assert.throws(() => backupPolicies(options), message);
    refused(
      { maximumAgeCapp: { cap: "26h" } },
      /maximumAgeCapp is an unknown rule; did you mean maximumAgeCap\?.*INPUT_UNKNOWN/,
    );
    refused({ "live-gate": {} }, /live-gate is an unknown rule; did you mean liveGate\?/);
    refused(Object.create({ liveGat: {} }) as object, /must be a plain object/);
    refused(new Map([["liveGate", {}]]), /must be a plain object/);
    assert.equal(backupPolicies({ liveGate: {}, ...{ other: undefined } }).length, 7);
  });

  it("A5 refuse a configuration in code of which keys would be lost", () => {
    for (const options of [Object.create({ cap: "26h" }) as object, new Map([["cap", "26h"]])]) {
      const rule = maximumAgeCap(options) as unknown as { validateResource: (args: object, report: unknown) => void };
      const reports: string[] = [];
      rule.validateResource({ getConfig: () => ({}) }, (text: string) => reports.push(text));
      assert.deepEqual(reports, [
        "the configuration of maximum-age-cap is wrong: configuration must be a plain object: keys of a Map, a class or a prototype would be lost",
      ]);
    }
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
      (JSON.parse(readFileSync(join(__dirname, "../../../..", path), "utf8")) as { version: unknown }).version;
    assert.equal(versionOf("provider/doors/policy/pack/package.json"), versionOf("package.json"));
  });
});
