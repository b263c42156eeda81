import { readFileSync } from "node:fs";

const sampledEvery = 20;

/** Resident memory of a process in MiB, as Linux counts it. */
function residentMemory(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kibibytes) / 1024;
}

/** How far a process's resident memory rises, while something runs, above what it was before: in MiB. */
export async function memoryGrowth<Result>(
  pid: number,
  run: () => Promise<Result>,
): Promise<{ readonly mebibytes: number; readonly result: Result }> {
  const idle = residentMemory(pid);
  let most = idle;
  const look = (): void => void (most = Math.max(most, residentMemory(pid)));
  const timer = setInterval(look, sampledEvery);
  try {
    const result = await run();
    look();
    return { mebibytes: most - idle, result };
  } finally {
    clearInterval(timer);
  }
}
