import { setTimeout as wait } from "node:timers/promises";
import type { Instant } from "../../core/instants/instant";

/** Time and chance, handed in: tests choose both. */
export interface Timing {
  /** The wall clock. May jump: for signatures and ages only. */
  now(): Instant;
  /** Milliseconds from some fixed point, which never jump: for deadlines and rates. */
  elapsed(): number;
  /** Resolves after so many milliseconds; rejects at once when the signal fires. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** From 0 to 1, 1 excluded. */
  random(): number;
}

/** The longest time that a timer of Node knows; anything longer would end at once. */
const longestTimer = 2 ** 31 - 1;

export const systemTiming: Timing = {
  now: () => Date.now(),
  // `performance` is a getter that loads observers, histograms and more, a tenth of what a run of `hwbackup` takes to start.
  elapsed: () => Number(process.hrtime.bigint()) / 1e6,
  sleep: (milliseconds, signal) =>
    wait(Math.min(milliseconds, longestTimer), undefined, signal === undefined ? {} : { signal }),
  random: () => Math.random(),
};
