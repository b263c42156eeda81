import { ProviderError } from "../../core/errors/providerError";
import { toRfc3339, writable, type Instant } from "../../core/instants/instant";
import type { TransportResponse } from "../transport/transport";
import { retryKind } from "./retryPolicy";
import { serverTimeOf } from "./serverTimeOf";
import { parseHttpDate } from "../../core/instants/httpDate";

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

/** The pause that a server asked for before the next request. */
export interface Pause {
  readonly milliseconds: number;
  /** The error of a read that cannot wait so long. */
  readonly tooLong: ProviderError;
}

/** The pause that a failed request's answer asks for; `now` is the time of a server that gives none. */
export function requestedPause(response: TransportResponse, error: ProviderError, now: Instant): Pause | undefined {
  if (retryKind(error) === undefined) return undefined;
  const serverTime = serverTimeOf(response) ?? now;
  const milliseconds = retryAfter(response.header("retry-after"), serverTime);
  if (milliseconds === undefined) return undefined;
  const end = writable(serverTime + milliseconds);
  const wait = end === undefined ? `for ${milliseconds / 1000} s` : `until ${toRfc3339(end)}`;
  const happened = `${error.parts.happened}, and asks to wait ${wait}, which is longer than the time left for this read`;
  return { milliseconds, tooLong: new ProviderError({ ...error.parts, happened }) };
}
