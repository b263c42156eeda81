import { toRfc3339, type Instant } from "../../core/instants/instant";
import { inWords } from "../../gates/judge/words";

/** An instant for people: `2026-01-15 12:00:07 UTC`. A report never guesses where its reader sits. */
export function utc(instant: Instant): string {
  return `${toRfc3339(instant).slice(0, 19).replace("T", " ")} UTC`;
}

/** The same to the minute, for tables whose head says UTC. */
export function minuteOf(instant: Instant): string {
  return toRfc3339(instant).slice(0, 16).replace("T", " ");
}

/** A span to the minute, or to the second where it is shorter; ahead of the clock is no age. */
export function spanInWords(milliseconds: number): string {
  const whole = Math.max(0, Math.round(milliseconds / 1000)) * 1000;
  return inWords(whole);
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

/** A measured value or a limit in its unit: `26h`, `500 KiB`, `3 backups`. */
export function measureInWords(value: number, unit: string): string {
  if (unit === "seconds") return inWords(Math.round(value * 1000));
  if (unit === "bytes") return bytesInWords(value);
  return `${Math.round(value * 1000) / 1000} ${value === 1 ? (singular[unit] ?? unit) : unit}`;
}
