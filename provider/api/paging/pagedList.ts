import type { ReadBudget } from "../sending/readBudget";
import type { ListMemory } from "./listMemory";
import type { PageRequest, PageSeen, Pager, PagingStep } from "./paging";
import { textDigest } from "./textDigest";

/** One page of a list, as the query read it. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number | undefined;
}

/** A row that is new, or that takes the place of another version of itself. */
export interface PlacedRow<Row> {
  readonly row: Row;
  /** Counts the different rows of the list from 0. */
  readonly position: number;
  /** Its id came before with different contents: this row replaces it, and neither version can be trusted. */
  readonly changed: boolean;
}

/** How the reading of a list ended. */
export interface ListEnd {
  /** The greatest total that a page named. */
  readonly total: number | undefined;
  /** Pages that the service answered; a request that it refused brought none. */
  readonly pagesFetched: number;
  /** Why the list is not complete; `undefined` when it is. */
  readonly incompleteReason: string | undefined;
}

/** Why a list that is longer than what may be read of it is not complete. */
export function endedByMaxRecords(maxRecords: number): string {
  return `maxRecords (${maxRecords}) ended the reading before the end of the list`;
}

interface PagedListOptions {
  readonly pager: Pager;
  readonly memory: ListMemory;
  readonly maxRecords: number;
  /** Waits for the proof of another read, and rejects when this read is over. */
  readonly budget: Pick<ReadBudget, "outlast">;
}

/** Other reads may be waited for this often, then a read proves the end of its list itself. */
const mostWaits = 2;
/** How long a read waits for another that proves what it needs, in milliseconds; then it asks by itself. */
const proofPatience = 2000;

/**
 * A list that is read page by page, to its end or to `maxRecords` rows. No row is kept: a list may be longer than what a
 * process can hold.
 *
 * A row that comes twice counts once; if its contents changed between the two, the list changed while it was read, so
 * rows may also have slipped past: the reading is then not complete.
 */
export class PagedList<Row> {
  readonly #options: PagedListOptions;
  readonly #positions = new Map<string, number>();
  readonly #digests: number[] = [];
  /** The ids of the list in its order, as far as its pages join. */
  readonly #order: string[] = [];
  #request: PageRequest;
  #step: PagingStep;
  #total: number | undefined;
  #pagesFetched = 0;
  #contradicted = false;
  #waits = 0;
  /** The proof of another read that the next request waits for. */
  #awaited: Promise<void> | undefined;
  /** There while this read proves the end of its list. */
  #endProof: (() => void) | undefined;

  constructor(options: PagedListOptions) {
    this.#options = options;
    this.#request = options.pager.first;
    this.#step = { next: this.#request };
  }

  /** The request to send next; `undefined` when the list has ended. */
  async next(): Promise<PageRequest | undefined> {
    const { pager, budget } = this.#options;
    while (this.#awaited !== undefined) {
      const proof = this.#awaited;
      this.#waits += 1;
      this.#awaited = undefined;
      await budget.outlast(proof, proofPatience);
      this.#goOn(pager.again());
    }
    if (!("next" in this.#step)) return undefined;
    this.#request = this.#step.next;
    return this.#request;
  }

  /** Takes the page that the last request brought, with the id of each row, and gives the rows that count. */
  take({ rows, total }: Page<Row>, rowIds: readonly (string | undefined)[]): PlacedRow<Row>[] {
    const { pager, maxRecords } = this.#options;
    this.#pagesFetched += 1;
    if (total !== undefined) this.#total = Math.max(this.#total ?? 0, total);
    const before = this.#positions.size;
    const placed: PlacedRow<Row>[] = [];
    const ids = rows.map((row, at) => this.#place(row, rowIds[at], placed));
    const collected = this.#positions.size;
    const step = pager.after({
      request: this.#request,
      rows: ids.length,
      distinctRows: new Set(ids).size,
      newRows: collected - before,
      ...this.#join(ids, collected - before),
      known: this.#order.length,
      collected,
      pageTotal: total,
      total: this.#total,
    });
    // A page that was cut short may have been the last; only a full one shows that the list can go on, unless by its total
    // it was the last.
    const named = this.#total;
    const goesOn = named === undefined || named < collected ? ids.length >= this.#request.size : named > collected;
    const isCapped = collected > maxRecords || (collected === maxRecords && "next" in step && goesOn);
    this.#goOn(isCapped ? { complete: false, reason: endedByMaxRecords(maxRecords) } : step);
    return placed;
  }

  /** The service refused the last request, which {@link PageRequest.mayBeRefused}. */
  refused(): void {
    this.#goOn(this.#options.pager.refused());
  }

  /** How the list ended. */
  end(): ListEnd {
    const step = this.#step;
    if ("next" in step) throw new TypeError("the list was not read to its end");
    const changed = this.#contradicted
      ? "the list changed during the reading: a record occurred twice with different contents"
      : undefined;
    const incompleteReason = step.complete ? changed : step.reason;
    return { total: this.#total, pagesFetched: this.#pagesFetched, incompleteReason };
  }

  /** Ends what other reads wait for. To be called when no further page is read, whatever the reason. */
  release(): void {
    this.#endProof?.();
    this.#endProof = undefined;
  }

  /** Gives the row its position, and its id. */
  #place(row: Row, rowId: string | undefined, placed: PlacedRow<Row>[]): string {
    const text = JSON.stringify(row);
    const id = rowId ?? `row ${text}`;
    const digest = textDigest(text);
    const known = this.#positions.get(id);
    if (known !== undefined && this.#digests[known] === digest) return id;
    const position = known ?? this.#positions.size;
    const changed = known !== undefined;
    if (changed) this.#contradicted = true;
    else this.#positions.set(id, position);
    this.#digests[position] = digest;
    if (position < this.#options.maxRecords) placed.push({ row, position, changed });
    return id;
  }

  /** Whether the page joins the ones before it; if so, the list is known to the end of this page. */
  #join(ids: readonly string[], newRows: number): Pick<PageSeen, "joins" | "repeatsStart"> {
    const { row } = this.#request;
    const expected = this.#order.slice(row - 1);
    const repeatsStart = row > 1 && ids.length > 0 && ids[0] === this.#order[0];
    const isIgnored = repeatsStart && newRows === 0 && ids[0] !== expected[0];
    const inPlace = ids.slice(0, expected.length).every((id, at) => id === expected[at]);
    const joins = !isIgnored && inPlace && (expected.length === 0 || ids.length > 0);
    if (joins) for (const id of ids.slice(expected.length)) this.#order.push(id);
    return { joins, repeatsStart };
  }

  /** One read proves where a page ends, and the others that wait for the same need not. */
  #goOn(step: PagingStep): void {
    const { memory } = this.#options;
    this.#step = step;
    const isProof = "next" in step && step.isProof === true;
    if (!isProof) this.release();
    if (!isProof || this.#endProof !== undefined) return;
    const { proving } = memory;
    if (proving === undefined || this.#waits >= mostWaits) this.#endProof = memory.startProof();
    else this.#awaited = proving;
  }
}
