import { parseHttpDate } from "../core/instants/httpDate";
import type { Instant } from "../core/instants/instant";
import { ProviderError } from "../core/errors/providerError";
import type { TransportResponse } from "./transport";

/** The gateway's own window around its clock for signed requests: 15 minutes. */
const clockWindowMilliseconds = 15 * 60 * 1000;
/** A cache on the way may have held the answer this long, in seconds, before it is no longer an answer about now. */
const cacheAgeLimitSeconds = 60;

/**
 * The server's clock at the time of an answer, from its `Date` header; `undefined` when it sends none that can be read.
 *
 * An answer that was made earlier and kept on the way would carry its old Date, and every age measured against that Date
 * would look fine: last month's answer must not pass for today's. A Date far ahead of this machine's clock is taken as it
 * is: no cache holds answers from the future, so then the clock here is slow.
 */
export function serverInstant(response: TransportResponse, host: string, now: Instant): Instant | undefined {
  const cacheAge = Number(response.header("age") ?? 0);
  if (cacheAge > cacheAgeLimitSeconds) {
    const happened = `the answer of ${host} comes from a cache that kept it for ${cacheAge} s`;
    throw new ProviderError({ code: "WIRE_STALE", happened });
  }
  const date = parseHttpDate(response.header("date") ?? "");
  if (date !== undefined && now - date > clockWindowMilliseconds) {
    const minutes = Math.round((now - date) / 60_000);
    const happened = `the answer of ${host} is dated ${minutes} minutes before this machine's clock`;
    throw new ProviderError({ code: "WIRE_STALE", happened });
  }
  return date;
}
