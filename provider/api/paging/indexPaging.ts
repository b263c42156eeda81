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

export interface IndexPagingOptions {
  /** Query parameter that holds the number of the first row. */
  readonly firstRowName: string;
  readonly sizeName: string;
  /** The greatest number that the first-row parameter may have. */
  readonly maximumFirstRow: number;
  /** The greatest page size. */
  readonly maximumSize: number;
  /** Rows that the service sends when no size is given. */
  readonly serviceDefaultSize: number;
}

/**
 * Paging by the number of the first row, which is 1.
 *
 * Both parameters have an upper limit, so a long list cannot be read to its end: with 1000 and 1000 the last page that
 * can be asked for ends at row 1,999.
 */
export function indexPaging(options: IndexPagingOptions): Paging {
  const { firstRowName, sizeName, maximumFirstRow, maximumSize, serviceDefaultSize } = options;
  const lastReachable = maximumFirstRow + maximumSize - 1;

  return (givenSize): Pager => {
    const pageSize = Math.max(smallestPage, givenSize);
    const request = (first: number, size: number, overlap?: number): PageRequest =>
      pageRequest([firstRowName, first], [sizeName, size], overlap);
    const endsHere = lastPageDetector(serviceDefaultSize);
    let firstRow = 1;
    let isLastReachable = false;
    return {
      first: request(firstRow, pageSize),
      after(page) {
        const isLastPage = endsHere(page);
        // A total that the rows read already exceed cannot be one: it proves nothing, and is taken for not given.
        const total = page.total !== undefined && page.total >= page.collected ? page.total : undefined;
        if (page.rows === 0 && total !== undefined && page.collected < total) {
          return { complete: false, reason: endedBelowTotal(page.collected, total) };
        }
        if (page.continues === false) return doesNotJoin(page);
        if (page.collected === total) return { complete: true };
        if (total === undefined && isLastPage) return { complete: true };
        if (page.newRows === 0) return { complete: false, reason: repeatedPage };
        if (isLastReachable) {
          const reason = `the query reaches no further than record ${lastReachable}, and the list goes on`;
          return { complete: false, reason };
        }
        firstRow += page.rows - repeatedRows;
        if (firstRow < maximumFirstRow) return { next: request(firstRow, pageSize, repeatedRows) };
        isLastReachable = true;
        return { next: request(maximumFirstRow, maximumSize, firstRow + repeatedRows - maximumFirstRow) };
      },
    };
  };
}
