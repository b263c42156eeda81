import { toRfc3339, type Instant } from "../../core/instants/instant";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { inWords } from "../../gates/judge/words";
import { plainText } from "../lines/plainText";

/** An instant for people: `2026-01-15 12:00:07 UTC`. A report never guesses where its reader sits. */
export function utc(instant: Instant): string {
  return `${toRfc3339(instant).slice(0, 19).replace("T", " ")} UTC`;
}

/** The same of an RFC 3339 text; another text stays as it is, on one line. */
export function utcOf(text: string): string {
  const at = parseRfc3339(text);
  return at === undefined ? plainText(text, 100) : utc(at);
}

/** The same to the minute, for tables whose head says UTC. */
export function minuteOf(instant: Instant): string {
  return toRfc3339(instant).slice(0, 16).replace("T", " ");
}

const spanUnits: Readonly<Record<string, string>> = { d: "days", h: "h", m: "min", s: "s" };

/** A span in its two largest units: `9 days 3 h`, `26 h`, `12 min 5 s`. An instant ahead of the clock has the age 0. */
export function spanInWords(milliseconds: number): string {
  const compact = inWords(Math.max(0, Math.round(milliseconds / 1000)) * 1000);
  return compact.replace(/([dhms])/g, (unit) => ` ${spanUnits[unit] ?? unit} `).trimEnd();
}

/** A size as people read it: `880.2 kB` would mislead beside limits in Ki, so powers of 1024. */
export function bytesInWords(bytes: number): string {
  const units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
  const power = Math.min(units.length - 1, bytes < 1024 ? 0 : Math.floor(Math.log2(bytes) / 10));
  return `${Math.round((bytes / 1024 ** power) * 10) / 10} ${units[power] ?? ""}`;
}

/** Units of criteria that are counted. */
const singular: Readonly<Record<string, string>> = {
  backups: "backup",
  failures: "failure",
  "failures since the newest success": "failure since the newest success",
  "open tasks": "open task",
  successes: "success",
};

/** A measured value or a limit in its unit: `26 h`, `500 KiB`, `3 backups`. */
export function measureInWords(value: number, unit: string): string {
  if (unit === "seconds") return spanInWords(value * 1000);
  if (unit === "bytes") return bytesInWords(value);
  if (unit === "percent") return `${Math.round(value * 1000) / 1000} %`;
  return `${Math.round(value * 1000) / 1000} ${value === 1 ? (singular[unit] ?? unit) : unit}`;
}

/** A text with its ids cut to both ends, `dc5a7f1e…0007`: the details have them in full. */
export function shortIds(text: string): string {
  const id = /\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{8}([0-9a-f]{4})\b/gi;
  return text.replace(id, (whole, end: string) => `${whole.slice(0, 8)}…${end}`);
}
