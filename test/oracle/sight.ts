import type { OracleActivity, OracleAnswer, OracleCriteria, OraclePolicy, OracleRecord, OracleTarget } from "./types";
import { lookbackOf } from "./asked";
import { ageFromOf } from "./evidence";
import { instant } from "./instants";
import { milliseconds } from "./spans";
import { isOpen } from "./states";

/** A record with its times read. A time that is missing, malformed, or too far in the future is undefined. */
export interface Task {
  readonly record: OracleRecord;
  /** When the work began: `startedAt`, else `createdAt`. */
  readonly start: number | undefined;
  readonly completedAt: number | undefined;
  /** The one time by which it is selected, ordered and aged: the one that `ageFrom` names, with nothing in its place. */
  readonly stamp: number | undefined;
  /** A failure without an end, or with an end before its start: its start is its deciding time. */
  readonly isDatedByStart?: true;
  /** Between which instants that time lies, as far as the other times say. */
  readonly earliest: number;
  readonly latest: number;
}

/** Everything that a criterion may look at. */
export interface Sight {
  readonly target: OracleTarget;
  readonly criteria: OracleCriteria;
  readonly policy: OraclePolicy;
  /** The gate's clock, one for all targets: ages are measured from here. */
  readonly now: number;
  readonly isComplete: boolean;
  readonly tasks: readonly Task[];
  /** What the resource itself says, where it was asked and could be read. */
  readonly own: OracleActivity | undefined;
  readonly lookback: number;
  /** How long an open task may run before it no longer holds anything at pending. */
  readonly runningLimit: number;
  /** When the resource was created, where that is given and usable. */
  readonly resourceCreatedAt: number | undefined;
}

/**
 * The sight of a target whose answer can be used; `records` are those of the answer, each one once. `earlier`: by how much
 * the stamps of an unproven zone are earlier than they are as UTC.
 */
export function lookAt(
  target: OracleTarget,
  criteria: OracleCriteria,
  policy: OraclePolicy,
  answer: OracleAnswer,
  records: readonly OracleRecord[],
  now: number,
  earlier = 0,
): Sight {
  const tolerance = milliseconds(policy.clockSkewTolerance ?? "5m");
  const isUsable = (time: number | undefined): boolean => time !== undefined && time <= now + tolerance;
  const created = instant(target.createdAt);
  return {
    target,
    criteria,
    policy,
    now,
    isComplete: answer.complete,
    tasks: records.map((record) =>
      taskOf(record, ageFromOf(target), isUsable, {
        tolerance,
        earlier: record.zoneProven === false ? earlier : 0,
      }),
    ),
    own: answer.activity,
    lookback: lookbackOf(target, criteria),
    runningLimit: milliseconds(criteria.maximumRunningDuration ?? "24h"),
    resourceCreatedAt: isUsable(created) ? created : undefined,
  };
}

function taskOf(
  record: OracleRecord,
  ageFrom: "completedAt" | "startedAt",
  isUsable: (time: number | undefined) => boolean,
  { tolerance, earlier }: { readonly tolerance: number; readonly earlier: number },
): Task {
  const timeOf = (text: string | undefined): number | undefined => {
    const time = instant(text);
    return time === undefined ? undefined : time - earlier;
  };
  // Work ends no earlier than it begins. Times that say otherwise, by more than the tolerance, say nothing.
  const [said, end] = [timeOf(record.startedAt ?? record.createdAt), timeOf(record.completedAt)];
  const isReversed = !isOpen(record.state) && said !== undefined && end !== undefined && said > end + tolerance;
  const read = (text: string | undefined): number | undefined => {
    const time = isReversed ? undefined : timeOf(text);
    return isUsable(time) ? time : undefined;
  };
  const start = read(record.startedAt) ?? read(record.createdAt);
  const completedAt = read(record.completedAt);
  const stamp = read(record[ageFrom]);
  const earliest = stamp ?? start ?? Number.NEGATIVE_INFINITY;
  const latest = stamp ?? completedAt ?? Number.POSITIVE_INFINITY;
  return {
    record,
    start,
    completedAt,
    stamp,
    ...(earliest <= latest
      ? { earliest, latest }
      : { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY }),
  };
}

/** How old an instant is; one that lies in the future, within the tolerance, is of age 0. */
export function age(sight: Sight, time: number): number {
  return Math.max(0, sight.now - time);
}
