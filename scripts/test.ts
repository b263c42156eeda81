/**
 * Runs every test, those on the real Pulumi engine included: finds the engine first, building it where there is none.
 * Where none can be had, the rest runs and the last lines say what was not proven; under CI that is a failure.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findEngine } from "./automation/findEngine";

const root = join(__dirname, "..");
const engine = findEngine();
const path = "path" in engine ? engine.path : "";
const mocha = join(root, "node_modules/mocha/bin/mocha.js");
const run = spawnSync(process.execPath, [mocha, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, HWBACKUP_TEST_ENGINE: path },
});
process.exitCode = run.status ?? 1;
if ("missing" in engine) {
  console.error(`THE TESTS ON THE REAL PULUMI ENGINE DID NOT RUN: ${engine.missing}`);
  if (engine.isFailure || (process.env["CI"] ?? "") !== "") process.exitCode = 1;
}
