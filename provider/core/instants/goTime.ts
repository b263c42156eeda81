import { civilTimeWithOffsetToUtc } from "./civilTime";
import type { Instant } from "./instant";
import { parseRfc3339 } from "./rfc3339";

// What Go's Time.String() prints: date, time, numeric offset, zone word, and "m=±…" while the monotonic clock is attached.
const form =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.(?<fraction>\d{1,9}))? (?<sign>[+-])(?<offsetHours>\d\d)(?<offsetMinutes>\d\d)(?: \S+)?(?: m=[+-]\S+)?$/;

/**
 * `2023-11-25 17:03:46.739012 +0800 CST`: CCE.
 *
 * The numeric offset rules and the zone word is ignored: "CST" is both China (+8) and US Central (-6) time, and
 * `new Date(text)` takes the American one, 14 hours off. RFC 3339 is read as well, should the service ever mend its format.
 */
export function parseGoTime(text: string): Instant | undefined {
  const groups = form.exec(text)?.groups;
  return groups === undefined ? parseRfc3339(text) : civilTimeWithOffsetToUtc(groups);
}
