import assert from "node:assert/strict";
import { ListMemory } from "../../../../provider/api/paging/listMemory";
import type { PagingStep } from "../../../../provider/api/paging/paging";
import { singlePage } from "../../../../provider/api/paging/singlePage";

describe("singlePage", () => {
  const pager = singlePage(100, new ListMemory());
  const after = (rows: number, total?: number): PagingStep =>
    pager.after({
      request: pager.first,
      rows,
      distinctRows: rows,
      newRows: rows,
      joins: true,
      repeatsStart: false,
      known: rows,
      collected: rows,
      pageTotal: total,
      total,
    });

  it("sends no paging parameter, whatever the page size", () => assert.deepEqual(pager.first.query, []));

  it("is complete after the first page, whatever it held", () => {
    for (const rows of [0, 1, 10, 100, 5000]) assert.deepEqual(after(rows), { complete: true });
  });

  it("has no second request", () => {
    for (const step of [() => pager.again(), () => pager.refused()]) {
      assert.throws(step, /^TypeError: a query without paging has one request$/);
    }
  });
});

describe("A2 a list without paging", () => {
  it("is incomplete when it has fewer rows than the service counts", () => {
    const pager = singlePage(100, new ListMemory());
    const seen = { request: pager.first, rows: 2, distinctRows: 2, newRows: 2, joins: true, repeatsStart: false };
    assert.deepEqual(pager.after({ ...seen, known: 2, collected: 2, pageTotal: 3, total: 3 }), {
      complete: false,
      reason: "the list ended after 2 records although the service counts 3",
    });
  });

  it("is incomplete when it has more rows than the service counts: one of the two is wrong", () => {
    const pager = singlePage(100, new ListMemory());
    const seen = { request: pager.first, rows: 2, distinctRows: 2, newRows: 2, joins: true, repeatsStart: false };
    assert.deepEqual(pager.after({ ...seen, known: 2, collected: 2, pageTotal: 1, total: 1 }), {
      complete: false,
      reason: "the list has 2 records although the service counts 1",
    });
  });
});
