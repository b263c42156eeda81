import { toRfc3339, type Instant } from "../../core/instants/instant";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A span as people say it, in its two largest units: `45s`, `12m5s`, `31h12m`, `9d3h`. Hours up to four days. */
export function inWords(milliseconds: number): string {
  const [unit, small, names] =
    milliseconds < minute
      ? [second, 1, "s"]
      : milliseconds < hour
        ? [minute, second, "ms"]
        : milliseconds < 4 * day
          ? [hour, minute, "hm"]
          : [day, hour, "dh"];
  const whole = Math.floor(milliseconds / unit);
  if (names === "s") return `${milliseconds % second === 0 ? whole : (milliseconds / second).toFixed(3)}s`;
  const rest = Math.floor((milliseconds - whole * unit) / small);
  return `${whole}${names[0] ?? ""}${rest === 0 ? "" : `${rest}${names[1] ?? ""}`}`;
}

/**
 * A measured span beside its limit. Words leave small parts out, and `24h old (limit 24h)` that fails would send a person
 * looking for a fault in the gate.
 */
export function besideLimit(measured: number, limit: number): string {
  const words = inWords(measured);
  if (measured === limit || words !== inWords(limit)) return words;
  return `just ${measured > limit ? "over" : "under"} ${words}`;
}

/** An instant without its milliseconds where it has none: `2026-11-19T17:02:00Z`. */
export function atInWords(instant: Instant): string {
  return toRfc3339(instant).replace(".000Z", "Z");
}

/** `1 failure`, `2 failures`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
