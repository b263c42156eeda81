const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

function numberAt(text: string, from: number, to: number): number {
  return Number(text.slice(from, to));
}

/**
 * Epoch milliseconds of an RFC 3339 text with a zone, digits below the millisecond cut off; undefined for any other
 * text and for a date that no calendar has.
 */
export function instant(text: string | undefined): number | undefined {
  if (text === undefined || !form.test(text)) return undefined;
  const [year, month, day] = [numberAt(text, 0, 4), numberAt(text, 5, 7), numberAt(text, 8, 10)];
  const [hour, minute, second] = [numberAt(text, 11, 13), numberAt(text, 14, 16), numberAt(text, 17, 19)];
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  // Date.UTC carries over what is too large (30 February), and takes the year 0 for 1900.
  const date = new Date(wall);
  const isOfTheCalendar =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isOfTheCalendar || hour > 23 || minute > 59 || second > 59) return undefined;
  const zoneAt = text.endsWith("Z") ? text.length - 1 : text.length - 6;
  const fraction = numberAt(text, 20, Math.min(zoneAt, 23)) * 10 ** Math.max(0, 23 - zoneAt);
  if (text.endsWith("Z")) return wall + fraction;
  const [offsetHours, offsetMinutes] = [numberAt(text, zoneAt + 1, zoneAt + 3), numberAt(text, zoneAt + 4, zoneAt + 6)];
  if (offsetHours > 23 || offsetMinutes > 59) return undefined;
  return wall + fraction - (text[zoneAt] === "-" ? -1 : 1) * (offsetHours * 60 + offsetMinutes) * 60_000;
}
