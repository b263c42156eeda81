import type { Paging } from "./paging";
import { rowPaging } from "./rowPaging";

interface IndexPagingOptions {
  /** Query parameter that holds the number of the first row. */
  readonly firstRowName: string;
  /** Another name of it, in another edition of the page: tried where the service ignores the first. */
  readonly otherFirstRowName?: string;
  readonly sizeName: string;
  /** The documented maximum of the first-row parameter. A service may take a greater one. */
  readonly maximumFirstRow: number;
  /** The documented maximum of the page size. */
  readonly maximumSize: number;
}

/**
 * Paging by the number of the first row, which is 1.
 *
 * Both parameters have a documented upper limit, which the service may not enforce: a first row above it is asked for.
 * Only where the service refuses that, a longer list stays incomplete: with limits of 1000 and 1000 the last page that
 * the service serves ends at row 1,999.
 */
export function indexPaging(options: IndexPagingOptions): Paging {
  const { firstRowName, otherFirstRowName, sizeName, maximumFirstRow, maximumSize } = options;
  // Whether the other edition counts rows or skips them is not proven: the repeated row decides.
  const others =
    otherFirstRowName === undefined ? [] : ([1, 0] as const).map((first) => ({ name: otherFirstRowName, first }));
  return rowPaging({
    sizeName,
    ways: [{ name: firstRowName, first: 1 }, ...others],
    reach: { firstRow: maximumFirstRow, size: maximumSize },
  });
}
