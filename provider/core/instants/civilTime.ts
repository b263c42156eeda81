import { writable, type Instant } from "./instant";

/**
 * The named groups that every textual format captures: `year month day hour minute second`, `fraction` where there is
 * one, and `sign offsetHours offsetMinutes` where the text carries an offset.
 */
type TimeGroups = Readonly<Record<string, string | undefined>>;

/**
 * Milliseconds since 1970 of a captured date and time of day taken as UTC; `undefined` for dates that do not exist.
 *
 * `Date` turns 30 February into 1 March without a word, so the result is read back and compared. Digits below a
 * millisecond are cut, never rounded up into the future. Second 60 is refused: no service documents leap seconds.
 */
export function civilTimeToUtc(groups: TimeGroups): Instant | undefined {
  // Each group is turned into a number once: this runs for every time of every record.
  const [year, month, day] = [Number(groups["year"]), Number(groups["month"]) - 1, Number(groups["day"])];
  const [hour, minute, second] = [Number(groups["hour"]), Number(groups["minute"]), Number(groups["second"])];
  if (year < 1 || hour > 23 || minute > 59 || second > 59) return undefined;
  const fraction = groups["fraction"];
  const milliseconds = fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, "0"));
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  date.setUTCHours(hour, minute, second, milliseconds);
  const exists = date.getUTCMonth() === month && date.getUTCDate() === day;
  return exists ? date.getTime() : undefined;
}

/** The same, with the captured offset taken off; no sign means UTC. Offsets beyond 18:00 or with 60 minutes do not exist. */
export function civilTimeWithOffsetToUtc(groups: TimeGroups): Instant | undefined {
  const civil = civilTimeToUtc(groups);
  const [hours, minutes] = [Number(groups["offsetHours"] ?? 0), Number(groups["offsetMinutes"] ?? 0)];
  const total = hours * 60 + minutes;
  if (civil === undefined || minutes > 59 || total > 18 * 60) return undefined;
  return writable(groups["sign"] === "-" ? civil + total * 60_000 : civil - total * 60_000);
}
