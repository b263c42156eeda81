import type { ListMemory } from "./listMemory";
import {
  cutPage,
  endedBelowTotal,
  repeatedPage,
  repeatedRows,
  shiftedPage,
  smallestPage,
  type PageRequest,
  type PageSeen,
  type Pager,
  type Paging,
  type PagingStep,
} from "./paging";

/** A way to say where a page begins. */
interface Way {
  /** The query parameter. */
  readonly name: string;
  /** What it says for the first row of the list. */
  readonly first: 0 | 1;
}

interface RowPagingOptions {
  readonly sizeName: string;
  /** The documented way, then those that are tried when the service ignores it. */
  readonly ways: readonly [Way, ...Way[]];
  /** The greatest first row and page size that the page documents; a service may allow more. */
  readonly reach?: { readonly firstRow: number; readonly size: number };
}

const complete: PagingStep = { complete: true };
const incomplete = (reason: string): PagingStep => ({ complete: false, reason });

/**
 * Paging by the number of a page's first row. A list ends by proof only:
 *
 * - the request for the rows behind it brought none. Behind a list of one page, only the repeated row may come; behind a
 *   longer list, a request without a repeated row must come back empty as well, since a service that cuts a page to one
 *   row would answer just so;
 * - a list of one page ends without that request where this process has seen a larger page from this query and host, and
 *   no page that was cut below the size of another;
 * - or where the totals of this host were shown to count the list: a page of one row named the total of the whole list;
 * - a total ends a list if an earlier page announced the same one, larger than the rows read by then and other than the
 *   size that was asked for, and if the last page is shorter than the one before it: a service may count no further than
 *   some limit, and then a full page ends there in the middle of the list.
 */
export function rowPaging(options: RowPagingOptions): Paging {
  return (pageSize, memory) => new RowWalk(options, Math.max(smallestPage, pageSize), memory);
}

class RowWalk implements Pager {
  readonly first: PageRequest;
  /** What the request under way is for. */
  #purpose: "rows" | "behind" | "total" | "last" | "lastAgain" = "rows";
  /** Ways that were not tried yet, after the one in use. */
  readonly #ways: Way[];
  #way: Way;
  /** A page that should begin behind the first row did: the way in use is obeyed. */
  #joined = false;
  /** Pages that brought rows. */
  #pages = 0;
  /** The last of them. */
  #lastRows: PageSeen | undefined;
  /** The total that a page named last when it was greater than the rows read by then. */
  #announced: number | undefined;
  #last: PageSeen | undefined;
  #known = 0;
  /** Rows by which the last page made the list longer. */
  #advanced = 0;
  /** New rows in pages of a way that was not obeyed: they come once more, in their places. */
  #stray = 0;

  constructor(
    private readonly options: RowPagingOptions,
    private readonly size: number,
    private readonly memory: ListMemory,
  ) {
    const [documented] = options.ways;
    // The beginning is asked for in the documented way: a service that ignores it begins there as well.
    this.#way = documented;
    this.first = this.#request(1, size);
    const seen = options.ways[memory.way ?? 0] ?? documented;
    this.#ways = [seen, ...options.ways.filter((way) => way !== seen)];
    this.#way = this.#ways.shift() ?? documented;
  }

