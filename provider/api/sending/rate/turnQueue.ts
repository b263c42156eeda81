import { ProviderError } from "../../../core/errors/providerError";
import type { ReadBudget } from "../readBudget";

interface Waiter {
  readonly budget: ReadBudget;
  readonly settle: (error: ProviderError | undefined) => void;
}

/**
 * Those who wait for something that is granted one at a time, first come, first served; but a read that has begun goes
 * before those that have not, since its time is running.
 *
 * Waiting ends with the grant, with the read's signal, or with the read's time.
 */
export class TurnQueue {
  readonly #begun = new Set<Waiter>();
  readonly #fresh = new Set<Waiter>();

  get length(): number {
    return this.#begun.size + this.#fresh.size;
  }

  /** Resolves when granted. A waiter that left by itself is never granted anything. */
  wait(budget: ReadBudget): Promise<void> {
    return new Promise((resolve, reject) => {
      const queue = budget.isStarted ? this.#begun : this.#fresh;
      let endWatch = (): void => undefined;
      const settle = (error: ProviderError | undefined): void => {
        if (!queue.delete(waiter)) return;
        endWatch();
        if (error === undefined) resolve();
        else reject(error);
      };
      const waiter: Waiter = { budget, settle };
      queue.add(waiter);
      endWatch = budget.whenOver(settle);
    });
  }

  /** How many of those who wait have begun. */
  get begun(): number {
    return this.#begun.size;
  }

  /** Lets the next one go; false when nobody waits. */
  grantNext(): boolean {
    for (const queue of [this.#begun, this.#fresh]) {
      for (const waiter of queue) {
        waiter.settle(undefined);
        return true;
      }
    }
    return false;
  }

  /** Sends everybody away with this error. */
  rejectAll(error: ProviderError): void {
    this.rejectWhere(() => true, error);
  }

  /** Sends those away to whom this applies. */
  rejectWhere(applies: (budget: ReadBudget) => boolean, error: ProviderError): void {
    for (const waiter of [...this.#begun, ...this.#fresh]) if (applies(waiter.budget)) waiter.settle(error);
  }
}
