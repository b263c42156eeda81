import type { PageRequest, Pager } from "./paging";

/** One page of a list, as the query read it. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number | undefined;
}

export interface CollectedRow<Row> {
  readonly row: Row;
  /** The same id came with different contents: neither version can be trusted. */
  readonly contradicted: boolean;
}

export interface Collected<Row> {
  readonly rows: readonly CollectedRow<Row>[];
  readonly total: number | undefined;
  readonly pagesFetched: number;
  /** Why the list is not complete; `undefined` when it is. */
  readonly incompleteReason: string | undefined;
}

/**
 * Reads a list to its end, each row once.
 *
 * A row that comes twice is kept once; if its contents changed between the two, the list changed while it was read, so
 * rows may also have slipped past: the reading is then not complete.
 */
export async function collectRows<Row>(
  pager: Pager,
  fetchPage: (request: PageRequest) => Promise<Page<Row>>,
  idOf: (row: Row) => string | undefined,
  maxRecords: number,
): Promise<Collected<Row>> {
  const byId = new Map<string, CollectedRow<Row>>();
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
      const id = idOf(row) ?? `row ${JSON.stringify(row)}`;
      ids.push(id);
      const known = byId.get(id);
      if (known === undefined) {
        byId.set(id, { row, contradicted: false });
        newRows++;
      } else if (JSON.stringify(known.row) !== JSON.stringify(row)) {
        byId.set(id, { row, contradicted: true });
        contradicted = true;
      }
    }
    const collected = byId.size;
    const { overlap } = request;
    const continues = overlap === undefined ? undefined : ids.length > 0 && ids[0] === before.at(-overlap);
    before = ids;
    const step = pager.after({ request, rows: page.rows.length, newRows, continues, collected, total });
    const end = (incompleteReason: string | undefined): Collected<Row> => {
      const rows = [...byId.values()].slice(0, maxRecords);
      return { rows, total, pagesFetched, incompleteReason };
    };
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
