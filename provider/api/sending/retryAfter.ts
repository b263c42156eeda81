import { parseHttpDate } from "../../core/instants/httpDate";
import type { Instant } from "../../core/instants/instant";

/**
 * The milliseconds that a `Retry-After` asks for, from now on: seconds, or a date by the server's own clock. Anything else
 * (a negative number, words, a date that has passed) counts as absent.
 */
export function retryAfter(text: string | undefined, serverTime: Instant): number | undefined {
  const trimmed = text?.trim() ?? "";
  if (/^\d{1,15}$/.test(trimmed)) return Number(trimmed) * 1000;
  const date = parseHttpDate(trimmed);
  return date === undefined || date <= serverTime ? undefined : date - serverTime;
}
