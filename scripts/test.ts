/**
 * Runs every test, those on the real Pulumi engine and in a real browser included: finds both first, building or installing
 * what is not there. Where one cannot be had, the rest runs and the last lines say what was not proven; under CI that is a
 * failure.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser/findBrowser";
import { findEngine } from "./automation/runs/findEngine";
import { testCaches } from "./automation/testCaches";

const root = join(__dirname, "..");
const engine = findEngine();
const browser = findBrowser();
const pathOf = (found: { readonly path: string } | { readonly missing: string }): string =>
  "path" in found ? found.path : "";
const mocha = join(root, "node_modules/mocha/bin/mocha.js");
const caches = mkdtempSync(join(tmpdir(), "hwbackup-caches-"));
const run = spawnSync(process.execPath, [mocha, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: {
    ...process.env,
    ...testCaches(caches),
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
