import assert from "node:assert/strict";
import { offsetPaging } from "../../../../provider/api/paging/offsetPaging";
import { repeatedPage, shiftedPage, type PagingStep } from "../../../../provider/api/paging/paging";
import { walkPages, type SeenPage, type Walk } from "../support/walkPages";

const paging = offsetPaging({ offsetName: "offset", sizeName: "limit", serviceDefaultSize: 10 });

const walk = (pageSize: number, pages: readonly SeenPage[]): Walk => walkPages(paging, pageSize, pages);
const endOf = (...pages: readonly SeenPage[]): PagingStep => walk(100, pages).end;
const complete = { complete: true };
const repeated = { complete: false, reason: repeatedPage };

describe("offsetPaging", () => {
  it("counts from 0 and goes on by the rows that came, one of each page once more", () => {
    const total = 1000;
    const { asked } = walk(100, [
      { rows: 100, total },
      { rows: 100, newRows: 98, total },
      { rows: 30, total },
    ]);
    assert.deepEqual(asked, [
      "offset=0&limit=100",
      "offset=99&limit=100",
      "offset=198&limit=100",
      "offset=227&limit=100",
    ]);
  });

  it("is complete when nothing follows the row that comes again", () => {
    const { asked, end } = walk(100, [{ rows: 100 }, { rows: 1, newRows: 0 }]);
    assert.deepEqual(asked, ["offset=0&limit=100", "offset=99&limit=100"]);
    assert.deepEqual(end, complete);
  });

  it("ends incomplete when a page does not begin with that row", () => {
    const { end } = walk(100, [{ rows: 100 }, { rows: 50, continues: false }]);
    assert.deepEqual(end, { complete: false, reason: shiftedPage });
  });

  it("sends offset and limit in the first request too", () => {
    assert.deepEqual(paging(7).first, {
      query: [
        ["offset", "0"],
        ["limit", "7"],
      ],
      size: 7,
    });
  });

  describe("rule 1: no rows", () => {
    it("is complete without a total, as after a 204", () => assert.deepEqual(endOf({ rows: 0 }), complete));
    it("is complete at total 0", () => assert.deepEqual(endOf({ rows: 0, total: 0 }), complete));
    it("is complete after pages that reach the total", () => {
      assert.deepEqual(endOf({ rows: 100, total: 100 }, { rows: 0 }), complete);
    });
    it("is incomplete below the greatest total that any page named", () => {
      assert.deepEqual(endOf({ rows: 100, total: 150 }, { rows: 0, total: 0 }), {
        complete: false,
        reason: "the list ended after 100 records although the service counts 150",
      });
    });
  });

  describe("rule 2: no row that was not seen before", () => {
    it("is incomplete, although the total is reached", () => {
      assert.deepEqual(endOf({ rows: 100, total: 100 }, { rows: 100, newRows: 0 }), repeated);
    });
    it("is incomplete on a short page", () => {
      assert.deepEqual(endOf({ rows: 10, total: 10 }, { rows: 10, newRows: 0 }), repeated);
    });
    it("is not met by one new row among old ones", () => {
      assert.ok("next" in endOf({ rows: 100 }, { rows: 100, newRows: 1 }));
    });
  });

  describe("rule 3: a short page", () => {
    it("is complete when the total is reached", () => assert.deepEqual(endOf({ rows: 99, total: 99 }), complete));
    it("is complete without a total", () => assert.deepEqual(endOf({ rows: 99 }), complete));
    it("is complete when the total counts the page alone", () => {
      assert.deepEqual(endOf({ rows: 100, total: 100 }, { rows: 30, total: 30 }), complete);
    });
    it("goes on below the total", () => {
      assert.deepEqual(walk(100, [{ rows: 99, total: 200 }]).asked, ["offset=0&limit=100", "offset=98&limit=100"]);
    });
    it("goes on at exactly the service's default size: one more page settles it", () => {
      assert.deepEqual(
        walk(100, [
          { rows: 10, total: 10 },
          { rows: 1, newRows: 0, total: 10 },
        ]),
        {
          asked: ["offset=0&limit=100", "offset=9&limit=100"],
          end: complete,
        },
      );
    });
    it("is complete at the default size once a larger page has shown that the size is obeyed", () => {
      assert.deepEqual(endOf({ rows: 100, total: 100 }, { rows: 10, total: 10 }), complete);
    });
  });

  describe("rule 4: a full page", () => {
    it("is complete when a total above the page size is reached", () => {
      assert.deepEqual(endOf({ rows: 100, total: 199 }, { rows: 100, total: 199 }), complete);
    });
    it("goes on when the total may be that of the page alone", () => {
      assert.ok("next" in endOf({ rows: 100, total: 100 }));
    });
    it("goes on without a total", () => assert.ok("next" in endOf({ rows: 100 }, { rows: 100 })));
    it("goes on below the total", () => assert.ok("next" in endOf({ rows: 100, total: 201 }, { rows: 100 })));
    it("goes on when it is larger than was asked for and the total may be its own", () => {
      assert.ok("next" in endOf({ rows: 150, total: 150 }));
    });
  });

  it("keeps no memory of an earlier reading", () => {
    walk(100, [{ rows: 100 }]);
    assert.deepEqual(walk(100, []).asked, ["offset=0&limit=100"]);
  });
});
