/** The members that order the rows of an answer. */
export interface Dated {
  readonly id?: string;
  readonly createdAt?: string;
  readonly startedAt?: string;
  readonly completedAt?: string;
}

/** The instant that orders a row: its start, else its creation, else its end; `""`, the oldest of all, when it has none. */
function orderingInstant({ startedAt, createdAt, completedAt }: Dated): string {
  return startedAt ?? createdAt ?? completedAt ?? "";
}

/**
 * Compares two rows, the newer one first; undated ones last, ties by id so that the order never depends on the pages.
 *
 * No query documents an order, hence everything is read and sorted here. RFC 3339 texts of one form sort like instants.
 */
export function compareNewestFirst(a: Dated, b: Dated): number {
  const [left, right] = [orderingInstant(a), orderingInstant(b)];
  if (left !== right) return left < right ? 1 : -1;
  const [leftId, rightId] = [a.id ?? "", b.id ?? ""];
  return leftId === rightId ? 0 : leftId < rightId ? -1 : 1;
}
