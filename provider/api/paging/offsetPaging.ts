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
    // A page of one row could not repeat one and bring another.
    const pageSize = Math.max(2, givenSize);
    const request = (offset: number, overlap?: number): PageRequest =>
      omitAbsent<PageRequest>({
        query: [
          [offsetName, String(offset)],
          [sizeName, String(pageSize)],
        ],
        size: pageSize,
        overlap,
      });
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
        if (page.newRows === 0 && page.continues !== true) return { complete: false, reason: repeatedPage };
        if (reached && isLastPage) return { complete: true };
        if (page.newRows === 0) return { complete: false, reason: repeatedPage };
        // A total above the rows of this page cannot be that of the page alone.
        if (reached && page.rows >= pageSize && total > page.rows) return { complete: true };
        // One row of each page comes again, to show that none slipped past. A total that is reached does not: one row
        // may have gone while another came.
        const overlap = page.rows > 0 ? 1 : 0;
        offset += page.rows - overlap;
        return { next: request(offset, overlap === 0 ? undefined : overlap) };
      },
    };
  };
}