  after(page: PageSeen): PagingStep {
    const { memory } = this;
    if (this.#purpose === "total") return this.#afterTotal(page);
    memory.sawPage(page.distinctRows);
    this.#advanced = page.known - this.#known;
    this.#known = page.known;
    this.#last = page;
    const total = usableTotal(page);
    if (total === undefined && page.total !== undefined) memory.totals = "untrusted";
    if (page.rows === 0 && total !== undefined && page.collected < total) {
      return incomplete(endedBelowTotal(page.collected, total));
    }
    const before = page.newRows > 0 ? this.#lastRows : undefined;
    if (before !== undefined && before.rows < before.request.size) memory.sawCutPage(before.rows);
    if (!page.joins) return this.#doesNotJoin(page);
    if (page.request.row > 1 && page.rows > 0) this.#obeyed();
    const isStray = page.newRows === 0 && this.#advanced > 0 && this.#stray > 0;
    if (isStray) this.#stray -= this.#advanced;
    if (page.newRows > 0 || isStray) {
      if (before !== undefined && before.total === before.collected) memory.totals = "untrusted";
      this.#lastRows = page;
      this.#pages += 1;
    }
    const isTotalReached = total !== undefined && this.#announced === total && page.collected === total;
    if (isTotalReached && before !== undefined && page.rows < Math.min(page.request.size, before.rows)) {
      if (memory.totals === "untested") memory.totals = "ofList";
      return complete;
    }
    // One that is the size asked for may be its echo.
    if (total !== undefined && total > page.collected && total !== page.request.size) this.#announced = total;
    return this.#decide(page, total);
  }

  again(): PagingStep {
    const page = this.#last;
    this.#purpose = "rows";
    if (page === undefined) throw new TypeError("no page was read");
    return this.#decide(page, usableTotal(page));
  }

  refused(): PagingStep {
    if (!this.#joined && this.#last?.joins === false) return this.#tryNextWay(this.#last, true);
    this.memory.refusesFarRows = true;
    return this.#lastPage();
  }

  #decide(page: PageSeen, total: number | undefined): PagingStep {
    switch (this.#purpose) {
      case "behind":
        if (page.rows === 0) return this.#ended();
        this.memory.varies = true;
        return incomplete(cutPage);
      case "last":
        return this.#afterLastPage(page);
      case "lastAgain":
        // Two pages of different length end with the same row: neither was cut.
        return this.#advanced === 0 && page.rows === this.#known - page.request.row + 1
          ? this.#ended()
          : incomplete(cutPage);
      case "rows":
      case "total":
        if (page.request.row === 1) return this.#afterFirstPage(page, total);
    }
    if (page === this.#lastRows) return this.#rowsFrom(this.#known);
    if (this.#advanced > 0) return incomplete(repeatedPage);
    if (total !== undefined && page.collected < total) return incomplete(endedBelowTotal(page.collected, total));
    const only = this.#pages === 1 && !this.memory.varies ? this.#lastRows : undefined;
    if (only !== undefined && only.rows > repeatedRows && only.rows < only.request.size) return this.#ended();
    return this.#behind();
  }

  #afterFirstPage(page: PageSeen, total: number | undefined): PagingStep {
    const { memory } = this;
    if (page.rows === 0) return complete;
    const isShort = page.rows < page.request.size;
    if (!isShort || (total !== undefined && total > page.collected)) {
      return page.rows > repeatedRows ? this.#rowsFrom(page.known) : this.#behind();
    }
    if (!memory.varies) {
      if (memory.largestPage > page.rows) return complete;
      if (total !== undefined && memory.totals === "ofList") return complete;
    }
    if (page.rows <= repeatedRows) return { ...this.#behind(), isProof: true };
    if (total !== undefined && memory.totals === "untested" && memory.hasSeenEnd) {
      this.#purpose = "total";
      return { next: this.#request(1, 1), isProof: true };
    }
    return { ...this.#rowsFrom(page.known), isProof: true };
  }

  /** A page of one row names the total of the list, not of itself nor of the rows up to it, or totals prove nothing. */
  #afterTotal(page: PageSeen): PagingStep {
    this.#purpose = "rows";
    const isOfList = page.joins && page.rows === 1 && page.newRows === 0 && page.pageTotal === this.#last?.total;
    this.memory.totals = isOfList ? "ofList" : "untrusted";
    return isOfList ? complete : { ...this.#rowsFrom(this.#known), isProof: true };
  }

  #ended(): PagingStep {
    this.memory.hasSeenEnd = true;
    return complete;
  }

  #doesNotJoin(page: PageSeen): PagingStep {
    const isIgnored = page.repeatsStart && page.newRows === 0;
    const isTried = this.#way !== this.options.ways[0];
    if (!this.#joined && (isIgnored || isTried)) return this.#tryNextWay(page, isIgnored);
    return incomplete(page.rows > 0 && page.newRows === 0 ? repeatedPage : shiftedPage);
  }

  /** The same rows by another way; a parameter that is ignored or refused is not tried with another beginning. */
  #tryNextWay({ request, rows, newRows }: PageSeen, isParameterUnknown: boolean): PagingStep {
    this.#stray += newRows;
    const { name } = this.#way;
    let way = this.#ways.shift();
    while (isParameterUnknown && way?.name === name) way = this.#ways.shift();
    if (way === undefined) return incomplete(rows > 0 && newRows === 0 ? repeatedPage : shiftedPage);
    this.#way = way;
    return { next: { ...this.#request(request.row, request.size), mayBeRefused: true } };
  }

  #obeyed(): void {
    this.#joined = true;
    this.memory.way = this.options.ways.indexOf(this.#way);
  }

  #rowsFrom(row: number, purpose: "rows" | "behind" = "rows"): PagingStep {
    const { reach } = this.options;
    this.#purpose = purpose;
    if (reach === undefined || row <= reach.firstRow) return { next: this.#request(row, this.size) };
    if (this.memory.refusesFarRows) return this.#lastPage();
    return { next: { ...this.#request(row, this.size), mayBeRefused: true } };
  }

  #behind(): PagingStep {
    return this.#rowsFrom(this.#known + 1, "behind");
  }

  /** Where the service refuses more: the last page that can be asked for. */
  #lastPage(): PagingStep {
    const { reach } = this.options;
    const last = this.#lastRows;
    if (reach === undefined || last === undefined) return incomplete(repeatedPage);
    this.#purpose = "last";
    const isRead = last.request.row === reach.firstRow && last.request.size === reach.size;
    return isRead ? this.#afterLastPage(last) : { next: this.#request(reach.firstRow, reach.size) };
  }

  #afterLastPage(page: PageSeen): PagingStep {
    const { row, size } = page.request;
    if (page.rows >= size) {
      return incomplete(`the query cannot read beyond record ${row + size - 1}, and the list is longer`);
    }
    this.#purpose = "lastAgain";
    return { next: this.#request(row - 1, size) };
  }

  #request(row: number, size: number): PageRequest {
    const { name, first } = this.#way;
    const query = [
      [name, String(row - 1 + first)],
      [this.options.sizeName, String(size)],
    ] as const;
    return { query, size, row };
  }
}

/** A total that the rows read already exceed cannot be one: it proves nothing, and is taken for not given. */
function usableTotal({ total, collected }: PageSeen): number | undefined {
  return total !== undefined && total >= collected ? total : undefined;
}
