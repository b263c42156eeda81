import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../../../scripts/automation/sandbox";
import type { Part } from "../../../../scripts/matrix/parts";
import { smallPart, wholeSuite } from "../../../../scripts/matrix/parts";
import { matrixTable } from "../../../../scripts/matrix/matrixTable";
import { countsIn, isRed, type Outcome } from "../../../../scripts/matrix/runPart";
import { cells, type Cell } from "../../../../scripts/matrix/cells";

const outcome = (passed: number, failed: number, skipped: number, exitCode = 0): Outcome => ({
  counts: { passed, failed, skipped },
  exitCode,
  seconds: 61.4,
});

describe("what a part of the suite counted", () => {
  it("is read from the last line of its own form", () => {
    assert.deepEqual(countsIn("1 passed, 0 failed\nnoise\n12 passed, 3 failed, 4 skipped\n"), {
      passed: 12,
      failed: 3,
      skipped: 4,
    });
    assert.deepEqual(countsIn("12 passed, 0 failed\n"), { passed: 12, failed: 0, skipped: 0 });
    assert.equal(countsIn("  12 passing (3s)\n"), undefined);
  });

  for (const [what, red, of] of [
    ["all passed", false, outcome(12, 0, 0)],
    ["some were skipped", false, outcome(12, 0, 2)],
    ["one failed", true, outcome(12, 1, 0, 1)],
    ["one failed, whatever the exit code", true, outcome(12, 1, 0)],
    ["it ended with another code after it had counted", true, outcome(12, 0, 0, 7)],
    ["nothing ran", true, outcome(0, 0, 0)],
    ["all were skipped", true, outcome(0, 0, 5)],
    ["it ended before it had counted", true, { counts: undefined, exitCode: 0, seconds: 1 }],
    ["it was killed", true, { counts: { passed: 12, failed: 0, skipped: 0 }, exitCode: null, seconds: 1 }],
  ] as const) {
    it(`is ${red ? "red" : "green"} when ${what}`, () => assert.equal(isRed(of), red));
  }
});

describe("the printed matrix", () => {
  it("has a row per cell and a column per part, and names what is red or not run there", () => {
    const part = (name: string): Part => ({ name, specs: [], runsIn: () => true });
    const cell: Cell = { node: "20.20.2", pulumi: "3.182.0", is: "oldest" };
    const table = matrixTable(
      [part("unit"), part("doors"), part("engine")],
      [
        { cell, outcomes: new Map([["doors", outcome(8, 0, 1)]]) },
        {
          cell: { ...cell, pulumi: "3.248.0", is: "newest" },
          outcomes: new Map([
            ["unit", outcome(7, 1, 0, 1)],
            ["engine", { counts: undefined, exitCode: 9, seconds: 3 }],
          ]),
        },
      ],
    );
    const lines = [
      "| Node    | @pulumi/pulumi   | unit             | doors        | engine           |",
      "| ------- | ---------------- | ---------------- | ------------ | ---------------- |",
      "| 20.20.2 | 3.182.0 (oldest) | –                | 8/0/1 (61 s) | –                |",
      "| 20.20.2 | 3.248.0 (newest) | RED 7/1/0 (61 s) | –            | RED exit 9 (3 s) |",
    ];
    assert.equal(table, lines.join("\n"));
  });

  it("names files and folders that are there", () => {
    for (const { specs } of [...wholeSuite, ...smallPart]) {
      for (const spec of specs)
        assert.ok(existsSync(join(repositoryRoot, spec.replace(/(?:\/\*\*)?\/\*.*$/, ""))), spec);
    }
  });

  it("has no cell in which nothing of the whole suite runs, and each Node once in the small part", () => {
    assert.ok(cells.every((cell) => wholeSuite.some(({ runsIn }) => runsIn(cell))));
    const small = cells.filter((cell) => smallPart.some(({ runsIn }) => runsIn(cell)));
    assert.deepEqual(
      small.map(({ node, is }) => [Number(node.split(".")[0]), is]),
      [20, 22, 24].map((major) => [major, "newest"]),
    );
  });
});
