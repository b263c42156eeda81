/** docs/permissions.md against the permissions that messages name. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { registry, stateReads } from "../../provider/generated/registry";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { blocksOf, page, sectionOf, tableRows } from "./support/pages";

const doc = page("docs/permissions.md");
const wanted = [...Object.values(registry), ...Object.values(stateReads)].map(({ permission }) => permission);

describe("docs/permissions.md", () => {
  it("has a row for each query, and for each read that only gates make, with its permission", () => {
    const rows = tableRows(doc.text);
    assert.deepEqual(
      rows.map(([, , , permission = ""]) => permission.replaceAll("`", "")),
      wanted,
    );
  });

  it("has a policy that allows all actions of IAM, and nothing else", () => {
    const [policy] = blocksOf(doc).filter(({ language }) => language === "json");
    const actions = wanted.filter((permission) => /^\w+:\w+:\w+$/.test(permission));
    assert.deepEqual(JSON.parse(policy?.text ?? ""), {
      Version: "5.0",
      Statement: [{ Effect: "Allow", Action: [...new Set(actions)] }],
    });
    for (const action of actions) assert.match(action, /:(?:get|list|show)\w*$/, "an action that reads");
  });

  it("names each permission of a call to IAM", () => {
    const folder = join(repositoryRoot, "provider/api");
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    const sources = names.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
    const permissions = [...sources.matchAll(/^ +permission: "([^"]+)"/gm)].map(([, permission = ""]) => permission);
    const others = permissions.filter((permission) => !permission.startsWith("none "));
    assert.equal(others.length, 3);
    const section = sectionOf(doc, "## Other permissions");
    for (const permission of others) assert.ok(section.includes(permission), permission);
  });
});
