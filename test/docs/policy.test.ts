/** docs/gates/policy.md against the rules and the example. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { backupPolicies } from "../../provider/doors/policy/backupPolicies";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { blocksOf, page, sectionOf, tableRows } from "./support/pages";

const doc = page("docs/gates/policy.md");
const policies = backupPolicies();

describe("the page about policy packs", () => {
  it("names every rule with its level", () => {
    const rows = tableRows(sectionOf(doc, "## Rules")).map(([name, , level]) => `${name ?? ""} ${level ?? ""}`);
    const rules = policies.map(({ name, enforcementLevel }) => `\`${name}\` ${enforcementLevel ?? ""}`);
    assert.deepEqual(rows.sort(), rules.sort());
  });

  it("names every key of every rule", () => {
    const rows = tableRows(sectionOf(doc, "### Keys")).map(([rule, key]) => `${rule ?? ""} ${key ?? ""}`);
    const keys = policies.flatMap(({ name, configSchema }) =>
      Object.keys(configSchema?.properties ?? {}).map((key) => `\`${name}\` \`${key}\``),
    );
    assert.deepEqual(rows.sort(), keys.sort());
  });

  it("shows the configuration of the example as it is", () => {
    const [block] = blocksOf(doc).filter(({ language }) => language === "json");
    assert.equal(block?.text, readFileSync(join(repositoryRoot, "examples/policy-pack/policy-config.json"), "utf8"));
  });
});
