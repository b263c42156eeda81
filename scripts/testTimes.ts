import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";

interface FileTime {
  /** Seconds by the clock, loading included, beside what else runs. */
  readonly wall: number;
  /** Seconds of processors, by the test and by the processes that it waited for. */
  readonly processor: number;
}

/** What each file took when it ran last, in this checkout. */
const kept = join(__dirname, "../.artifacts/test-times.json");

/** Where nothing is kept yet: seconds of processors on 2026-11-30, by the start of a path. The first that fits counts. */
const known = [
  ["test/unit/gates/oracle", 115],
  ["test/sdk/compilers", 100],
  ["test/contract/agreement", 95],
  ["test/unit/gates/monotone", 95],
  ["test/engine/gate.", 90],
  ["test/contract/secrets", 85],
  ["test/engine/agreement", 80],
  ["test/engine/policy.", 55],
  ["test/engine/dynamic.", 50],
  ["test/browser/site", 45],
  ["test/docs/gateParts", 40],
  ["test/docs/sixthQuery", 35],
  ["test/docs/setting", 35],
  ["test/contract/byteStreams", 35],
  ["test/contract/cutLists", 30],
  ["test/engine/dynamicGate", 30],
  ["test/cli/fleet", 30],
  ["test/docs/outputFormat", 25],
  ["test/engine", 20],
  ["test/docs", 10],
  ["test/", 1],
] as const;

const readKept = (): ReadonlyMap<string, FileTime> =>
  new Map(existsSync(kept) ? Object.entries(JSON.parse(readFileSync(kept, "utf8")) as Record<string, FileTime>) : []);

/** The files in the order in which they begin: one that takes long would hold up the end, if it began late. */
export function longestFirst(files: readonly string[], times = readKept()): string[] {
  const seconds = (file: string): number =>
    times.get(file)?.processor ?? known.find(([start]) => file.startsWith(start))?.[1] ?? 0;
  return [...files].sort((a, b) => seconds(b) - seconds(a) || (a < b ? -1 : 1));
}

/**
 * Keeps and prints what `test/support/fileTimes.cjs` wrote of a run: the files that took most, and each folder of `test/`.
 * The run took `wall` seconds.
 */
export function reportTimes(path: string, wall: number): void {
  if (!existsSync(path)) return;
  const lines = readFileSync(path, "utf8").trim().split("\n");
  const times = lines.map((line) => JSON.parse(line) as FileTime & { readonly file: string });
  times.sort((a, b) => b.processor - a.processor);
  const all = new Map([...readKept(), ...times.map(({ file, ...time }) => [file, time] as const)]);
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, `${JSON.stringify(Object.fromEntries([...all].sort()), undefined, 1)}\n`);

  const folders = new Map<string, number>();
  for (const { file, processor } of times) {
    const folder = file.split("/").slice(0, 2).join("/");
    folders.set(folder, (folders.get(folder) ?? 0) + processor);
  }
  const print = (name: string, processor: number): void =>
    console.log(`${processor.toFixed(0).padStart(5)} s  ${name}`);
  console.log("processor time of the files that took most, and of folders:");
  for (const { file, processor } of times.slice(0, 15)) print(file, processor);
  for (const [folder, processor] of [...folders].sort((a, b) => b[1] - a[1])) print(folder, processor);
  const processor = times.reduce((sum, { processor: own }) => sum + own, 0);
  const share = Math.round((100 * processor) / (wall * availableParallelism()));
  console.log(
    `the tests took ${wall.toFixed(0)} s, and ${processor.toFixed(0)} s of processors: ${share} % of all there are`,
  );
}
