import type { Instant } from "./instants/instant";

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

/**
 * Not the one of node:timers/promises, which answers each signal with an error that has a stack: most waits here are
 * guards that end early, since what they guard came in time.
 */
function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", leave);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever the signal was fired with
      reject(signal?.reason);
    };
    const timer = setTimeout(
      () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      },
      Math.min(milliseconds, longestTimer),
    );
    if (signal?.aborted === true) leave();
    else signal?.addEventListener("abort", leave);
  });
}

export const systemTiming: Timing = {
  now: () => Date.now(),
  // `performance` is a getter that loads observers, histograms and more, a tenth of what a run of `hwbackup` takes to start.
  elapsed: () => Number(process.hrtime.bigint()) / 1e6,
  sleep,
  random: () => Math.random(),
};
