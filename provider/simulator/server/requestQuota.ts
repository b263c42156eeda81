/** How many requests the gateway accepts in each window of the clock. */
export interface QuotaOptions {
  /** Requests per window, for all queries together; IAM and the metadata service are not counted. */
  readonly requests: number;
  readonly windowSeconds: number;
}

/** Counts requests in fixed windows that begin with the first request; a refused one does not count. */
export function createRequestQuota({ requests, windowSeconds }: QuotaOptions): (now: number) => boolean {
  let window = { since: -Infinity, used: 0 };
  return (now) => {
    const length = windowSeconds * 1000;
    if (now - window.since >= length) {
      const since = Number.isFinite(window.since) ? now - ((now - window.since) % length) : now;
      window = { since, used: 0 };
    }
    if (window.used >= requests) return false;
    window.used += 1;
    return true;
  };
}
