import { endedBelowTotal, type Pager, type PageSeen, type Paging, type PagingStep } from "./paging";

/** A query without paging parameters: one request, and what it answers is all there is, unless it counts more. */
export const singlePage: Paging = (): Pager => {
  const unasked = (): never => {
    throw new TypeError("a query without paging has one request");
  };
  return {
    first: { query: [], size: Number.MAX_SAFE_INTEGER, row: 1 },
    after: ({ total, collected }: PageSeen): PagingStep =>
      total !== undefined && total > collected
        ? { complete: false, reason: endedBelowTotal(collected, total) }
        : { complete: true },
    again: unasked,
    refused: unasked,
  };
};
