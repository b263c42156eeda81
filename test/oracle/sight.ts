import type { OracleAnswer, OracleCriteria, OraclePolicy, OracleRecord, OracleTarget } from "./types";
import { lookbackOf } from "./asked";
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
  readonly lookback: number;
  /** How long an open task may run before it no longer holds anything at pending. */
  readonly runningLimit: number;
  /** When the resource was created, where that is given and usable. */
  readonly resourceCreatedAt: number | undefined;
}

/** The sight of a target whose answer can be used; `records` are those of the answer, each one once. */
export function lookAt(
  target: OracleTarget,
  criteria: OracleCriteria,
  policy: OraclePolicy,
  answer: OracleAnswer,
  records: readonly OracleRecord[],
  now: number,
): Sight {
  const tolerance = milliseconds(policy.clockSkewTolerance ?? "5m");
  const usable = (text: string | undefined): number | undefined => {
    const time = instant(text);
    return time !== undefined && time <= now + tolerance ? time : undefined;
  };
  return {
    target,
    criteria,
    policy,
    now,
    isComplete: answer.complete,
    tasks: records.map((record) => taskOf(record, target.ageFrom ?? "completedAt", usable, tolerance)),
    lookback: lookbackOf(target, criteria),
    runningLimit: milliseconds(criteria.maximumRunningDuration ?? "24h"),
    resourceCreatedAt: usable(target.createdAt),
  };
}

function taskOf(
  record: OracleRecord,
  ageFrom: "completedAt" | "startedAt",
  usable: (text: string | undefined) => number | undefined,
  tolerance: number,
): Task {
  // Work ends no earlier than it begins. Times that say otherwise, by more than the tolerance, say nothing.
  const [said, end] = [instant(record.startedAt ?? record.createdAt), instant(record.completedAt)];
  const isReversed = !isOpen(record.state) && said !== undefined && end !== undefined && said > end + tolerance;
  const read = (text: string | undefined): number | undefined => (isReversed ? undefined : usable(text));
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
