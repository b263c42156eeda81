import type { OracleAnswer, OracleCriteria, OraclePolicy, OracleRecord, OracleTarget } from "./types";
import { lookbackOf } from "./asked";
import { instant } from "./instants";
import { milliseconds } from "./spans";

/** A record with its times read. A time that is missing, malformed, or too far in the future is undefined. */
export interface Task {
  readonly record: OracleRecord;
  /** When the work began: `startedAt`, else `createdAt`. */
  readonly start: number | undefined;
  readonly completedAt: number | undefined;
  /** The one time by which it is selected, ordered and aged: the one that `ageFrom` names, with nothing in its place. */
  readonly stamp: number | undefined;
}

/** Everything that a criterion may look at. */
export interface Sight {
  readonly target: OracleTarget;
  readonly criteria: OracleCriteria;
  readonly policy: OraclePolicy;
  /** When the answer was given, by its own clock: ages are measured from here. */
  readonly asOf: number;
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
): Sight {
  const asOf = instant(answer.asOf)!;
  const tolerance = milliseconds(policy.clockSkewTolerance ?? "5m");
  const usable = (text: string | undefined): number | undefined => {
    const time = instant(text);
    return time !== undefined && time <= asOf + tolerance ? time : undefined;
  };
  return {
    target,
    criteria,
    policy,
    asOf,
    isComplete: answer.complete,
    tasks: records.map((record) => ({
      record,
      start: usable(record.startedAt) ?? usable(record.createdAt),
      completedAt: usable(record.completedAt),
      stamp: usable(record[target.ageFrom ?? "completedAt"]),
    })),
    lookback: lookbackOf(target, criteria),
    runningLimit: milliseconds(criteria.maximumRunningDuration ?? "24h"),
    resourceCreatedAt: usable(target.createdAt),
  };
}

/** How old an instant is; one that lies in the future, within the tolerance, is of age 0. */
export function age(sight: Sight, time: number): number {
  return Math.max(0, sight.asOf - time);
}
