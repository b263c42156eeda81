import type { Instant } from "./instant";

/** 0001-01-01T00:00:00Z, the time that Go writes where there is none, and the beginning of year 2. */
const [zero, yearTwo] = [-62_135_596_800_000, -62_104_060_800_000];

/** Whether an instant is Go's zero time, or any other of year 1: nothing happened then, and its age would be absurd. */
export function isZeroInstant(instant: Instant): boolean {
  return instant >= zero && instant < yearTwo;
}

/** The same of a text, in every notation: in a zone ahead of UTC it lies in the year before, which no text can name. */
export function isZeroText(text: string): boolean {
  return /^0001-01-01[T ]/.test(text);
}
