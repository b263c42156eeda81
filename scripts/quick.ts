/**
 * What a person runs after each change: types beside the unit tests, with a hundredth of the generated cases. Ends with what
 * it took, by the clock and in processor time.
 */
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");
const cache = join(root, ".artifacts/quick");
mkdirSync(cache, { recursive: true });

function run(file: string, argv: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(root, "node_modules", file), ...argv], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, HWBACKUP_TEST_QUICK: "1" },
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

async function main(): Promise<void> {
  const started = performance.now();
  const types = ["--incremental", "--tsBuildInfoFile", join(cache, "types.tsbuildinfo"), "-p", root];
  const tests = ["--no-config", "--require", "tsx/cjs", "--timeout", "600000", "--reporter", "dot", "--parallel"];
  const codes = await Promise.all([
    run("typescript/bin/tsc", types),
    run("mocha/bin/mocha.js", [...tests, "--jobs", "2", "test/unit/**/*.test.ts", "test/oracle/**/*.test.ts"]),
  ]);
  process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
  console.log(`quick took ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

void main();
