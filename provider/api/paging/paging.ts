import { omitAbsent } from "../../core/omitAbsent";

/** What a page asks for: the paging part of the query, and how many rows it wants. */
export interface PageRequest {
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly size: number;
  /**
   * How many rows at the end of the page before this one should bring again, at its beginning. They show that nothing
   * moved meanwhile: in a list that shrinks while it is read, a row slips from the next page into one that has been read.
   */
  readonly overlap?: number;
}

/**
 * How many rows of a page come again with the next one, to show that none slipped past. A total that is reached does not
 * show it: one row may have gone while another came.
 */
export const repeatedRows = 1;
/** A page of one row could not repeat one and bring another. */
export const smallestPage = 1 + repeatedRows;

/** The request of a page: where it begins, how many rows it wants, and how many of them have been read already. */
export function pageRequest(
  [positionName, position]: readonly [name: string, value: number],
  [sizeName, size]: readonly [name: string, value: number],
  overlap?: number,
): PageRequest {
  const query = [
    [positionName, String(position)],
    [sizeName, String(size)],
  ] as const;
  return omitAbsent<PageRequest>({ query, size, overlap });
}

/** What is known after a page has been read. */
export interface PageSeen {
  /** The request that brought it. */
  readonly request: PageRequest;
  /** Rows in this page, repeated ones included. */
  readonly rows: number;
  /** Rows in this page that no earlier page held. */
  readonly newRows: number;
  /** Whether the page began with the row that it should repeat; `undefined` where it should repeat none. */
  readonly continues: boolean | undefined;
  /** Different rows in all pages so far. */
  readonly collected: number;
  /** The greatest total that any page has named; `undefined` when none did. */
  readonly total: number | undefined;
}

export type PagingStep =
  { readonly next: PageRequest } | { readonly complete: true } | { readonly complete: false; readonly reason: string };

/** The walk through one list: stateful, made anew for each read. */
export interface Pager {
  readonly first: PageRequest;
  after(page: PageSeen): PagingStep;
}

/** How a query pages. `pageSize` is the number of rows to ask for at a time. */
export type Paging = (pageSize: number) => Pager;

/** Why a list whose pages bring nothing new cannot be called complete. */
export const repeatedPage =
  "a page brought no record that was not there before, although the list had not ended: the service may have ignored the paging parameters";

/** Why a list whose pages do not join cannot be called complete. */
export const shiftedPage = "the list changed while it was read: a page did not begin where the one before it had ended";

/** The end of a walk whose page does not join the one before: moved rows, or a service that ignores where to begin. */
export function doesNotJoin(page: PageSeen): PagingStep {
  const isRepeated = page.rows > 0 && page.newRows === 0;
  return { complete: false, reason: isRepeated ? repeatedPage : shiftedPage };
}

/** Why a list that ends below its own total cannot be called complete. */
export function endedBelowTotal(collected: number, total: number): string {
  return `the list ended after ${collected} records although the service counts ${total}`;
}

/**
 * Tells whether a page proves by its size that it was the last one. Made anew for each read.
 *
 * A server that ignores the page size answers with its own default instead. A page of just that many rows therefore
 * proves nothing, unless a larger one has shown that sizes are obeyed: one more page settles it.
 */
export function lastPageDetector(serviceDefaultSize: number): (page: PageSeen) => boolean {
  let sizeIsObeyed = false;
  return (page) => {
    sizeIsObeyed ||= page.rows > serviceDefaultSize;
    return page.rows < page.request.size && (sizeIsObeyed || page.rows !== serviceDefaultSize);
  };
}
