import { existsSync, readFileSync } from "node:fs";

interface FileTime {
  readonly file: string;
  /** Seconds by the clock, loading included, beside what else runs. */
  readonly wall: number;
  /** Seconds of processors, by the test and by the processes that it waited for. */
  readonly processor: number;
}

const seconds = (value: number): string => `${value.toFixed(0)} s`;

/** Prints the files that took most, and what each folder of `test/` took, from what `test/support/fileTimes.cjs` wrote. */
export function reportTimes(path: string, wall: number): void {
  if (!existsSync(path)) return;
  const lines = readFileSync(path, "utf8").trim().split("\n");
  const times = lines.map((line) => JSON.parse(line) as FileTime).sort((a, b) => b.processor - a.processor);
  const folders = new Map<string, number>();
  for (const { file, processor } of times) {
    const folder = file.split("/").slice(0, 2).join("/");
    folders.set(folder, (folders.get(folder) ?? 0) + processor);
  }
  const print = (name: string, processor: number, more = ""): void =>
    console.log(`${seconds(processor).padStart(7)} of processor  ${name}${more}`);
  for (const { file, processor, wall: own } of times.slice(0, 15)) print(file, processor, `, in ${seconds(own)}`);
  for (const [folder, processor] of [...folders].sort((a, b) => b[1] - a[1])) print(folder, processor);
  const all = times.reduce((sum, { processor }) => sum + processor, 0);
  console.log(`the tests took ${seconds(wall)} by the clock, ${seconds(all)} of processor`);
}
