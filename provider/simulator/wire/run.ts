/**
 * One backup run, in no service's words. Scenarios tell a history in runs, and each service's builder spells a run as its
 * page does, so that the five services of a scenario always tell the same story.
 */
export interface Run {
  /** 1 is the newest. Ids are made from it, so they are stable however the clock moves. */
  readonly number: number;
  /** `unknownWord` ended at `endedAt` with a status word that no page documents. */
  readonly outcome: "succeeded" | "failed" | "open" | "unknownWord";
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Epoch milliseconds; absent while the run is open. */
  readonly endedAt?: number;
}

/** A UUID that looks invented, different for each number and each two-letter hexadecimal family. */
export function inventedUuid(family: string, number: number): string {
  return `${family}000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
}

/** The last sign of life of a run: its end, or some instant on the way. */
export function updatedAt(run: Run): number {
  return run.endedAt ?? run.startedAt + 60_000;
}
