import type { Answer } from "../faultServer";
import { failing } from "./faults";

export interface QuotaOptions {
  /** Requests per second. */
  readonly rate: number;
  /**
   * `bucket`: tokens flow in at the rate and `burst` of them can be saved. `window`: `rate × windowSeconds` requests in
   * each window of the clock, as gateways count them.
   */
  readonly kind: "bucket" | "window";
  /** Tokens of a full bucket. Default: a second's worth. */
  readonly burst?: number;
  /** Length of a window, in seconds. Default 1. */
  readonly windowSeconds?: number;
  /** Whether a refusal says `Retry-After`, in whole seconds of the client's time. */
  readonly retryAfter: boolean;
  /** Milliseconds from some fixed point, in the time in which the rate is meant. */
  readonly elapsed: () => number;
}

/** A server's quota: refused requests count as well as granted ones where the service says so; here only granted ones. */
export interface Quota {
  /** The answer in front of another: 429 with the gateway's code when the quota is used up. */
  limit(answer: Answer): Answer;
  /** Counts a request: 0 when it may pass, otherwise the milliseconds after which one may. */
  take(): number;
  granted(): number;
  refused(): number;
}

/** Lets so many requests through and refuses the rest, as the gateway does (`APIGW.0308`, 429). */
export function createQuota(options: QuotaOptions): Quota {
  const { rate, kind, burst = rate, windowSeconds = 1, retryAfter, elapsed } = options;
  let granted = 0;
  let refused = 0;
  let tokens = burst;
  let filledAt = elapsed();
  let window = -1;
  let used = 0;

  /** Milliseconds to wait for; 0 when the request may pass, and is then counted. */
  const waitFor = (): number => {
    const now = elapsed();
    if (kind === "window") {
      const length = windowSeconds * 1000;
      const current = Math.floor(now / length);
      if (current !== window) [window, used] = [current, 0];
      if (used >= rate * windowSeconds) return (current + 1) * length - now;
      used++;
      return 0;
    }
    tokens = Math.min(burst, tokens + ((now - filledAt) / 1000) * rate);
    filledAt = now;
    if (tokens < 1) return ((1 - tokens) / rate) * 1000;
    tokens--;
    return 0;
  };

  const take = (): number => {
    const wait = waitFor();
    if (wait === 0) granted++;
    else refused++;
    return wait;
  };

  return {
    take,
    limit: (answer) => (request, now) => {
      const wait = take();
      if (wait === 0) return answer(request, now);
      const headers = retryAfter ? { "Retry-After": String(Math.ceil(wait / 1000)) } : {};
      return failing(429, headers)(request, now);
    },
    granted: () => granted,
    refused: () => refused,
  };
}
