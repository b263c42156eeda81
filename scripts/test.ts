/**
 * Runs the tests, those on the real Pulumi engine and in a real browser included: finds both first, building or installing
 * what is not there. Where one cannot be had, the rest runs and the last lines say what was not proven; under CI that is a
 * failure. Arguments: files and folders of `test/` (all of them without any), and options of mocha.
 *
 * Files run beside each other, one more at a time than there are processors, since tests of programs wait for processes.
 * What each took is in `.artifacts/test-times.json`, by which the next run begins the longest first; the lines before
 * the last one say which took most.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser/findBrowser";
import { findEngine } from "./automation/runs/findEngine";
import { testCaches } from "./automation/testCaches";
import { longestFirst } from "./testTimes";

const root = join(__dirname, "..");

/** The test files under the given files and folders. */
function filesOf(wanted: readonly string[]): string[] {
  const names = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" });
  const files = names.map((name) => `test/${name}`).filter((name) => /^(?!.*node_modules).*\.test\.ts$/.test(name));
  return longestFirst(files.filter((file) => wanted.length === 0 || wanted.some((each) => file.startsWith(each))));
}

const [wanted, options] = [true, false].map((isFile) =>
  process.argv.slice(2).filter((each) => each.startsWith("test/") === isFile),
) as [string[], string[]];
const engine = findEngine();
const browser = findBrowser();
const pathOf = (found: { readonly path: string } | { readonly missing: string }): string =>
  "path" in found ? found.path : "";
const how = ["--no-config", "--require", "tsx/cjs", "--forbid-only", "--timeout", "600000", "--parallel"];
// Colours would reach what tests of tests read, and files that logs are kept in.
const colors = process.stdout.isTTY ? [] : ["--no-color"];
const jobs = ["--jobs", String(availableParallelism() + 2)];
const summary = ["--reporter", join(root, "test/support/summaryReporter.cjs")];
const reporter = options.includes("--reporter") ? [] : summary;
const times = ["--require", join(root, "test/support/fileTimes.cjs")];
const mocha = [join(root, "node_modules/mocha/bin/mocha.js"), ...how, ...times, ...jobs];
const caches = mkdtempSync(join(tmpdir(), "hwbackup-caches-"));
const run = spawnSync(process.execPath, [...mocha, ...colors, ...reporter, ...options, ...filesOf(wanted)], {
  cwd: root,
  stdio: "inherit",
  env: {
    ...process.env,
    ...testCaches(caches),
    HWBACKUP_TEST_TIMES: join(caches, "times.jsonl"),
    HWBACKUP_TEST_ENGINE: pathOf(engine),
    HWBACKUP_TEST_BROWSER: pathOf(browser),
  },
});
rmSync(caches, { recursive: true, force: true });
process.exitCode = run.status ?? 1;
for (const [what, found] of [
  ["ON THE REAL PULUMI ENGINE", engine],
  ["IN A BROWSER", browser],
] as const) {
  if (!("missing" in found)) continue;
  console.error(`THE TESTS ${what} DID NOT RUN: ${found.missing}`);
  if (found.isFailure || (process.env["CI"] ?? "") !== "") process.exitCode = 1;
}
