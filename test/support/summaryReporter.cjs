"use strict";
const { reporters } = require("mocha");
const { reportTimes } = require("../../scripts/testTimes");

/**
 * Mocha's own report, with the one line under it that says in any language how the run went: `N passed, N failed`.
 * Before it stands what the run did not prove, every skipped test with its reason; and which files took most.
 */
module.exports = class SummaryReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const skipped = [];
    const times = process.env.HWBACKUP_TEST_TIMES;
    runner.on("pending", (test) => skipped.push(test.fullTitle()));
    runner.once("end", () => {
      // The spec reporter prints its epilogue on the same event; ours has to come after it.
      setImmediate(() => {
        const { passes, failures } = this.stats;
        if (times !== undefined) reportTimes(times, process.uptime());
        for (const title of skipped) console.log(`not proven in this run: ${title}`);
        const tail = skipped.length === 0 ? "" : `, ${skipped.length} skipped`;
        console.log(`${passes} passed, ${failures} failed${tail}`);
      });
    });
  }
};
