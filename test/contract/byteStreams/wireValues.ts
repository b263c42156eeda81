/** The pages' scalars and times, read by rules of this test's own (api pages; design: "empty says nothing"). */

export type Members = Readonly<Record<string, unknown>>;

export function membersOf(value: unknown): Members {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Members) : {};
}

/** An own member; `undefined` for null and for `{}`, by which services say nothing. */
export function member(value: unknown, name: string): unknown {
  const members = membersOf(value);
  const found = Object.hasOwn(members, name) ? members[name] : undefined;
  if (found === null) return undefined;
  return typeof found === "object" && !Array.isArray(found) && Object.keys(found).length === 0 ? undefined : found;
}

/** A text that says something; a number or a boolean is its own text as long as it is exact. */
export function word(value: unknown): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  if (typeof value === "boolean") return value ? "true" : "false";
  const isExact = typeof value === "number" && Math.abs(value) < 2 ** 53;
  return isExact ? JSON.stringify(value) : undefined;
}

const toInstant = (milliseconds: number | undefined): string | undefined =>
  milliseconds === undefined || Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();

const daysOf = (year: number, month: number): number => {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
};

/** `2026-01-15`, `09:05:10.25` and minutes east of UTC as an instant; `undefined` for what no calendar or clock shows. */
function instantAt(date: string, time: string, eastMinutes: number): number | undefined {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const [hour = 0, minute = 0, second = 0] = time.split(/[:.]/).map(Number);
  const fraction = time.split(".")[1] ?? "";
  if (year < 1 || day < 1 || day > daysOf(year, month) || hour > 23 || minute > 59 || second > 59) return undefined;
  const milliseconds = Number(`${fraction}000`.slice(0, 3));
  const utc = Date.UTC(2000, month - 1, day, hour, minute, second, milliseconds);
  // Date.UTC takes years below 100 for years of the last century: count from 2000, in whole cycles of 400 years.
  const cycles = Math.floor((year - 2000) / 400);
  const inCycle = year - 400 * cycles;
  const shifted = utc - Date.UTC(2000, month - 1, day) + Date.UTC(inCycle, month - 1, day);
  const instant = shifted + cycles * 146_097 * 86_400_000 - eastMinutes * 60_000;
  const [first, last] = [-62_135_596_800_000, 253_402_300_799_999];
  return instant >= first && instant <= last ? instant : undefined;
}

function eastOf(sign: string, hours: string, minutes: string): number | undefined {
  const total = Number(hours) * 60 + Number(minutes);
  return Number(minutes) > 59 || total > 18 * 60 ? undefined : sign === "-" ? -total : total;
}

export function rfc3339(value: unknown): string | undefined {
  const text = word(value) ?? "";
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d{1,9})?)(Z|([+-])(\d\d):(\d\d))$/.exec(text);
  if (parts === null) return undefined;
  const [, date = "", time = "", zone, sign = "", hours = "", minutes = ""] = parts;
  const east = zone === "Z" ? 0 : eastOf(sign, hours, minutes);
  return east === undefined ? undefined : toInstant(instantAt(date, time, east));
}

export function goTime(value: unknown): string | undefined {
  const text = word(value) ?? "";
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d{1,9})?) ([+-])(\d\d)(\d\d)(?: \S+)?(?: m=[+-]\S+)?$/.exec(
    text,
  );
  if (parts === null) return rfc3339(value);
  const [, date = "", time = "", sign = "", hours = "", minutes = ""] = parts;
  const east = eastOf(sign, hours, minutes);
  return east === undefined ? undefined : toInstant(instantAt(date, time, east));
}

/** DWS writes no zone; the case says +08:00. */
export function zoneless(value: unknown): string | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d{1,9})?)$/.exec(word(value) ?? "");
  return parts === null ? undefined : toInstant(instantAt(parts[1] ?? "", parts[2] ?? "", 480));
}

/** Milliseconds between 2010 and 2100, as a number or as digits. */
export function epoch(value: unknown): string | undefined {
  const number = typeof value === "string" && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isInteger(number)) return undefined;
  return number >= Date.UTC(2010, 0) && number <= Date.UTC(2100, 0) ? toInstant(number) : undefined;
}

export function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === "string" && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : undefined;
}
