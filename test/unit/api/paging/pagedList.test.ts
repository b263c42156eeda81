import assert from "node:assert/strict";
import fc from "fast-check";
import type { Page } from "../../../../provider/api/paging/pagedList";
import { ListMemory } from "../../../../provider/api/paging/listMemory";
import { offsetPaging } from "../../../../provider/api/paging/offsetPaging";
import type { Pager, PageRequest, PageSeen, PagingStep } from "../../../../provider/api/paging/paging";
import { singlePage } from "../../../../provider/api/paging/singlePage";
import { holdsAsync } from "../../core/support/holds";
import { heldRows } from "../support/heldRows";

interface Row {
  readonly id?: string;
  readonly note?: string;
}
const rows = (...ids: readonly string[]): Row[] => ids.map((id) => ({ id }));
const page = (list: readonly Row[], total?: number): Page<Row> => ({ rows: list, total });

/** A pager that goes on until its pages run out, then ends with `end`; it notes what it is told. */
function scripted(pages: number, end: PagingStep = { complete: true }): Pager & { seen: PageSeen[] } {
  const request = (at: number): PageRequest => ({ query: [["page", String(at)]], size: 2, row: at });
  const seen: PageSeen[] = [];
  return {
    seen,
    first: request(1),
    after: (what) => {
      seen.push(what);
      return seen.length < pages ? { next: request(seen.length + 1) } : end;
    },
    again: () => end,
    refused: () => end,
  };
}

function collect(pages: readonly Page<Row>[], maxRecords = 5000, end?: PagingStep) {
  const pager = scripted(pages.length, end);
  const fetchPage = ({ query }: PageRequest): Promise<Page<Row>> => Promise.resolve(pages[Number(query[0]?.[1]) - 1]!);
  return heldRows(pager, fetchPage, (row) => row.id, maxRecords).then((collected) => ({
    ...collected,
    seen: pager.seen,
  }));
}
const idsOf = (collected: { rows: readonly { row: Row }[] }) => collected.rows.map(({ row }) => row.id);
const capped = (maxRecords: number): string =>
  `maxRecords (${maxRecords}) ended the reading before the end of the list`;

