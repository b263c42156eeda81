import type { Timing } from "../../../provider/core/timing";
import { seededRandom } from "../random";

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Time that passes only while nobody has anything to do: minutes take milliseconds, and every run is the same. */
export class SimulatedTime implements Timing {
  readonly #random: () => number;
  readonly #sleepers: Sleeper[] = [];
  #elapsed = 0;

  constructor(
    seed: number,
    readonly start: number,
  ) {
    this.#random = seededRandom(seed);
  }

  now(): number {
    return this.start + this.#elapsed;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  random(): number {
    return this.#random();
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        const at = this.#sleepers.indexOf(sleeper);
        if (at >= 0) this.#sleepers.splice(at, 1);
        reject(new Error("aborted"));
      };
      const wake = (): void => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const sleeper: Sleeper = { at: this.#elapsed + milliseconds, wake };
      if (signal?.aborted === true) {
        reject(new Error("aborted"));
        return;
      }
      signal?.addEventListener("abort", leave);
      const later = this.#sleepers.findIndex(({ at }) => at > sleeper.at);
      this.#sleepers.splice(later < 0 ? this.#sleepers.length : later, 0, sleeper);
    });
  }

  /** Lets time pass until the work is done. Rejects when everybody waits for nothing: somebody was not woken. */
  async passUntil(work: Promise<unknown>): Promise<void> {
    let isDone = false;
    const done = work.finally(() => {
      isDone = true;
    });
    for (;;) {
      // All that can go on without time goes on first.
      await new Promise((resolve) => setImmediate(resolve));
      if (isDone) {
        await done;
        return;
      }
      const next = this.#sleepers.shift();
      if (next === undefined) throw new Error("nobody sleeps, and the work is not done");
      this.#elapsed = Math.max(this.#elapsed, next.at);
      next.wake();
    }
  }
}
