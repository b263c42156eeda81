import assert from "node:assert/strict";
import { indexPaging } from "../../../../provider/api/paging/indexPaging";
import { ListMemory } from "../../../../provider/api/paging/listMemory";
import { cutPage, repeatedPage, shiftedPage, type PagingStep } from "../../../../provider/api/paging/paging";
import { refusal, walkPages, type SeenPage, type Walk } from "../support/walkPages";

const paging = indexPaging({
  firstRowName: "start",
  otherFirstRowName: "offset",
  sizeName: "limit",
  maximumFirstRow: 1000,
  maximumSize: 1000,
});

type Seen = SeenPage | typeof refusal;
const walk = (pageSize: number, pages: readonly Seen[], memory?: ListMemory): Walk =>
  walkPages(paging, pageSize, pages, memory);
const endOf = (pageSize: number, ...pages: readonly Seen[]): PagingStep => walk(pageSize, pages).end;
const complete = { complete: true };
const incomplete = (reason: string) => ({ complete: false, reason });
const outOfReach = incomplete("the query cannot read beyond record 1999, and the list is longer");
/** The first page again, whatever was asked for. */
const again = (rows: number): SeenPage => ({ rows, newRows: 0, joins: false, repeatsStart: true });

describe("indexPaging", () => {
  it("counts from 1 and asks for the last row of each page again", () => {
    const total = 207;
    const { asked, end } = walk(
      100,
      [100, 100, 9].map((rows) => ({ rows, total })),
    );
    assert.deepEqual(asked, ["start=1&limit=100", "start=100&limit=100", "start=199&limit=100"]);
    assert.deepEqual(end, complete);
  });

  it("ends incomplete when a page does not begin with that row", () => {
    assert.deepEqual(endOf(100, { rows: 100 }, { rows: 50, joins: false }), incomplete(shiftedPage));
    assert.deepEqual(endOf(100, { rows: 100 }, { rows: 0, joins: false }), incomplete(shiftedPage));
  });

  it("asks for two rows where one was asked for, or none could come again", () => {
    assert.deepEqual(walk(1, [{ rows: 2 }]).asked, ["start=1&limit=2", "start=2&limit=2"]);
  });

  it("goes on by the rows that came, not by those that were asked for or were new", () => {
    const { asked } = walk(100, [{ rows: 40, newRows: 39, total: 90 }]);
    assert.deepEqual(asked, ["start=1&limit=100", "start=40&limit=100"]);
  });

  it("keeps nothing of an earlier reading with a memory of its own", () => {
    walk(1000, [{ rows: 1000 }]);
    assert.deepEqual(walk(1000, []).asked, ["start=1&limit=1000"]);
  });
});

