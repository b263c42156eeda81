"use strict";
const SummaryReporter = require("./summaryReporter.cjs");

/** How many rows each part of the list of faults has. A row's tests have its number as the first word of their title. */
const rowsOfPart = { A: 9, B: 7, C: 13, E: 11 };
const rows = Object.entries(rowsOfPart).flatMap(([part, count]) =>
  Array.from({ length: count }, (_, at) => `${part}${at + 1}`),
);
const rowOf = (test) => /(?:^|\s)([ABCE]\d{1,2})(?= )/.exec(test.fullTitle())?.[1];

/** The report of `npm run test:faults`: the usual one, then a line for each row, then the counts. A row without a test fails. */
module.exports = class FaultsReporter extends SummaryReporter {
  constructor(runner, options) {
    super(runner, options);
    const counts = new Map(rows.map((row) => [row, { passed: 0, failed: 0, skipped: 0 }]));
    const count = (test, how) => {
      const found = counts.get(rowOf(test));
      if (found !== undefined) found[how] += 1;
    };
    runner.on("pass", (test) => count(test, "passed"));
    runner.on("fail", (test) => count(test, "failed"));
    runner.on("pending", (test) => count(test, "skipped"));
    runner.once("end", () => {
      const missing = [];
      for (const [row, { passed, failed, skipped }] of counts) {
        const isProven = passed > 0 && failed === 0 && skipped === 0;
        if (!isProven) missing.push(row);
        console.log(
          `${row.padEnd(4)}${isProven ? "green" : "NOT PROVEN"}: ${passed} passed, ${failed} failed, ${skipped} skipped`,
        );
      }
      console.log(`${rows.length - missing.length} of ${rows.length} rows proven`);
      if (missing.length > 0) process.on("exit", () => (process.exitCode = process.exitCode || 1));
    });
  }
};
