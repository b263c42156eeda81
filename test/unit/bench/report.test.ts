import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atLeast, atMost } from "../../bench/report/goal";
import { withSection, type RunFacts } from "../../bench/report/page";
import { mergeResults } from "../../bench/report/results";

describe("a goal of the benchmarks", () => {
  it("holds up to its limit and no further", () => {
    assert.deepEqual(
      [atMost("a", 3, 3, "x"), atMost("a", 4, 3, "x"), atLeast("a", 3, 3, "x"), atLeast("a", 2, 3, "x")].map(
        ({ limit, holds }) => [limit, holds],
      ),
      [
        ["<= 3", true],
        ["<= 3", false],
        [">= 3", true],
        [">= 3", false],
      ],
    );
  });

  it("does not hold for a figure that is no number", () => {
    assert.equal(atMost("a", NaN, 3, "x").holds, false);
    assert.equal(atLeast("a", NaN, 3, "x").holds, false);
  });
});

describe("the results file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bench-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("keeps the figures of other suites, and sorts by goal", () => {
    const file = join(folder, "results.json");
    mergeResults([atMost("R10", 0, 0, "x"), atLeast("R2", 1, 1, "x")], file);
    mergeResults([atLeast("R2", 7, 9, "y", { other: "1 of 2" })], file);
    const kept = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    assert.deepEqual(Object.keys(kept), ["R2", "R10"]);
    assert.deepEqual(kept, {
      R2: { figure: 7, unit: "y", limit: ">= 9", holds: false, peers: { other: "1 of 2" } },
      R10: { figure: 0, unit: "x", limit: "0", holds: true },
    });
  });
});

describe("a section of docs/benchmarks.md", () => {
  const facts: RunFacts = {
    date: "2026-01-15",
    versions: ["Node 20.3.0"],
    machine: "2 × any",
    command: "make bench SUITE=a",
  };
  const page =
    "before\n\n<!-- bench: a -->\nold\n<!-- end of bench: a -->\n\nbetween <!-- bench: b -->kept<!-- end of bench: b -->\n";

  it("is replaced whole, and nothing else is", () => {
    const tables = [{ title: "T", head: ["x", "y"], rows: [["1", "a|b"]] }];
    const result = { method: "How.", tables, goals: [atMost("a.b", 1, 2, "s", { other: 3 })] };
    assert.equal(
      withSection(page, "a", result, facts),
      [
        "before",
        "<!-- bench: a -->",
        "How.",
        "Taken on 2026-01-15 with `make bench SUITE=a`: Node 20.3.0; 2 × any.",
        "**Goals**",
        "| Goal | Figure | Limit | Holds | Others |\n| --- | --- | --- | --- | --- |\n| a.b | 1 s | <= 2 | yes | other: 3 |",
        "**T**",
        "| x | y |\n| --- | --- |\n| 1 | a\\|b |",
        "<!-- end of bench: a -->",
        "between <!-- bench: b -->kept<!-- end of bench: b -->\n",
      ].join("\n\n"),
    );
  });

  it("has to be there", () => {
    const result = { method: "", tables: [], goals: [] };
    assert.throws(() => withSection(page, "c", result, facts), /has no section <!-- bench: c -->/);
  });
});
