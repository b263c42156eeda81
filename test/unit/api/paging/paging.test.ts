import assert from "node:assert/strict";
import { lastPageDetector } from "../../../../provider/api/paging/paging";

/** Whether each page of a reading proves by its size to be the last, with a page size of 100 and a default of 10. */
function endsAt(sizes: readonly number[], size = 100): boolean[] {
  const isLast = lastPageDetector(10);
  return sizes.map((rows) =>
    isLast({ request: { query: [], size }, rows, newRows: rows, continues: undefined, collected: 0, total: undefined }),
  );
}

describe("lastPageDetector", () => {
  it("takes a page of fewer rows than were asked for as the last", () => assert.deepEqual(endsAt([99]), [true]));

  it("takes an empty page as the last", () => assert.deepEqual(endsAt([0]), [true]));

  it("does not take a full page as the last", () => assert.deepEqual(endsAt([100]), [false]));

  it("does not take a page larger than was asked for as the last", () => assert.deepEqual(endsAt([101]), [false]));

  it("takes pages beside the service's default size as the last", () =>
    assert.deepEqual(endsAt([9, 11]), [true, true]));

  it("takes no page of exactly the service's default size as the last: it may not obey the size", () => {
    assert.deepEqual(endsAt([10, 10]), [false, false]);
  });

  it("does so once a larger page has shown that the size is obeyed", () => {
    assert.deepEqual(endsAt([100, 10]), [false, true]);
  });

  it("does not learn from a smaller page that the size is obeyed", () => {
    assert.deepEqual(endsAt([5, 10]), [true, false]);
  });

  it("cannot tell the default from a full page when just that many rows are asked for", () => {
    assert.deepEqual(endsAt([10, 9], 10), [false, true]);
  });

  it("starts anew for each reading", () => {
    endsAt([100]);
    assert.deepEqual(endsAt([10]), [false]);
  });
});
