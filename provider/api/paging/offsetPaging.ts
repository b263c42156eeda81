import {
  doesNotJoin,
  endedBelowTotal,
  lastPageDetector,
  pageRequest,
  repeatedPage,
  repeatedRows,
  smallestPage,
  type Pager,
  type PageRequest,
  type Paging,
} from "./paging";

export interface OffsetPagingOptions {
  /** Query parameter that holds how many rows to skip. */
  readonly offsetName: string;
  readonly sizeName: string;
  /** Rows that the service sends when no size is given. */
  readonly serviceDefaultSize: number;
}

/**
 * Paging by the number of rows to skip, with a total beside each page.
 *
 * Whether that total counts the whole list or only the page is not documented. Hence a total no greater than the rows of
 * a full page never ends it, and the greatest total seen has to be reached before a list is called complete.
 */
export function offsetPaging(options: OffsetPagingOptions): Paging {
  const { offsetName, sizeName, serviceDefaultSize } = options;

  return (givenSize): Pager => {
    const pageSize = Math.max(smallestPage, givenSize);
    const request = (skipped: number, overlap?: number): PageRequest =>
      pageRequest([offsetName, skipped], [sizeName, pageSize], overlap);
    const endsHere = lastPageDetector(serviceDefaultSize);
    let offset = 0;
    return {
      first: request(offset),
      after(page) {
        const isLastPage = endsHere(page);
        const total = page.total ?? 0;
        const reached = page.collected >= total;
        if (page.rows === 0 && !reached) return { complete: false, reason: endedBelowTotal(page.collected, total) };
        if (page.continues === false) return doesNotJoin(page);
        if (page.rows === 0) return { complete: true };
        if (reached && isLastPage) return { complete: true };
        if (page.newRows === 0) return { complete: false, reason: repeatedPage };
        // A total above the rows of this page cannot be that of the page alone.
        if (reached && page.rows >= pageSize && total > page.rows) return { complete: true };
        offset += page.rows - repeatedRows;
        return { next: request(offset, repeatedRows) };
      },
    };
  };
}
