import type { ProviderError } from "../../core/errors/providerError";
import type { RetryKind } from "./retryBudget";

/** Statuses after which the same request may succeed. 501 and 505 are answers for good. */
const transientStatuses: ReadonlySet<number> = new Set([408, 500, 502, 503, 504]);

/** Milliseconds before the first retry at most, by what went wrong. */
const base: Readonly<Record<RetryKind, number>> = { transient: 100, throttled: 500 };
const longest = 20_000;

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

/** Exponential backoff with full jitter, in milliseconds. `retry` counts from 0. */
export function backoff(kind: RetryKind, retry: number, random: number): number {
  return random * Math.min(longest, base[kind] * 2 ** retry);
}