describe("PagedList", () => {
  it("joins the rows of all pages in their order", async () => {
    const collected = await collect([page(rows("c", "a")), page(rows("b"))]);
    assert.deepEqual(idsOf(collected), ["c", "a", "b"]);
    assert.deepEqual([collected.pagesFetched, collected.incompleteReason, collected.total], [2, undefined, undefined]);
  });

  it("reads one page of a query without paging", async () => {
    const collected = await heldRows(
      singlePage(100, new ListMemory()),
      () => Promise.resolve(page(rows("a"), 1)),
      (row) => row.id,
      10,
    );
    assert.deepEqual([idsOf(collected), collected.pagesFetched, collected.incompleteReason], [["a"], 1, undefined]);
  });

  it("keeps a row that comes twice once, and does not call it new", async () => {
    const collected = await collect([page(rows("a", "b")), page(rows("b", "c"))]);
    assert.deepEqual(idsOf(collected), ["a", "b", "c"]);
    assert.deepEqual(
      collected.seen.map(({ rows, newRows, collected }) => [rows, newRows, collected]),
      [
        [2, 2, 2],
        [2, 1, 3],
      ],
    );
    assert.equal(collected.incompleteReason, undefined);
  });

  it("knows rows without an id by all that they hold", async () => {
    const collected = await collect([page([{ note: "a" }, { note: "b" }]), page([{ note: "a" }])]);
    assert.deepEqual(
      collected.rows.map(({ row }) => row.note),
      ["a", "b"],
    );
  });

  it("names the greatest total of any page, to the pager too", async () => {
    const collected = await collect([page(rows("a"), 3), page(rows("b"), 7), page(rows("c"), 5)]);
    assert.equal(collected.total, 7);
    assert.deepEqual(
      collected.seen.map(({ total }) => total),
      [3, 7, 7],
    );
  });

  it("is incomplete for the pager's reason", async () => {
    const collected = await collect([page(rows("a"))], 10, { complete: false, reason: "no further" });
    assert.equal(collected.incompleteReason, "no further");
  });

  it("trusts neither version of a row that changed, and is then not complete", async () => {
    const collected = await collect([page([{ id: "a", note: "x" }, { id: "b" }]), page([{ id: "a", note: "y" }])]);
    assert.deepEqual(collected.rows, [
      { row: { id: "a", note: "y" }, contradicted: true },
      { row: { id: "b" }, contradicted: false },
    ]);
    const reason = "the list changed during the reading: a record occurred twice with different contents";
    assert.equal(collected.incompleteReason, reason);
  });

  it("still distrusts a row that changed and then came again", async () => {
    const [x, y] = [
      { id: "a", note: "x" },
      { id: "a", note: "y" },
    ];
    const collected = await collect([page([x]), page([y]), page([y])]);
    assert.deepEqual(collected.rows, [{ row: y, contradicted: true }]);
  });

  it("prefers the pager's reason to that of a change", async () => {
    const end = { complete: false, reason: "no further" } as const;
    const collected = await collect(
      [
        page([
          { id: "a", note: "x" },
          { id: "a", note: "y" },
        ]),
      ],
      10,
      end,
    );
    assert.equal(collected.incompleteReason, "no further");
  });

  it("stops at the cap when the list goes on, and asks no further", async () => {
    const collected = await collect([page(rows("a", "b")), page(rows("c"))], 2);
    assert.deepEqual(
      [idsOf(collected), collected.incompleteReason, collected.pagesFetched],
      [["a", "b"], capped(2), 1],
    );
  });

  it("is complete when the list ends exactly at the cap", async () => {
    const collected = await collect([page(rows("a", "b"))], 2);
    assert.deepEqual([idsOf(collected), collected.incompleteReason], [["a", "b"], undefined]);
  });

  it("cuts the page that goes beyond the cap, although it was the last", async () => {
    const collected = await collect([page(rows("a", "b", "c"))], 2);
    assert.deepEqual([idsOf(collected), collected.incompleteReason], [["a", "b"], capped(2)]);
  });

  it("goes on below the cap", async () => {
    const collected = await collect([page(rows("a", "b")), page(rows("c"))], 3);
    assert.deepEqual([idsOf(collected), collected.incompleteReason], [["a", "b", "c"], undefined]);
  });

  it("counts different rows against the cap, not repeated ones", async () => {
    const collected = await collect([page(rows("a", "b")), page(rows("a", "b")), page(rows("c"))], 3);
    assert.deepEqual([idsOf(collected), collected.incompleteReason], [["a", "b", "c"], undefined]);
  });

  it("fails with the page that fails", async () => {
    const failing = heldRows(
      scripted(1),
      () => Promise.reject(new Error("page 1")),
      () => undefined,
      10,
    );
    await assert.rejects(failing, /^Error: page 1$/);
  });

  it("reads any list of an honest server whole, at any page size, or says that it did not", async () => {
    const paging = offsetPaging({ offsetName: "offset", sizeName: "limit" });
    const numbers = { length: fc.nat(60), size: fc.integer({ min: 1, max: 40 }), cap: fc.integer({ min: 1, max: 70 }) };
    const property = fc.asyncProperty(fc.record(numbers), async ({ length, size, cap }) => {
      const all = rows(...Array.from({ length }, (_, at) => `id-${at}`));
      const answer = ({ query }: PageRequest): Promise<Page<Row>> => {
        const offset = Number(query[0]?.[1]);
        return Promise.resolve(page(all.slice(offset, offset + Number(query[1]?.[1])), length));
      };
      const memory = new ListMemory();
      const collected = await heldRows(paging(size, memory), answer, (row) => row.id, cap, memory);
      assert.deepEqual(
        idsOf(collected),
        all.slice(0, cap).map(({ id }) => id),
      );
      assert.equal(collected.incompleteReason, length > cap ? capped(cap) : undefined);
    });
    await holdsAsync(property);
  });
});
