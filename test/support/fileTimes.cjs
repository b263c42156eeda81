"use strict";
const { appendFileSync, readFileSync } = require("node:fs");
const { relative } = require("node:path");

/** Seconds of processor time, by this process and by the children that it has waited for; without /proc its own alone. */
function processorSeconds() {
  try {
    const stat = readFileSync("/proc/self/stat", "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // utime, stime, cutime, cstime, in hundredths of a second.
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  }
}

const times = process.env.HWBACKUP_TEST_TIMES;
// In a process that runs files: not for the runs of mocha that tests start.
if (process.send !== undefined) delete process.env.HWBACKUP_TEST_TIMES;
let mark = { wall: 0, processor: 0 };

/**
 * Writes what each test file took, loading included, as a line of JSON to the file that HWBACKUP_TEST_TIMES names. Mocha
 * runs these hooks around each file where files run beside each other.
 */
exports.mochaHooks = {
  afterAll() {
    const file = this.test.parent.suites.find((suite) => suite.file !== undefined)?.file;
    const now = { wall: performance.now() / 1000, processor: processorSeconds() };
    const took = { wall: now.wall - mark.wall, processor: now.processor - mark.processor };
    mark = now;
    if (file === undefined || times === undefined) return;
    const line = { file: relative(process.cwd(), file), ...took };
    appendFileSync(times, `${JSON.stringify(line)}\n`);
  },
};
