/**
 * Instants in the spelling of each service, written from the examples of the API pages. Kept apart from the client's
 * parsers on purpose: the two must agree because both follow the pages, not because they share a line.
 */

/** China Standard Time has had no daylight saving since 1991, so a fixed offset is right for every instant used here. */
const shanghaiOffsetMilliseconds = 8 * 60 * 60 * 1000;

/** CCE: Go's `Time.String()`, which drops trailing zeros of the fraction and the fraction itself when it is zero. */
export function goTime(milliseconds: number): string {
  const iso = shanghaiIso(milliseconds);
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)}${iso.slice(19, 23).replace(/\.?0+$/, "")} +0800 CST`;
}

/** DWS: no zone is written; the page does not say which one is meant, and the simulator means Asia/Shanghai. */
export function zonelessTime(milliseconds: number): string {
  const iso = shanghaiIso(milliseconds);
  const fraction = iso.slice(20, 23).replace(/0+$/, "");
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)}.${fraction === "" ? "0" : fraction}`;
}

/** CBR: RFC 3339 with a numeric offset, as in the page's example answer. */
export function rfc3339WithOffset(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace("Z", "+00:00");
}

/**
 * CBR as real answers have it: no zone, and microseconds or nanoseconds, of which a clock of milliseconds fills the rest
 * with the same digits for each instant.
 */
export function zonelessIso(
  milliseconds: number,
  { zone = "UTC", digits = 6 }: { readonly zone?: "UTC" | "+08:00"; readonly digits?: 6 | 9 } = {},
): string {
  const iso = zone === "UTC" ? new Date(milliseconds).toISOString() : shanghaiIso(milliseconds);
  return `${iso.slice(0, -1)}${"155627".slice(0, digits - 3)}`;
}

/** DWS snapshots and CSS `created`, as real answers and examples have it: UTC in whole seconds, without its zone. */
export function zonelessSecond(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19);
}

/** DCS: RFC 3339 with `Z`. */
export function rfc3339WithZ(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** IAM: RFC 3339 with `Z` and microseconds, as in `expires_at` of the pages' example answers. */
export function iamTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace("Z", "000Z");
}

/** The `Date` response header. Its resolution is one second; the simulator's clock may be finer. */
export function httpDate(milliseconds: number): string {
  return new Date(milliseconds).toUTCString();
}

/** `yyyyMMddHHmmss` in UTC, the form of the DCS period parameters; `undefined` for anything else. */
export function parseCompactUtc(text: string): number | undefined {
  return parseDigits(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text)?.slice(1));
}

/** `yyyyMMddTHHmmssZ`, the form of `X-Sdk-Date`; `undefined` for anything else. */
export function parseSdkDate(text: string): number | undefined {
  return parseDigits(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)?.slice(1));
}

/** RFC 3339 with a zone and at most milliseconds, as people write it for the simulator; `undefined` for anything else. */
export function rfc3339ToMilliseconds(text: string): number | undefined {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/.exec(text);
  const seconds = match === null ? undefined : parseDigits(match.slice(1, 7));
  if (match === null || seconds === undefined) {
    return undefined;
  }
  const [fraction = "", sign, hours = "0", minutes = "0"] = match.slice(7);
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return seconds + Number(fraction.padEnd(3, "0")) - (sign === "-" ? -offset : offset);
}

function parseDigits(parts: readonly string[] | undefined): number | undefined {
  if (parts === undefined) {
    return undefined;
  }
  const digits = parts.join("");
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const milliseconds = Date.UTC(year, month - 1, day, hour, minute, second);
  // Date.UTC rolls 31 February over into March; comparing the digits again refuses such dates.
  const again = new Date(milliseconds).toISOString().replace(/\D/g, "").slice(0, 14);
  return again === digits ? milliseconds : undefined;
}

function shanghaiIso(milliseconds: number): string {
  return new Date(milliseconds + shanghaiOffsetMilliseconds).toISOString();
}
