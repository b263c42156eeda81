import { Temporal } from "temporal-polyfill";
import { civilTimeToUtc } from "./civilTime";
import { writable, type Instant } from "./instant";

const form =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[ T](?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.(?<fraction>\d{1,9}))?$/;

/**
 * `2025-05-19 09:05:10.0` in a named zone: DWS, whose page gives times without any zone.
 *
 * `zone` is an IANA name, `UTC` or `±hh:mm`. In an hour that the zone's clocks show twice the earlier instant is taken,
 * which never makes a backup look younger than it is, or with `none` no instant; a local time that the clocks skip is
 * absent.
 */
export function parseZonelessTime(
  text: string,
  zone: string,
  ofRepeated: "earlier" | "none" = "earlier",
): Instant | undefined {
  const groups = form.exec(text)?.groups;
  const civil = groups === undefined ? undefined : civilTimeToUtc(groups);
  if (civil === undefined) return undefined;
  const local = Temporal.Instant.fromEpochMilliseconds(civil).toZonedDateTimeISO("UTC").toPlainDateTime();
  const zoned = local.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (!zoned.toPlainDateTime().equals(local)) return undefined;
  const isRepeated = (): boolean => !zoned.equals(local.toZonedDateTime(zone, { disambiguation: "later" }));
  return ofRepeated === "none" && isRepeated() ? undefined : writable(zoned.epochMilliseconds);
}

/** Whether {@link parseZonelessTime} can work with the zone: an IANA name, `UTC` or `±hh:mm`. */
export function isTimeZone(zone: string): boolean {
  // Temporal takes more than is promised (`+08`, `+0800`, a whole timestamp with a bracketed zone): hold it to the promise.
  if (!/^(?:[+-]\d\d:\d\d|[A-Za-z][A-Za-z0-9_+\-/]*)$/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
