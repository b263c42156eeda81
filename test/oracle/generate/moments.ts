import type { OracleCriteria, OraclePolicy, OracleTarget } from "../types";
import { lookbackOf } from "../asked";
import { instant } from "../instants";
import { milliseconds } from "../spans";
import type { Dice } from "./dice";
import { day, hour, minute } from "./spanTexts";

/** Where instants of one answer are taken from: near every limit that its criteria have. */
export interface Moments {
  readonly clock: number;
  readonly limits: readonly number[];
  readonly tolerance: number;
  /** Those given so far, to be given again: equal times decide differently. */
  readonly given: number[];
}

export function momentsOf(
  clock: number,
  target: OracleTarget,
  criteria: OracleCriteria,
  policy: OraclePolicy,
): Moments {
  const spans = [
    criteria.lastBackupMaximumAge,
    criteria.lastBackupWarningAge,
    criteria.oldestBackupMinimumAge,
    criteria.minimumRedundancyWithin,
    criteria.maximumGap,
    criteria.maximumGapWithin,
    criteria.maximumRunningDuration ?? "24h",
  ].flatMap((text) => (text === undefined ? [] : milliseconds(text)));
  const since = instant(criteria.newerThan);
  return {
    clock,
    limits: [...spans, lookbackOf(target, criteria), ...(since === undefined ? [] : [clock - since])],
    tolerance: milliseconds(policy.clockSkewTolerance ?? "5m"),
    given: [],
  };
}

/** An instant near a limit (on it, or a millisecond off), near now, one given before, or any. */
export function moment(dice: Dice, { clock, limits, tolerance, given }: Moments): number {
  const millisecond = dice.oneOf([-1, 0, 0, 1]);
  const nearLimit = clock - dice.oneOf(limits) + millisecond;
  const time = dice.weighted([
    [45, nearLimit],
    [12, given.length > 0 ? dice.oneOf(given) : nearLimit],
    [30, clock - dice.oneOf([minute, hour, 6 * hour, day, 10 * day]) * dice.between(1, 5)],
    [6, clock - dice.oneOf([30 * day, 90 * day, 200 * day])],
    [5, clock + millisecond],
    [5, clock + tolerance + millisecond],
    [3, clock + hour],
  ]);
  given.push(time);
  return time;
}

const malformed = [
  "2026-11-20 11:00:00",
  "2026-02-30T00:00:00.000Z",
  "2026-11-20T11:00:00",
  "1795176000000",
  "",
  "soon",
];

/** The text of an instant, now and then in another offset, and now and then one that says no time. */
export function momentText(dice: Dice, time: number): string {
  return dice.weighted([
    [95, new Date(time).toISOString()],
    [2, new Date(time + 8 * hour).toISOString().replace("Z", "+08:00")],
    [3, dice.oneOf(malformed)],
  ]);
}
