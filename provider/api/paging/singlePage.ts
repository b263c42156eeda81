import type { Paging } from "./paging";

/** A query without paging parameters: one request, and what it answers is all there is. */
export const singlePage: Paging = () => ({
  first: { query: [], size: Number.MAX_SAFE_INTEGER },
  after: () => ({ complete: true }),
});
