import { civilTimeToUtc } from "./civilTime";
import type { Instant } from "./instant";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const form =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<day>\d\d) (?<monthName>[A-Z][a-z]{2}) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) GMT$/;

/** The text that was read last: within a second, all answers of a server carry the same one. */
let last: { readonly text: string; readonly instant: Instant | undefined } | undefined;

/** `Sun, 06 Nov 1994 08:49:37 GMT`: the `Date` header (RFC 9110, IMF-fixdate; the two obsolete forms are not read). */
export function parseHttpDate(text: string): Instant | undefined {
  if (last?.text === text) return last.instant;
  const groups = form.exec(text)?.groups;
  const month = String(months.indexOf(groups?.["monthName"] ?? "") + 1);
  const instant = groups === undefined ? undefined : civilTimeToUtc({ ...groups, month });
  last = { text, instant };
  return instant;
}
