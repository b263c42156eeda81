/**
 * `npm run test:mutate`: breaks each rule of gates once, in a copy of the source, and shows that the tests whose titles
 * start with its number turn red. Words behind the command (`-- E5 "blanks"`) keep the mutations whose rule is one of them, or
 * whose description or file holds one. Ends 1 when a broken rule goes unnoticed, or when a rule's tests are red unbroken.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mutation } from "./mutation";
import { mutations } from "./mutations";

const root = join(__dirname, "../..");

/** The parts of the tree that the tests run from; what is installed or built is linked. */
function copyOfTheTree(): string {
  const copy = mkdtempSync(join(tmpdir(), "hwbackup-mutate-"));
  for (const name of ["provider", "scripts", "docs", "schema.json", "package.json", "tsconfig.json"]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  const ofTests = (path: string): boolean => !path.includes("node_modules");
  cpSync(join(root, "test"), join(copy, "test"), { recursive: true, filter: ofTests });
  for (const name of ["node_modules", "dist", "sdk"]) {
    if (existsSync(join(root, name))) symlinkSync(join(root, name), join(copy, name), "dir");
  }
  return copy;
}

/** How the rule's tests ended: how many passed and failed. */
function runTests(copy: string, { rule, tests }: Mutation): { passed: number; failed: number } {
  const mocha = join(root, "node_modules/mocha/bin/mocha.js");
  const options = ["--no-config", "--require", "tsx/cjs", "--timeout", "30000", "--reporter", "json"];
  const run = spawnSync(process.execPath, [mocha, ...options, "--grep", `(^|[^\\w])${rule} `, ...tests], {
    cwd: copy,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const start = run.stdout.indexOf('{\n  "stats"');
  if (start < 0) throw new Error(`the tests of ${rule} did not run: ${run.stderr.slice(0, 2000)}`);
  const { stats } = JSON.parse(run.stdout.slice(start)) as { stats: { passes: number; failures: number } };
  return { passed: stats.passes, failed: stats.failures };
}

function broken(copy: string, { file, find, replace }: Mutation): () => void {
  const path = join(copy, file);
  const source = readFileSync(path, "utf8");
  const places = source.split(find).length - 1;
  if (places !== 1) throw new Error(`${file} holds ${places} places to break, not 1: ${find}`);
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
  return () => writeFileSync(path, source);
}

function chosen(words: readonly string[]): readonly Mutation[] {
  if (words.length === 0) return mutations;
  return mutations.filter(({ rule, breaks, file }) =>
    words.some((word) => rule === word || breaks.includes(word) || file.includes(word)),
  );
}

function main(): number {
  const selected = chosen(process.argv.slice(2));
  if (selected.length === 0) throw new Error("no mutation has these words");
  const copy = copyOfTheTree();
  let unnoticed = 0;
  try {
    for (const mutation of selected) {
      const sound = runTests(copy, mutation);
      const mend = broken(copy, mutation);
      const found = runTests(copy, mutation);
      mend();
      const isShown = sound.failed === 0 && sound.passed > 0 && found.failed > 0;
      if (!isShown) unnoticed += 1;
      const before = `${sound.passed} passed, ${sound.failed} failed`;
      console.log(
        `${isShown ? "seen red" : "NOT SEEN"}  ${mutation.rule.padEnd(4)} ${mutation.breaks} (unbroken: ${before}; broken: ${found.failed} failed)`,
      );
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  const rules = new Set(selected.map(({ rule }) => rule)).size;
  console.log(`${selected.length - unnoticed} of ${selected.length} broken rules seen red, ${rules} rules`);
  return unnoticed === 0 ? 0 : 1;
}

process.exitCode = main();
