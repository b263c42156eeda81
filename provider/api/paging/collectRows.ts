import type { ListMemory } from "./listMemory";
import type { PageRequest, Pager, PagingStep } from "./paging";
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
  /** Pages that the service answered; a request that it refused brought none. */
  readonly pagesFetched: number;
  /** Why the list is not complete; `undefined` when it is. */
  readonly incompleteReason: string | undefined;
}

/** Other reads may be waited for so often, then a read proves the end of its list itself. */
const mostWaits = 2;

export interface CollectParts<Row> {
  readonly pager: Pager;
  readonly memory: ListMemory;
  readonly fetchPage: (request: PageRequest) => Promise<Page<Row>>;
  /** Whether an error of `fetchPage` says that the service refuses the request as invalid. */
  readonly isRefusal: (error: unknown) => boolean;
  readonly idOf: (row: Row) => string | undefined;
  readonly maxRecords: number;
  readonly take: TakeRow<Row>;
  /** Waits for the proof of another read, for as long as is worth it; rejects when this read is over. */
  readonly wait: (proof: Promise<void>) => Promise<void>;
}

/**
 * Reads a list to its end and hands on each row once, at most `maxRecords` of them. No row is kept: a list may be longer
 * than what a process can hold.
 *
 * A row that comes twice is kept once; if its contents changed between the two, the list changed while it was read, so
 * rows may also have slipped past: the reading is then not complete.
 */
export async function collectRows<Row>(parts: CollectParts<Row>): Promise<Collected> {
  const { pager, memory, fetchPage, isRefusal, idOf, maxRecords, take, wait } = parts;
  const positions = new Map<string, number>();
  const digests: number[] = [];
  /** The ids of the list in its order, as far as its pages join. */
  const order: string[] = [];
  let request = pager.first;
  let total: number | undefined;
  const list = { contradicted: false };
  let waits = 0;
  const proof: { end?: (() => void) | undefined } = {};
  let pagesFetched = 0;

  async function readPage(): Promise<PagingStep | Collected> {
    let page: Page<Row>;
    try {
      page = await fetchPage(request);
    } catch (error) {
      if (request.mayBeRefused === true && isRefusal(error)) return pager.refused();
      throw error;
    }
    pagesFetched += 1;
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
        list.contradicted = true;
      }
      digests[position] = digest;
      if (position < maxRecords) take(row, position, known !== undefined);
    }
    const collected = positions.size;
    const expected = order.slice(request.row - 1);
    const repeatsStart = request.row > 1 && ids.length > 0 && ids[0] === order[0];
    const isIgnored = repeatsStart && newRows === 0 && ids[0] !== expected[0];
    const inPlace = ids.slice(0, expected.length).every((id, at) => id === expected[at]);
    const joins = !isIgnored && inPlace && (expected.length === 0 || ids.length > 0);
    if (joins) for (const id of ids.slice(expected.length)) order.push(id);
    const step = pager.after({
      request,
      rows: ids.length,
      distinctRows: new Set(ids).size,
      newRows,
      joins,
      repeatsStart,
      known: order.length,
      collected,
      pageTotal: page.total,
      total,
    });
    // A page that was cut short may have been the last; only a full one shows that the list can go on, unless by its total
    // it was the last.
    const goesOn = total === undefined || total < collected ? ids.length >= request.size : total > collected;
    if (collected > maxRecords || (collected === maxRecords && "next" in step && goesOn)) {
      return { total, pagesFetched, incompleteReason: `maxRecords (${maxRecords}) was reached and the list goes on` };
    }
    return step;
  }

  try {
    for (;;) {
      let step = await readPage();
      if ("pagesFetched" in step) return step;
      if (!("next" in step && step.isProof === true)) {
        proof.end?.();
        proof.end = undefined;
      }
      // One read proves where a page ends, and the others that wait for the same need not.
      while ("next" in step && step.isProof === true && proof.end === undefined) {
        const { proving } = memory;
        if (proving === undefined || waits >= mostWaits) {
          proof.end = memory.startProof();
        } else {
          waits += 1;
          await wait(proving);
          step = pager.again();
        }
      }
      if ("next" in step) {
        request = step.next;
        continue;
      }
      const changed = list.contradicted
        ? "the list changed while it was read: a record came twice with different contents"
        : undefined;
      return { total, pagesFetched, incompleteReason: step.complete ? changed : step.reason };
    }
  } finally {
    proof.end?.();
  }
}
