import type { Instant } from "../../core/instants/instant";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { isZeroInstant } from "../../core/instants/zeroTime";
import type { BackupRecord } from "../../core/records/record";
import { isOpen } from "../../core/records/state";
import type { Target } from "../target";
import { unreadableTime } from "./times/timeFault";

/** A record with its stamps read. A stamp that cannot be read, or lies too far in the future, is absent. */
export interface Task {
  readonly record: BackupRecord;
  /** Start, else creation: since when it has been open. */
  readonly began?: Instant;
  readonly completed?: Instant;
  /** The stamp that `ageFrom` names: the one that selects and ages it. */
  readonly stamp?: Instant;
  /** A failure without an end, or with one before its start: its start is its stamp, and only a success that began after it is newer. */
  readonly isDatedByStart?: true;
}

/** The times of a record as it states them, whether they can be used or not. */
interface StatedTimes {
  readonly created: Instant | undefined;
  readonly started: Instant | undefined;
  readonly completed: Instant | undefined;
}

/** Reads each time once: an evaluation of a fleet reads hundreds of thousands. */
function statedTimes({ createdAt, startedAt, completedAt }: BackupRecord): StatedTimes {
  const read = (text: string | undefined): Instant | undefined => (text === undefined ? undefined : parseRfc3339(text));
  return { created: read(createdAt), started: read(startedAt), completed: read(completedAt) };
}

/** The server's clock, and how far clocks may differ. */
interface Clock {
  readonly now: Instant;
  readonly tolerance: number;
}

/**
 * Whether it says that it ended before it began, by more than clocks may differ. One of both is wrong, so that neither says
 * anything, not even beside a start that lies too far in the future to be used. An end of an open task proves nothing.
 */
function endsBeforeItBegins(
  { state, startedAt }: BackupRecord,
  { created, started, completed }: StatedTimes,
  tolerance: number,
): boolean {
  if (isOpen(state)) return false;
  const began = startedAt === undefined ? created : started;
  return began !== undefined && completed !== undefined && !isZeroInstant(completed) && began - completed > tolerance;
}

/** Reads a record's stamps by a clock. */
export function toTask(
  record: BackupRecord,
  { ageFrom, facts }: Pick<Target, "ageFrom" | "facts">,
  { now, tolerance }: Clock,
  isFailure: boolean,
): Task {
  const latest = now + tolerance;
  const stated = statedTimes(record);
  const isReversed = endsBeforeItBegins(record, stated, tolerance);
  const usable = (instant: Instant | undefined): Instant | undefined =>
    instant === undefined || isReversed || instant > latest || isZeroInstant(instant) ? undefined : instant;
  const started = usable(stated.started);
  // A task is created before it starts, so that this never makes it look younger.
  const began = started ?? usable(stated.created);
  const completed = usable(stated.completed);
  const named = ageFrom === "completedAt" ? completed : started;
  // An end that is given and cannot be used (malformed, too far in the future) may lie behind any success: no date.
  // An end before the start says nothing either (1970 stands for none at some services): it must not hide the failure.
  const isEndAbsent =
    (record.completedAt === undefined && unreadableTime(record, "completedAt", facts) === undefined) ||
    (stated.completed !== undefined && isZeroInstant(stated.completed));
  const hasNoEnd = isEndAbsent || (completed !== undefined && began !== undefined && completed < began);
  // Created before a start that cannot be read: the failure may be newer than that.
  const isStartUnreadable = started === undefined && unreadableTime(record, "startedAt", facts) !== undefined;
  const isDatedByStart = isFailure && hasNoEnd && !isStartUnreadable && began !== undefined;
  const stamp = isDatedByStart ? began : named;
  return {
    record,
    ...(began === undefined ? {} : { began }),
    ...(completed === undefined ? {} : { completed }),
    ...(stamp === undefined ? {} : { stamp }),
    ...(isDatedByStart ? { isDatedByStart } : {}),
  };
}
