/** The figures of docs/comparison.md against those of docs/benchmarks.md. */
import assert from "node:assert/strict";
import { page, sectionOf, tableRows } from "./support/pages";

const rows = tableRows(sectionOf(page("docs/comparison.md"), "## Official SDKs"));
const benchmarks = page("docs/benchmarks.md");

/** By the first words of a row there: the row of the benchmarks that holds both figures, and how it writes them. */
const measured: Readonly<Record<string, readonly [goal: string, theirs: RegExp, ours: RegExp]>> = {
  "faults that pass, survived": ["R1", /SDK core: (0),/, /^(40 of 40) /],
  "answers that lie, noticed": ["R2", /SDK core: (15),/, /^(95 of 95) /],
  "redirects followed": ["S3", /SDK core: (20),/, /^(0 of 20) /],
  "canary secrets on standard output and in errors": ["faults.canaries", /SDK core: (210)/, /^(0) /],
  "calls lost to closing connections": ["R4", /SDK core: (143 of 400)/, /^(0) failures in 2000/],
  "clocks set right": ["R5.clock", /SDK core: (0)/, /^(6 of 6) /],
  "requests with a wrong key, 100 reads at once": ["R5.queued", /SDK core: (100)/, /^(1) /],
  "reads lost against a quota": ["quota.lost", /SDK core: (\d+ of 3000)/, /^(0 of 12000) /],
};

describe("the figures in docs/comparison.md", () => {
  it("are all looked up", () => {
    assert.deepEqual(
      rows.map(([what]) => what),
      Object.keys(measured),
    );
  });

  for (const [what = "", theirs = "", ours = ""] of rows) {
    it(`say of ${what} what was measured`, () => {
      const [goal = "", ofTheirs = /^$/, ofOurs = /^$/] = measured[what] ?? [];
      const line = benchmarks.text.split("\n").find((candidate) => candidate.startsWith(`| ${goal} |`)) ?? "";
      const [, figure = "", , , others = ""] = line
        .split("|")
        .slice(1)
        .map((cell) => cell.trim());
      const [, theirFigure = "?"] = ofTheirs.exec(others) ?? [];
      const [, ourFigure = "?"] = ofOurs.exec(figure) ?? [];
      assert.ok(theirs.startsWith(theirFigure), `${theirs} is not ${theirFigure}, from ${others}`);
      assert.ok(ours.startsWith(ourFigure), `${ours} is not ${ourFigure}, from ${figure}`);
    });
  }
});
