/**
 * Runs the tests of the numbered faults that users found in November 2026 (`A1 …` to `E11 …`), those on the real engine
 * included, and prints a line for each fault. A fault without a test fails the run.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "..");
const options = ["--reporter", join(root, "test/support/faultsReporter.cjs"), "--grep", "(^|\\s)[ABCE]\\d{1,2} "];
const run = spawnSync(process.execPath, ["--import", "tsx", join(__dirname, "test.ts"), ...options], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = run.status ?? 1;
