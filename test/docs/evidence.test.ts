/** docs/gates/evidence.md against the cases that test/contract/evidenceByService.test.ts runs. */
import assert from "node:assert/strict";
import { evidenceTables, type EvidenceTable } from "../contract/support/evidenceTable";
import { page, sectionOf } from "./support/pages";

const headingOf = ({ service, evidence }: EvidenceTable): string => `## ${service.toUpperCase()}: \`${evidence}\``;

/** `unknown incomplete` as the page writes it. */
function cell(verdict: string): string {
  const [word, reason] = verdict.split(" ");
  return `\`${word ?? ""}\`${reason === undefined ? "" : ` (\`${reason}\`)`}`;
}

function rowsOf({ cases }: EvidenceTable): string[][] {
  return cases.map(({ shown, verdicts }) => {
    const isOpen = verdicts.every((verdict) => /^(?:pass|warn)\b/.test(verdict));
    return [shown, ...verdicts.map(cell), isOpen ? "open" : "closed"];
  });
}

/** The cells of a table in Markdown, below its head. */
function cellsIn(section: string): string[][] {
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((text) => text.trim()),
  );
}

describe("the page on the evidence of each service", () => {
  const evidence = page("docs/gates/evidence.md");

  for (const table of evidenceTables) {
    it(`shows the verdicts that the tests prove: ${table.service} ${table.evidence}`, () => {
      assert.deepEqual(cellsIn(sectionOf(evidence, headingOf(table))), rowsOf(table));
    });

    it(`says what it cannot show: ${table.service} ${table.evidence}`, () => {
      const section = sectionOf(evidence, headingOf(table)).replace(/\s+/g, " ");
      for (const [condition, reason] of Object.entries(table.without ?? {})) {
        assert.ok(section.includes(`No row for **${condition}**: ${reason}.`), `${condition}: ${reason}`);
      }
    });
  }

  it("has a section for each evidence that is tested, and no other", () => {
    const headings = [...evidence.text.matchAll(/^## .+$/gm)].map(([heading]) => heading);
    assert.deepEqual(headings.sort(), evidenceTables.map(headingOf).sort());
  });
});
