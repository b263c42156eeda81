const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;

/**
 * Epoch milliseconds of an RFC 3339 text with a zone, digits below the millisecond cut off; undefined for any other
 * text and for a date that no calendar has.
 */
export function instant(text: string | undefined): number | undefined {
  const parts = text === undefined ? null : form.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts.map(Number);
  const wall = Date.UTC(year!, month! - 1, day, hour, minute, second);
  // Date.UTC carries over what is too large (30 February, 25 o'clock), which then no longer reads the same.
  if (new Date(wall).toISOString().slice(0, 19) !== text!.slice(0, 19)) return undefined;
  const [offsetHours, offsetMinutes] = [Number(parts[9] ?? 0), Number(parts[10] ?? 0)];
  if (offsetHours > 23 || offsetMinutes > 59) return undefined;
  const offset = (parts[8] === "-" ? -1 : 1) * (offsetHours * 60 + offsetMinutes) * 60_000;
  return wall + Number((parts[7] ?? "").padEnd(3, "0").slice(0, 3)) - offset;
}
