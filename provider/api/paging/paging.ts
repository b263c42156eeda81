import type { ListMemory } from "./listMemory";

/** What a page asks for: the paging part of the query, and the rows it wants. */
export interface PageRequest {
  readonly query: readonly (readonly [name: string, value: string])[];
  /** How many rows it wants. */
  readonly size: number;
  /** The number of its first row in the list, from 1. Rows that are known already should come again, in their places. */
  readonly row: number;
  /** The service may refuse this request as invalid (400): the walk then goes on with {@link Pager.refused}. */
  readonly mayBeRefused?: boolean;
}

/**
 * How many rows of a page come again with the next one, to show that none slipped past. A total that is reached does not
 * show it: one row may have gone while another came.
 */
export const repeatedRows = 1;
/** A page of one row could not repeat one and bring another. */
export const smallestPage = 1 + repeatedRows;

/** What is known after a page has been read. */
export interface PageSeen {
  /** The request that brought it. */
  readonly request: PageRequest;
  /** Rows in this page, repeated ones included. */
  readonly rows: number;
  /** Different rows in this page. */
  readonly distinctRows: number;
  /** Rows in this page that no earlier page held. */
  readonly newRows: number;
  /** Whether every row that should come again came in its place. */
  readonly joins: boolean;
  /** Whether the page began with the first row of the list, although it should begin elsewhere. */
  readonly repeatsStart: boolean;
  /** Rows from the beginning of the list on, without a gap, this page's included when it joins. */
  readonly known: number;
  /** Different rows in all pages so far. */
  readonly collected: number;
  /** The total that this page named. */
  readonly pageTotal: number | undefined;
  /** The greatest total that any page has named; `undefined` when none did. */
  readonly total: number | undefined;
}

export type PagingStep =
  | {
      readonly next: PageRequest;
      /** The request is only to prove that a list of one page has ended. */
      readonly isProof?: boolean;
    }
  | { readonly complete: true }
  | { readonly complete: false; readonly reason: string };

/** The walk through one list: stateful, made anew for each read. */
export interface Pager {
  readonly first: PageRequest;
  after(page: PageSeen): PagingStep;
  /** The step after the same page again, since other reads may have shown meanwhile that the list has ended. */
  again(): PagingStep;
  /** The step after a request that {@link PageRequest.mayBeRefused} and was. */
  refused(): PagingStep;
}

/** How a query pages. `pageSize` is the number of rows to ask for at a time. */
export type Paging = (pageSize: number, memory: ListMemory) => Pager;

/** Why a list whose pages bring nothing new cannot be called complete. */
export const repeatedPage =
  "a page before the end of the list contained no new record: the service may have ignored the paging parameters";

/** Why a list whose pages do not join cannot be called complete. */
export const shiftedPage = "the list changed during the reading: a page did not begin at the end of the previous page";

/** Why a list is not complete whose service goes on behind a page that seemed to be the last. */
export const cutPage = "the service shortened a page to the record that it repeats, so the pages cannot be joined";

/** Why a list that ends below its own total cannot be called complete. */
export function endedBelowTotal(collected: number, total: number): string {
  return `the list ended after ${collected} records although the service counts ${total}`;
}
