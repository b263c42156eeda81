import type { Instant } from "./instant";

/** 2010-01-01T00:00:00Z and 2100-01-01T00:00:00Z. A value in seconds falls far below, one in microseconds far above. */
const earliest = 1_262_304_000_000;
const latest = 4_102_444_800_000;

/**
 * `1656042837000`: CSS.
 *
 * The page says "Unix timestamp" and shows milliseconds. A number outside the plausible years is absent; it is never
 * rescaled, since a wrong guess would make an old backup young. A text is not read as a number either.
 */
export function parseEpochMilliseconds(value: number | string): Instant | undefined {
  if (typeof value === "string") return undefined;
  return Number.isSafeInteger(value) && value >= earliest && value <= latest ? value : undefined;
}
