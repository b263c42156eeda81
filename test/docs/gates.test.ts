/** The pages on gates against the holes that every reader has to know of. */
import assert from "node:assert/strict";
import { criterionNames } from "../../provider/core/criterionNames";
import { page, sectionOf } from "./support/pages";

const holes: Readonly<Record<string, readonly RegExp[]>> = {
  "docs/gates/Gate.md": [/--target/, /destroy/, /refresh/],
  "docs/gates/programs.md": [/--target/, /destroy/, /refresh/, /[Aa]fter[- ]hooks?/],
  "docs/gates/policy.md": [/--target/, /destroy/, /refresh/, /after-hooks/],
  "docs/gates/dynamic.md": [/--target/, /destroy/, /refresh/],
  "docs/gates/rules.md": [/--target/, /destroy/, /refresh/],
};

describe("the pages on gates", () => {
  for (const [path, all] of Object.entries(holes)) {
    it(`T20 name what goes past a gate: ${path}`, () => {
      for (const hole of all) assert.match(page(path).text, hole);
    });
  }

  it("show every criterion in the table of the rules", () => {
    const rules = sectionOf(page("docs/gates/rules.md"), "## Criteria");
    const shown = [...rules.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name ?? "");
    assert.deepEqual([...new Set(shown)].sort(), [...criterionNames].sort());
  });
});
