const capacity = 500;
const cost = 10;

/**
 * How much retrying a host is worth: a full outage of 1,000 calls costs 50 retries. The figures are those of AWS's
 * standard mode (smithy-typescript, read 2026). A retry after a 429 is free: the rate limiter already slows the host down.
 */
export class RetryBudget {
  #tokens = capacity;

  /** Pays for one retry; false when too few tokens are left. */
  take(): boolean {
    if (this.#tokens < cost) return false;
    this.#tokens -= cost;
    return true;
  }

  /** Refunds the cost of one retry to a call that needed one, or one token to a call that needed none. */
  succeeded(afterRetry: boolean): void {
    this.#tokens = Math.min(capacity, this.#tokens + (afterRetry ? cost : 1));
  }
}