describe("C3 a first row beyond the documented maximum", () => {
  const eleven = Array.from({ length: 11 }, () => ({ rows: 100 }));

  it("is asked for, and the list read to its end where the service answers", () => {
    const { asked, end } = walk(1000, [{ rows: 1000 }, { rows: 1000 }, { rows: 500 }, { rows: 1 }, { rows: 0 }]);
    assert.deepEqual(asked, [
      "start=1&limit=1000",
      "start=1000&limit=1000",
      "start=1999&limit=1000",
      "start=2498&limit=1000",
      "start=2499&limit=1000",
    ]);
    assert.deepEqual(end, complete);
  });

  it("is replaced by the last large page where the service refuses it, for all later reads at once", () => {
    const memory = new ListMemory();
    const pages = [...eleven, refusal, { rows: 500 }] as const;
    assert.deepEqual(walk(100, pages, memory).asked.slice(-3), [
      "start=1090&limit=100",
      "start=1000&limit=1000",
      "start=999&limit=1000",
    ]);
    assert.deepEqual(walk(100, eleven, memory).asked.slice(-2), ["start=991&limit=100", "start=1000&limit=1000"]);
  });

  it("leaves a list complete whose last page ends where a longer one ends that begins a row before", () => {
    assert.deepEqual(endOf(100, ...eleven, refusal, { rows: 500 }, { rows: 501 }), complete);
    assert.deepEqual(endOf(100, ...eleven, refusal, { rows: 91 }, { rows: 92 }), complete);
    assert.deepEqual(endOf(100, ...eleven, refusal, { rows: 500 }, { rows: 500 }), incomplete(cutPage));
    assert.deepEqual(endOf(100, ...eleven, refusal, { rows: 50 }, { rows: 50 }), incomplete(cutPage));
    assert.deepEqual(endOf(100, ...eleven, refusal, { rows: 500 }, { rows: 502 }), incomplete(cutPage));
  });

  it("leaves a list incomplete whose last page is full, and asks no further", () => {
    assert.deepEqual(endOf(1000, { rows: 1000 }, { rows: 1000 }, refusal), outOfReach);
    assert.deepEqual(endOf(100, ...eleven, refusal, { rows: 1000 }), outOfReach);
    assert.deepEqual(endOf(1000, { rows: 1000, total: 2500 }, { rows: 1000, total: 2500 }, refusal), outOfReach);
  });

  it("is no announced total that a full page reaches where the service refuses to be asked for the rows behind it", () => {
    const total = 1999;
    const pages = [
      { rows: 1000, total },
      { rows: 1000, total },
    ] as const;
    assert.ok("next" in endOf(1000, ...pages));
    assert.deepEqual(endOf(1000, ...pages, refusal), outOfReach);
  });
});

describe("C3 a service that ignores start", () => {
  it("is asked by offset once, and obeys it", () => {
    const memory = new ListMemory();
    assert.deepEqual(walk(100, [{ rows: 100 }, again(100), { rows: 50 }], memory).asked, [
      "start=1&limit=100",
      "start=100&limit=100",
      "offset=100&limit=100",
      "offset=149&limit=100",
    ]);
    assert.deepEqual(walk(100, [{ rows: 100 }], memory).asked, ["start=1&limit=100", "offset=100&limit=100"]);
  });

  it("may skip as many rows as offset says: the repeated row decides", () => {
    const memory = new ListMemory();
    const shifted = { rows: 100, joins: false };
    assert.deepEqual(walk(100, [{ rows: 100 }, again(100), shifted, { rows: 50 }], memory).asked, [
      "start=1&limit=100",
      "start=100&limit=100",
      "offset=100&limit=100",
      "offset=99&limit=100",
      "offset=148&limit=100",
    ]);
    assert.deepEqual(walk(100, [{ rows: 100 }], memory).asked, ["start=1&limit=100", "offset=99&limit=100"]);
  });

  it("leaves the list incomplete when it ignores or refuses offset as well", () => {
    for (const answer of [again(100), refusal] as const) {
      const { asked, end } = walk(100, [{ rows: 100 }, again(100), answer]);
      assert.equal(asked.length, 3);
      assert.deepEqual(end, incomplete(repeatedPage));
    }
  });

  it("leaves the list incomplete when it reads offset as the number of a page", () => {
    const far = { rows: 100, joins: false };
    assert.deepEqual(endOf(100, { rows: 100 }, again(100), far, far), incomplete(shiftedPage));
    const none = { rows: 0, joins: false };
    assert.deepEqual(endOf(100, { rows: 100 }, again(100), none, none), incomplete(shiftedPage));
  });

  it("is asked by start again where offset, which was obeyed before, is ignored", () => {
    const memory = new ListMemory();
    memory.way = 1;
    assert.deepEqual(walk(100, [{ rows: 100 }, again(100)], memory).asked, [
      "start=1&limit=100",
      "offset=100&limit=100",
      "start=100&limit=100",
    ]);
  });

  it("is not taken for one when the list only changed", () => {
    assert.deepEqual(endOf(100, { rows: 100 }, { rows: 100, newRows: 1, joins: false }), incomplete(shiftedPage));
  });
});
