/** What docs/compatibility.md says was tried, against the cells and parts that `make matrix` runs. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { cells } from "../../scripts/matrix/cells";
import { wholeSuite } from "../../scripts/matrix/parts";
import { page, sectionOf, tableRows } from "./support/pages";

const compatibility = page("docs/compatibility.md");
const manifest = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8")) as {
  readonly engines: { readonly node: string };
  readonly peerDependencies: Readonly<Record<string, string>>;
};

describe("docs/compatibility.md", () => {
  it("names the ranges of package.json", () => {
    assert.ok(compatibility.text.includes(`Node from ${manifest.engines.node.replace(">=", "")} on`));
    assert.ok(compatibility.text.includes(`\`${manifest.peerDependencies["@pulumi/pulumi"] ?? "?"}\``));
  });

  it("names for each Node the oldest and the newest SDK of the matrix", () => {
    const line = (version: string): string => version.split(".").slice(0, 2).join(".");
    const majors = [...new Set(cells.map(({ node }) => node.split(".")[0] ?? ""))];
    const expected = majors.map((major) => [
      major,
      ...cells.filter(({ node }) => node.startsWith(`${major}.`)).map(({ pulumi }) => line(pulumi)),
    ]);
    assert.deepEqual(
      tableRows(compatibility.text).map((row) => row.slice(0, 3)),
      expected,
    );
  });

  it("shows a run of every part in every cell, green throughout", () => {
    const section = sectionOf(compatibility, "## As tried");
    const rows = tableRows(section);
    assert.deepEqual(
      rows.map(([node, pulumi]) => [node, pulumi]),
      cells.map(({ node, pulumi, is }) => [node, `${pulumi} (${is})`]),
    );
    const [head = ""] = /^\| Node .*$/m.exec(section) ?? [];
    const columns = head.split("|").slice(3, -1);
    assert.deepEqual(
      columns.map((name) => name.trim()),
      wholeSuite.map(({ name }) => name),
    );
    for (const [at, cell] of cells.entries()) {
      for (const [column, { name, runsIn }] of wholeSuite.entries()) {
        const shown = rows[at]?.[column + 2] ?? "";
        assert.match(shown, runsIn(cell) ? /^[1-9]\d*\/0\/\d+ \(\d+ s\)$/ : /^–$/, `${cell.node} ${name}`);
      }
    }
  });
});
