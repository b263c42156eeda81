import assert from "node:assert/strict";
import { indexPaging } from "../../../../provider/api/paging/indexPaging";
import { repeatedPage, shiftedPage, type PagingStep } from "../../../../provider/api/paging/paging";
import { walkPages, type SeenPage, type Walk } from "../support/walkPages";

const paging = indexPaging({
  firstRowName: "start",
  sizeName: "limit",
  maximumFirstRow: 1000,
  maximumSize: 1000,
  serviceDefaultSize: 10,
});

const walk = (pageSize: number, pages: readonly SeenPage[]): Walk => walkPages(paging, pageSize, pages);
const endOf = (pageSize: number, ...pages: readonly SeenPage[]): PagingStep => walk(pageSize, pages).end;
const complete = { complete: true };
const repeated = { complete: false, reason: repeatedPage };
const outOfReach = { complete: false, reason: "the query reaches no further than record 1999, and the list goes on" };

describe("indexPaging", () => {
  for (const total of [undefined, 207]) {
    it(`counts from 1 and asks for the last row of each page again (total ${total ?? "not named"})`, () => {
      const named = total === undefined ? {} : { total };
      const { asked, end } = walk(
        100,
        [100, 100, 9].map((rows) => ({ rows, ...named })),
      );
      assert.deepEqual(asked, ["start=1&limit=100", "start=100&limit=100", "start=199&limit=100"]);
      assert.deepEqual(end, complete);
    });
  }

  it("ends incomplete when a page does not begin with that row", () => {
    const shifted = { complete: false, reason: shiftedPage };
    assert.deepEqual(endOf(100, { rows: 100 }, { rows: 50, continues: false }), shifted);
    assert.deepEqual(endOf(100, { rows: 100 }, { rows: 0, continues: false }), shifted);
    assert.deepEqual(endOf(100, { rows: 100 }, { rows: 100, newRows: 0, continues: false }), repeated);
  });

  it("asks for two rows where one was asked for, or none could come again", () => {
    assert.deepEqual(walk(1, [{ rows: 2 }]).asked, ["start=1&limit=2", "start=2&limit=2"]);
  });

  it("goes on by the rows that came, not by those that were asked for or were new", () => {
    const { asked } = walk(100, [{ rows: 40, newRows: 39, total: 90 }]);
    assert.deepEqual(asked, ["start=1&limit=100", "start=40&limit=100"]);
  });

  it("asks for the size in each request's own words", () => {
    assert.equal(paging(7).first.size, 7);
  });

  describe("rule 1: a total that is given and reached", () => {
    it("ends a full page as complete", () => assert.deepEqual(endOf(100, { rows: 100, total: 100 }), complete));
    it("ends a short page as complete", () => assert.deepEqual(endOf(100, { rows: 10, total: 10 }), complete));
    it("ends an empty list as complete", () => assert.deepEqual(endOf(100, { rows: 0, total: 0 }), complete));
    it("comes before the repeated page", () => {
      assert.deepEqual(endOf(100, { rows: 100, total: 199 }, { rows: 100 }), complete);
    });
    it("is not one that the rows already exceed, which proves nothing", () => {
      assert.ok("next" in endOf(100, { rows: 100, total: 99 }));
    });
    it("which the rows exceed is taken for not given", () => {
      assert.deepEqual(endOf(100, { rows: 100, total: 100, newRows: 100 }), complete);
      assert.deepEqual(endOf(100, { rows: 100, total: 5 }, { rows: 30 }), complete);
      assert.deepEqual(endOf(100, { rows: 100, total: 5 }, { rows: 100, newRows: 0 }), repeated);
    });
    it("does not end a page before it is reached", () => {
      assert.ok("next" in endOf(100, { rows: 100, total: 101 }));
    });
  });

  describe("rule 2: a short page without a total", () => {
    it("is complete", () => assert.deepEqual(endOf(100, { rows: 100 }, { rows: 99 }), complete));
    it("is complete when it is empty", () => assert.deepEqual(endOf(100, { rows: 0 }), complete));
    it("is not, with a total that is not reached", () => assert.ok("next" in endOf(100, { rows: 50, total: 51 })));
    it("is not, at exactly the service's default size: one more page settles it", () => {
      assert.deepEqual(walk(100, [{ rows: 10 }, { rows: 1 }]), {
        asked: ["start=1&limit=100", "start=10&limit=100"],
        end: complete,
      });
    });
  });

  describe("rule 3: no row that was not seen before", () => {
    it("is incomplete on a full page", () => {
      assert.deepEqual(endOf(100, { rows: 100 }, { rows: 100, newRows: 0 }), repeated);
    });
    it("is incomplete when the service ignores start and limit and sends its default page again", () => {
      assert.deepEqual(endOf(100, { rows: 10 }, { rows: 10, newRows: 0 }), repeated);
    });
    it("is incomplete on an empty page below the total", () => {
      const reason = "the list ended after 100 records although the service counts 150";
      assert.deepEqual(endOf(100, { rows: 100, total: 150 }, { rows: 0 }), { complete: false, reason });
    });
    it("is not met by one new row among old ones", () => {
      assert.ok("next" in endOf(100, { rows: 100 }, { rows: 100, newRows: 1 }));
    });
  });

  describe("rule 4: the end of what can be asked for", () => {
    const eleven = Array.from({ length: 11 }, () => ({ rows: 100 }));

    it("uses the last large page as soon as row 1000 is next", () => {
      const { asked } = walk(1000, [{ rows: 1000 }]);
      assert.deepEqual(asked, ["start=1&limit=1000", "start=1000&limit=1000"]);
    });
    it("joins that page to the one before, however many rows come twice", () => {
      const { asked, end } = walk(100, eleven);
      assert.deepEqual(asked.slice(-2), ["start=991&limit=100", "start=1000&limit=1000"]);
      // Row 1000 is the tenth of the page before, which ended with row 1090.
      assert.equal("next" in end ? end.next.overlap : undefined, 91);
      assert.deepEqual(endOf(100, ...eleven, { rows: 500, continues: false, newRows: 409 }), {
        complete: false,
        reason: shiftedPage,
      });
    });
    it("asks for one last page of 1000 rows from row 1000, one row twice", () => {
      const { asked } = walk(100, eleven);
      assert.deepEqual(asked.slice(-2), ["start=991&limit=100", "start=1000&limit=1000"]);
    });
    it("is complete when that page is short", () => {
      assert.deepEqual(endOf(100, ...eleven, { rows: 999, newRows: 998 }), complete);
    });
    it("is complete when that page reaches the total", () => {
      const total = { total: 1999 };
      assert.deepEqual(endOf(1000, { rows: 1000, ...total }, { rows: 1000, newRows: 999 }), complete);
    });
    it("is incomplete when that page is full, and asks no further", () => {
      assert.deepEqual(endOf(1000, { rows: 1000 }, { rows: 1000, newRows: 999 }), outOfReach);
    });
    it("is incomplete when that page stays below the total", () => {
      assert.deepEqual(endOf(1000, { rows: 1000, total: 2500 }, { rows: 1000, newRows: 999 }), outOfReach);
    });
    it("is incomplete when that page brings nothing new", () => {
      assert.deepEqual(endOf(1000, { rows: 1000 }, { rows: 1000, newRows: 0 }), repeated);
    });
  });

  it("keeps no memory of an earlier reading", () => {
    walk(1000, [{ rows: 1000 }]);
    assert.deepEqual(walk(1000, []).asked, ["start=1&limit=1000"]);
  });
});
