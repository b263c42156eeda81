export type RetryKind = "transient" | "throttled";

const capacity = 500;
const cost: Readonly<Record<RetryKind, number>> = { transient: 10, throttled: 5 };

/**
 * How much retrying a host is worth: a full outage of 1,000 calls costs 50 retries and no more. The figures are those of
 * AWS's standard mode (smithy-typescript, read 2026).
 */
export class RetryBudget {
  #tokens = capacity;

  /** Pays for one retry; false when there is nothing left to pay with. */
  take(kind: RetryKind): boolean {
    if (this.#tokens < cost[kind]) return false;
    this.#tokens -= cost[kind];
    return true;
  }

  /** A call succeeded: gives back what its last retry had cost, or one token where it needed none. */
  succeeded(lastRetry: RetryKind | undefined): void {
    this.#tokens = Math.min(capacity, this.#tokens + (lastRetry === undefined ? 1 : cost[lastRetry]));
  }

  /** What so many retries had cost, for a call that says nothing about the host. */
  giveBack(retries: readonly RetryKind[]): void {
    this.#tokens = Math.min(capacity, this.#tokens + retries.reduce((sum, kind) => sum + cost[kind], 0));
  }
}
