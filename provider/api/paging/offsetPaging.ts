import type { Paging } from "./paging";
import { rowPaging } from "./rowPaging";

interface OffsetPagingOptions {
  /** Query parameter that holds how many rows to skip. */
  readonly offsetName: string;
  readonly sizeName: string;
}

/** Paging by the number of rows to skip, with a total beside each page that may count the whole list or only the page. */
export function offsetPaging({ offsetName, sizeName }: OffsetPagingOptions): Paging {
  return rowPaging({ sizeName, ways: [{ name: offsetName, first: 0 }] });
}
