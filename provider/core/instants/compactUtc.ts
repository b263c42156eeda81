import { toRfc3339, type Instant } from "./instant";

const second = 1000;

/** `2017-07-18T23:59:59Z`: how the CBR queries want their period, in UTC and whole seconds. */
export function toWholeSeconds(instant: Instant, rounding: "down" | "up"): string {
  const whole = (rounding === "down" ? Math.floor : Math.ceil)(instant / second) * second;
  return `${toRfc3339(whole).slice(0, 19)}Z`;
}

/** `20170718235959`: how the DCS query wants its period, in UTC and whole seconds. */
export function toCompactUtc(instant: Instant, rounding: "down" | "up"): string {
  return toWholeSeconds(instant, rounding).replace(/[-T:Z]/g, "");
}
