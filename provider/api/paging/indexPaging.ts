import { omitAbsent } from "../../core/omitAbsent";
import {
  doesNotJoin,
  endedBelowTotal,
  lastPageDetector,
  repeatedPage,
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
    // A page of one row could not repeat one and bring another.
    const pageSize = Math.max(2, givenSize);
    const request = (firstRow: number, size: number, overlap = 0): PageRequest =>
      omitAbsent<PageRequest>({
        query: [
          [firstRowName, String(firstRow)],
          [sizeName, String(size)],
        ],
        size,
        overlap: overlap === 0 ? undefined : overlap,
      });
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
        // One row of each page comes again, to show that none slipped past. A total that is reached does not: one row
        // may have gone while another came.
        const overlap = page.rows > 0 ? 1 : 0;
        firstRow += page.rows - overlap;
        if (firstRow < maximumFirstRow) return { next: request(firstRow, pageSize, overlap) };
        isLastReachable = true;
        return {
          next: request(maximumFirstRow, maximumSize, Math.min(page.rows, firstRow + overlap - maximumFirstRow)),
        };
      },
    };
  };
}
