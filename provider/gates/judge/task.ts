import type { Instant } from "../../core/instants/instant";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { isZeroInstant } from "../../core/instants/zeroTime";
import type { BackupRecord } from "../../core/records/record";
import { isOpen } from "../../core/records/state";

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

function isAbsent(text: string | undefined): boolean {
  const instant = text === undefined ? undefined : parseRfc3339(text);
  return text === undefined || (instant !== undefined && isZeroInstant(instant));
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
function endsBeforeItBegins(record: BackupRecord, tolerance: number): boolean {
  const { createdAt, startedAt, completedAt } = record;
  if (isOpen(record.state)) return false;
  const [began, ended] = [startedAt ?? createdAt, completedAt].map((text) =>
    text === undefined ? undefined : parseRfc3339(text),
  );
  return began !== undefined && ended !== undefined && !isZeroInstant(ended) && began - ended > tolerance;
}

/** Reads a record's stamps by a clock. */
export function toTask(
  record: BackupRecord,
  ageFrom: "completedAt" | "startedAt",
  { now, tolerance }: Clock,
  isFailure: boolean,
): Task {
  const latest = now + tolerance;
  const isReversed = endsBeforeItBegins(record, tolerance);
  const read = (text: string | undefined): Instant | undefined => {
    const instant = text === undefined || isReversed ? undefined : parseRfc3339(text);
    return instant === undefined || instant > latest || isZeroInstant(instant) ? undefined : instant;
  };
  const started = read(record.startedAt);
  // A task is created before it starts, so that this never makes it look younger.
  const began = started ?? read(record.createdAt);
  const completed = read(record.completedAt);
  const named = ageFrom === "completedAt" ? completed : started;
  // An end that is given and cannot be used (malformed, too far in the future) may lie behind any success: no date.
  // An end before the start says nothing either (1970 stands for none at some services): it must not hide the failure.
  const hasNoEnd =
    isAbsent(record.completedAt) || (completed !== undefined && began !== undefined && completed < began);
  const isDatedByStart = isFailure && hasNoEnd && began !== undefined;
  const stamp = isDatedByStart ? began : named;
  return {
    record,
    ...(began === undefined ? {} : { began }),
    ...(completed === undefined ? {} : { completed }),
    ...(stamp === undefined ? {} : { stamp }),
    ...(isDatedByStart ? { isDatedByStart } : {}),
  };
}
