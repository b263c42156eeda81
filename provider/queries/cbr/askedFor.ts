import { isOpen } from "../../core/records/state";
import type { BackupRecord } from "../../core/records/record";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { olderReading } from "../../core/records/zoneReadings";
import type { Warnings } from "../../core/records/warnings";
import { periodOf, type Period } from "../period";
import { leftOut, saysAskedFor, type Asked } from "../saysAskedFor";

/** The filters of all rows, and those of this one. */
interface Filters {
  readonly values: readonly Asked[];
  readonly inputs: object;
  readonly period: Period;
}

/** Whether the start is in the period, in one of its readings at least. An open task belongs to every period. */
function isInPeriod(record: BackupRecord, { inputs, period }: Filters): boolean {
  const { begin, end } = periodOf(inputs, period);
  const start = parseRfc3339(record.startedAt ?? "");
  if (start === undefined || isOpen(record.state)) return true;
  return (begin === undefined || start >= begin) && (end === undefined || olderReading(record, start) <= end);
}

/**
 * Whether a row is among those that the arguments ask for. The service filters too, but no page says how exactly. A row that
 * does not say whether it is asked for stays, since it may be a failure or an open task. It never stays as a success.
 */
export function isAskedFor(record: BackupRecord, filters: Filters): boolean {
  const isSaid = saysAskedFor(filters.values);
  return (isSaid ?? record.state !== "succeeded") && isInPeriod(record, filters);
}

/** Counts the rows that are left out. */
export function warnOfOthers(record: BackupRecord, filters: Filters, warnings: Warnings): void {
  if (isAskedFor(record, filters)) return;
  const isUnsaid = saysAskedFor(filters.values) === undefined;
  warnings.add(isUnsaid ? "a success that does not say whether the arguments ask for it is left out" : leftOut);
}
