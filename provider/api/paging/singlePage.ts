import { endedBelowTotal, type Pager, type PageSeen, type Paging, type PagingStep } from "./paging";

/**
 * A query without paging parameters: one request, and what it answers is all there is, unless the service counts another
 * number of records.
 */
export const singlePage: Paging = (): Pager => {
  const unasked = (): never => {
    throw new TypeError("a query without paging has one request");
  };
  return {
    first: { query: [], size: Number.MAX_SAFE_INTEGER, row: 1 },
    after: ({ total = Number.NaN, collected }: PageSeen): PagingStep => {
      if (total > collected) return { complete: false, reason: endedBelowTotal(collected, total) };
      if (total < collected) return { complete: false, reason: listedAboveTotal(collected, total) };
      return { complete: true };
    },
    again: unasked,
    refused: unasked,
  };
};

function listedAboveTotal(collected: number, total: number): string {
  return `the list has ${collected} records although the service counts ${total}`;
}
