import type { BackupRecord } from "./record";

/** The instant that orders a record: its start, else its creation, else its end; `""`, the oldest of all, when it has none. */
function orderingInstant(record: BackupRecord): string {
  return record.startedAt ?? record.createdAt ?? record.completedAt ?? "";
}

/**
 * Compares two records, the newer one first; undated ones last, ties by id so that the order never depends on the pages.
 *
 * No query documents an order, hence everything is read and sorted here. RFC 3339 texts of one form sort like instants.
 */
export function compareNewestFirst(a: BackupRecord, b: BackupRecord): number {
  const [left, right] = [orderingInstant(a), orderingInstant(b)];
  if (left !== right) return left < right ? 1 : -1;
  const [leftId, rightId] = [a.id ?? "", b.id ?? ""];
  return leftId === rightId ? 0 : leftId < rightId ? -1 : 1;
}
