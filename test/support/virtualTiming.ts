import type { Timing } from "../../provider/core/timing";

interface Sleeper {
  readonly until: number;
  wake(): void;
}

/** A clock that moves only when everybody waits for it: hours pass in no time, always in the same order. */
export interface VirtualTiming extends Timing {
  /** Runs until the work has ended, letting time pass whenever nothing else happens. */
  run<Value>(work: Promise<Value>): Promise<Value>;
  /** Milliseconds of every sleep that came to its end. */
  readonly slept: readonly number[];
  /** Those who sleep at this moment. */
  sleepers(): number;
  /** Moves the wall clock alone, as somebody who sets it does. */
  setNow(now: number): void;
  advance(milliseconds: number): Promise<void>;
}

/** Lets everything that can go on without time go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** `random` gives 0.5 unless said otherwise; the wall clock starts at `now`. */
export function virtualTiming({ now = 0, random = (): number => 0.5 } = {}): VirtualTiming {
  const sleeping = new Set<Sleeper>();
  const slept: number[] = [];
  let elapsed = 0;
  let wall = now;
  const moveTo = (instant: number): void => {
    wall += instant - elapsed;
    elapsed = instant;
  };
  const first = (): Sleeper | undefined => [...sleeping].sort((a, b) => a.until - b.until)[0];
  return {
    now: () => wall,
    elapsed: () => elapsed,
    random,
    slept,
    sleepers: () => sleeping.size,
    setNow: (value) => (wall = value),
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const sleeper: Sleeper = {
          until: elapsed + milliseconds,
          wake: () => {
            sleeping.delete(sleeper);
            signal?.removeEventListener("abort", stop);
            slept.push(milliseconds);
            resolve();
          },
        };
        const stop = (): void => {
          sleeping.delete(sleeper);
          reject(new DOMException("aborted", "AbortError"));
        };
        if (signal?.aborted === true) {
          stop();
          return;
        }
        sleeping.add(sleeper);
        signal?.addEventListener("abort", stop, { once: true });
      }),
    async run(work) {
      let isDone = false;
      const done = (): void => void (isDone = true);
      work.then(done, done);
      for (;;) {
        await settle();
        if (isDone) return work;
        const next = first();
        if (next === undefined) throw new Error("the work waits for something else than time");
        moveTo(Math.max(elapsed, next.until));
        next.wake();
      }
    },
    async advance(milliseconds) {
      const end = elapsed + milliseconds;
      for (let next = first(); next !== undefined && next.until <= end; next = first()) {
        moveTo(Math.max(elapsed, next.until));
        next.wake();
        await settle();
      }
      moveTo(end);
      await settle();
    },
  };
}
