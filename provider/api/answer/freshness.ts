import { parseHttpDate } from "../../core/instants/httpDate";
import type { Instant } from "../../core/instants/instant";
import { ProviderError } from "../../core/errors/providerError";
import type { TransportResponse } from "../transport/transport";

/** The gateway's own window around its clock for signed requests: 15 minutes. */
const clockWindowMilliseconds = 15 * 60 * 1000;
/** A cache on the way may have held the answer this long, in seconds, before it is no longer an answer about now. */
const cacheAgeLimitSeconds = 60;

/** Whether a cache says that it kept the answer for longer than that, or not for how long. */
export function isFromCache(response: TransportResponse): boolean {
  const age = response.header("age") ?? "0";
  return !/^\d{1,9}$/.test(age) || Number(age) > cacheAgeLimitSeconds;
}

/**
 * The server's clock at the time of an answer, from its `Date` header; `undefined` when it sends none at all. One that
 * cannot be read (repeated, or in an obsolete form that no service of today writes) is an error: it may hide an old one.
 *
 * An answer that was made earlier and kept on the way would carry its old Date, and every age measured against that Date
 * would look fine: last month's answer must not pass for today's. A Date far ahead of this machine's clock is taken as it
 * is: no cache holds answers from the future, so then the clock here is slow.
 */
export function serverInstant(response: TransportResponse, host: string, now: Instant): Instant | undefined {
  const stale = (happened: string): ProviderError => new ProviderError({ code: "WIRE_STALE", happened });
  const age = response.header("age") ?? "0";
  if (!/^\d{1,9}$/.test(age)) throw stale(`the answer of ${host} comes from a cache that does not state its age`);
  if (Number(age) > cacheAgeLimitSeconds) {
    throw stale(`the answer of ${host} comes from a cache and is ${age} s old`);
  }
  const text = response.header("date");
  if (text === undefined) return undefined;
  const date = parseHttpDate(text);
  if (date === undefined) throw stale(`the answer of ${host} has a Date header that cannot be read`);
  if (now - date > clockWindowMilliseconds) {
    const minutes = Math.round((now - date) / 60_000);
    throw stale(`the answer of ${host} is dated ${minutes} minutes before this machine's clock`);
  }
  return date;
}
