/**
 * Runs the tests beside busy processes: `npm run test:load -- [--processes 8] [--minutes 120] [FILES AND FOLDERS OF test/]`.
 * A test that fails here and not alone waits for real time where it should wait for an event.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startBusyProcesses } from "./load/busyProcesses";

function wholeNumber(text: string, name: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  console.error(`--${name} ${text}: give a whole number from 1 to 999`);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  options: { processes: { type: "string", default: "8" }, minutes: { type: "string", default: "120" } },
  allowPositionals: true,
});
const processes = wholeNumber(values.processes, "processes");
const minutes = wholeNumber(values.minutes, "minutes");
startBusyProcesses(processes, minutes * 60_000);
console.log(`${processes} busy processes, for at most ${minutes} minutes`);
const tests = ["--require", require.resolve("tsx/cjs"), join(__dirname, "test.ts"), ...positionals];
process.exit(spawnSync(process.execPath, tests, { stdio: "inherit" }).status ?? 1);
