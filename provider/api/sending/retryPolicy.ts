import type { ProviderError } from "../../core/errors/providerError";

export type RetryKind = "transient" | "throttled";

/** Statuses after which the same request may succeed. 501 and 505 are answers for good. */
const transientStatuses: ReadonlySet<number> = new Set([408, 500, 502, 503, 504]);

/** Milliseconds before the first retry, at most, by what went wrong. */
const base: Readonly<Record<RetryKind, number>> = { transient: 100, throttled: 500 };
/** Milliseconds of one pause, at most. After a 429 the rate limiter of the host spaces the attempts as well. */
const longest: Readonly<Record<RetryKind, number>> = { transient: 20_000, throttled: 5000 };
/** Milliseconds of the last pause within a read's time, at least. */
const shortestLast = 100;

/**
 * Whether another attempt is worth it, and of which kind: `undefined` for an error that would only come again.
 *
 * A service's own code comes first: a 500 that means "unknown cluster" is not a fault. An answer that lies in good form
 * is never asked for again: a second one could lie better.
 */
export function retryKind({ code, parts }: ProviderError): RetryKind | undefined {
  if (code === "API_THROTTLED") return "throttled";
  const isFault = code === "API_FAULT" || code === "API_TIMEOUT";
  const byStatus = isFault && parts.httpStatus !== undefined && transientStatuses.has(parts.httpStatus);
  return byStatus || parts.isTransient === true ? "transient" : undefined;
}

/**
 * Exponential backoff with full jitter, in milliseconds. `retry` counts from 0. After a 429 a pause takes at most half of
 * the time that is left: a quota may become free again just before the read's time ends.
 */
export function backoff(kind: RetryKind, retry: number, random: number, left: number): number {
  const delay = random * Math.min(longest[kind], base[kind] * 2 ** retry);
  return kind === "throttled" ? Math.min(delay, Math.max(shortestLast, left / 2)) : delay;
}
