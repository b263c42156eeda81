/** DESIGN.md and CONTRIBUTING.md against the tree. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { layerRules } from "../../scripts/layers/rules";
import { queryFunctions } from "../../scripts/generate/code/queryModules";
import type { PackageSpec } from "../../scripts/schema/spec";
import { blocksOf, page, sectionOf, tableRows } from "./support/pages";

const design = page("DESIGN.md");
const read = (path: string): unknown => JSON.parse(readFileSync(join(repositoryRoot, path), "utf8"));
const names = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");

describe("the layers in ARCHITECTURE.md", () => {
  const section = sectionOf(page("docs/maintainers/ARCHITECTURE.md"), "## Layers");
  const rows = tableRows(section).map((cells) => cells.map((cell, at) => (at === 1 ? cell : names(cell))));

  it("are those that the check knows, in its order", () => {
    assert.deepEqual(
      rows.map(([layer]) => layer),
      Object.keys(layerRules).map((name) => [name]),
    );
  });

  for (const [name, { values, types = [] }] of Object.entries(layerRules)) {
    it(`give ${name} the imports that the check allows`, () => {
      const [, , valuesFrom, typesFrom] = rows.find(([layer]) => layer?.[0] === name) ?? [];
      assert.deepEqual(valuesFrom, [...values]);
      assert.deepEqual(typesFrom, [...types]);
    });
  }
});

describe("the picture in ARCHITECTURE.md", () => {
  const [picture] = blocksOf(page("docs/maintainers/ARCHITECTURE.md")).filter(({ language }) => language === "mermaid");
  const lines = (picture?.text ?? "").split("\n");
  const layers = new Map(
    [...(picture?.text ?? "").matchAll(/(\w+)\["([\w/]+): [^"]+"\]/g)].map(([, id = "", layer = ""]) => [id, layer]),
  );
  const arrows = lines.flatMap((line) => {
    const [, from = "", to = ""] = /^ {2}(\w+(?: & \w+)*) --> (\w+)/.exec(line) ?? [];
    return to === "" ? [] : from.split(" & ").map((each) => [layers.get(each) ?? each, layers.get(to) ?? to] as const);
  });

  it("shows layers of the table, and more than ten arrows", () => {
    layers.delete("doors");
    assert.deepEqual(
      [...layers.values()].filter((layer) => layerRules[layer] === undefined),
      [],
    );
    assert.ok(arrows.length > 10);
  });

  it("draws no arrow that the check forbids", () => {
    const allowed = (from: string, to: string): boolean =>
      [...(layerRules[from]?.values ?? []), ...(layerRules[from]?.types ?? [])].includes(to);
    assert.deepEqual(
      arrows.filter(([from, to]) => !allowed(from, to)),
      [],
    );
  });
});

describe("the dependencies in DESIGN.md", () => {
  it("are those of package.json, each once, with a reason", () => {
    const { dependencies, devDependencies, peerDependencies } = read("package.json") as Record<
      "dependencies" | "devDependencies" | "peerDependencies",
      Record<string, string>
    >;
    const items = [...sectionOf(design, "## Dependencies").matchAll(/^- ((?:`[^`]+`(?:, )?)+): \S+/gm)];
    const documented = items.flatMap((match) => names(match[1] ?? ""));
    const declared = new Set(Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies }));
    assert.deepEqual([...documented].sort(), [...declared].sort());
  });
});

describe("the sources in DESIGN.md", () => {
  const queries = queryFunctions(read("schema.json") as PackageSpec);
  const rows = tableRows(sectionOf(design, "## Sources"));

  for (const [token, { description = "" }] of queries) {
    it(`of ${token} are those of the schema`, () => {
      const [, module = "", name = ""] = token.split(":");
      const [, title, date] = /^Source: [A-Z]+ API page "([^"]+)", (\S+)\./m.exec(description)!;
      const [, source = "", dated] = rows.find(([query]) => query === `\`${module}.${name}\``) ?? [];
      assert.ok(source.startsWith(`"${title ?? ""}"`), source);
      assert.equal(dated, date);
    });
  }
});

describe("CONTRIBUTING.md", () => {
  it("stays short enough to be read", () => {
    assert.ok(page("CONTRIBUTING.md").text.split("\n").length <= 150);
  });
});

describe("hand-written pages", () => {
  for (const path of ["README.md", "DESIGN.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "docs/reading.md"]) {
    it(`${path} ends no sentence with an exclamation mark and names no path of one machine`, () => {
      const { text } = page(path);
      assert.doesNotMatch(text, /[a-z]!(?:\s|$)/);
      assert.doesNotMatch(text, /\/(?:home|root|Users|work)\//);
    });
  }
});
