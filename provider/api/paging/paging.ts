/** What a page asks for: the paging part of the query, and how many rows it wants. */
export interface PageRequest {
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly size: number;
}

/** What is known after a page has been read. */
export interface PageSeen {
  /** The request that brought it. */
  readonly request: PageRequest;
  /** Rows in this page, repeated ones included. */
  readonly rows: number;
  /** Rows in this page that no earlier page held. */
  readonly newRows: number;
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
