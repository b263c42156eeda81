import type { PageRequest, Pager } from "./paging";
import { textDigest } from "./textDigest";

/** One page of a list, as the query read it. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number | undefined;
}

/**
 * Takes one row as it comes. `position` counts the different rows from 0. A row `changed` when its id came before with
 * different contents: this one then stands in the other's place, and neither version can be trusted.
 */
export type TakeRow<Row> = (row: Row, position: number, changed: boolean) => void;

/** How the reading of a list ended; the rows themselves were handed on. */
export interface Collected {
  readonly total: number | undefined;
  readonly pagesFetched: number;
  /** Why the list is not complete; `undefined` when it is. */
  readonly incompleteReason: string | undefined;
}

/**
 * Reads a list to its end and hands on each row once, at most `maxRecords` of them. No row is kept: a list may be longer
 * than what a process can hold.
 *
 * A row that comes twice is kept once; if its contents changed between the two, the list changed while it was read, so
 * rows may also have slipped past: the reading is then not complete.
 */
export async function collectRows<Row>(
  pager: Pager,
  fetchPage: (request: PageRequest) => Promise<Page<Row>>,
  idOf: (row: Row) => string | undefined,
  maxRecords: number,
  take: TakeRow<Row>,
): Promise<Collected> {
  const positions = new Map<string, number>();
  const digests: number[] = [];
  let request = pager.first;
  let total: number | undefined;
  let contradicted = false;
  let before: readonly string[] = [];

  for (let pagesFetched = 1; ; pagesFetched++) {
    const page = await fetchPage(request);
    if (page.total !== undefined) total = Math.max(total ?? 0, page.total);
    let newRows = 0;
    const ids: string[] = [];
    for (const row of page.rows) {
      const text = JSON.stringify(row);
      const id = idOf(row) ?? `row ${text}`;
      ids.push(id);
      const digest = textDigest(text);
      const known = positions.get(id);
      const position = known ?? positions.size;
      if (known === undefined) {
        positions.set(id, position);
        newRows++;
      } else if (digests[known] === digest) {
        continue;
      } else {
        contradicted = true;
      }
      digests[position] = digest;
      if (position < maxRecords) take(row, position, known !== undefined);
    }
    const collected = positions.size;
    const { overlap } = request;
    const continues = overlap === undefined ? undefined : ids.length > 0 && ids[0] === before.at(-overlap);
    before = ids;
    const step = pager.after({ request, rows: page.rows.length, newRows, continues, collected, total });
    const end = (incompleteReason: string | undefined): Collected => ({ total, pagesFetched, incompleteReason });
    if (collected > maxRecords || (collected === maxRecords && "next" in step)) {
      return end(`maxRecords (${maxRecords}) was reached and the list goes on`);
    }
    if ("next" in step) request = step.next;
    else if (!step.complete) return end(step.reason);
    else
      return end(
        contradicted ? "the list changed while it was read: a record came twice with different contents" : undefined,
      );
  }
}
