import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import type { Part } from "./parts";

/** How one part went in one cell. `counts` is absent where the run ended before it had counted. */
export interface Outcome {
  readonly counts: { readonly passed: number; readonly failed: number; readonly skipped: number } | undefined;
  readonly exitCode: number | null;
  readonly seconds: number;
}

/** A run that counted nothing, or passed nothing, has proven nothing, whatever its exit code. */
export const isRed = ({ counts, exitCode }: Outcome): boolean =>
  exitCode !== 0 || counts === undefined || counts.failed > 0 || counts.passed === 0;

/** The last line of the suite's own reporter: `N passed, N failed, N skipped`. */
export function countsIn(output: string): Outcome["counts"] {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  if (last === undefined) return undefined;
  const [, passed, failed, skipped = "0"] = last;
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}

/** A run that has counted and does not end holds something open; one that takes this long is stuck. */
const graceMs = 15_000;
const limitMs = 30 * 60_000;

export interface Place {
  readonly tree: string;
  readonly node: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Where what the tests print is kept. */
  readonly log: string;
}

/** Runs the files of a part by the given Node, which is also the `node` that launchers find on PATH. */
export async function runPart(part: Part, { tree, node, environment, log }: Place): Promise<Outcome> {
  const started = process.hrtime.bigint();
  const how = ["--no-config", "--require", "tsx/cjs", "--forbid-only", "--timeout", "600000"];
  const reporter = ["--reporter", join(tree, "test/support/summaryReporter.cjs")];
  const mocha = join(tree, "node_modules/mocha/bin/mocha.js");
  const only = part.only === undefined ? [] : ["--fgrep", part.only];
  const except = (part.except ?? []).flatMap((path) => ["--ignore", path]);
  const child = spawn(node, [mocha, ...how, ...reporter, ...only, ...except, ...part.specs], {
    cwd: tree,
    env: { ...environment, PATH: [dirname(node), environment["PATH"] ?? ""].join(delimiter) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const file = createWriteStream(log);
  let output = "";
  const kill = (): void => {
    child.kill("SIGKILL");
    // What it has started may keep its ends of these open.
    for (const stream of [child.stdout, child.stderr]) stream.destroy();
  };
  const limit = setTimeout(kill, limitMs);
  let grace: NodeJS.Timeout | undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      file.write(chunk);
      // The end alone: all of it after every line would be read thousands of times.
      if (countsIn(output.slice(-200)) !== undefined) grace ??= setTimeout(kill, graceMs);
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  }).finally(() => [limit, grace].forEach(clearTimeout));
  file.end();
  return { counts: countsIn(output), exitCode, seconds: Number(process.hrtime.bigint() - started) / 1e9 };
}
