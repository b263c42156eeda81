import assert from "node:assert/strict";
import fc from "fast-check";
import type { Page } from "../../../../provider/api/paging/pagedList";
import { indexPaging } from "../../../../provider/api/paging/indexPaging";
import { ListMemory } from "../../../../provider/api/paging/listMemory";
import { offsetPaging } from "../../../../provider/api/paging/offsetPaging";
import type { PageRequest } from "../../../../provider/api/paging/paging";
import { holdsAsync } from "../../core/support/holds";
import { heldRows } from "../support/heldRows";

const pagings = {
  "by index": indexPaging({
    firstRowName: "first",
    sizeName: "limit",
    maximumFirstRow: 1000,
    maximumSize: 1000,
  }),
  "by offset": offsetPaging({ offsetName: "first", sizeName: "limit" }),
};

/** A service, and in which ways it does not do what its page says. */
interface Service {
  readonly length: number;
  readonly base: number;
  readonly ignoresFirst: boolean;
  readonly ignoresSize: boolean;
  /** What is named as the total: nothing, the rows of the list, of the page, up to the page's last one, or 199 at most. */
  readonly total: "absent" | "list" | "page" | "reached" | "capped";
  /** Rows that a page has at most, in turn; no limit where there is none. */
  readonly caps?: readonly number[];
  /** The first row that may be asked for. */
  readonly reach?: number;
}

const refused = new Error("refused");

function answer(service: Service, { query }: PageRequest, pageNumber = 0): Page<number> {
  const asked = Object.fromEntries(query);
  const first = service.ignoresFirst ? 0 : Number(asked["first"]) - service.base;
  const size = service.ignoresSize ? 10 : Number(asked["limit"]);
  if (first + service.base > (service.reach ?? Number.POSITIVE_INFINITY)) throw refused;
  const cap = service.caps?.[pageNumber % service.caps.length] ?? size;
  const length = Math.max(0, Math.min(size, cap, service.length - first));
  const rows = Array.from({ length }, (_, at) => first + at);
  const totals = {
    absent: undefined,
    list: service.length,
    page: length,
    reached: first + length,
    capped: Math.min(199, service.length),
  };
  return { rows, total: totals[service.total] };
}

for (const [how, paging] of Object.entries(pagings)) {
  const base = how === "by index" ? 1 : 0;
  const totals = ["absent", "list", "page", "reached", "capped"] as const;
  const read = (service: Service, size: number, memory = new ListMemory()) =>
    heldRows(
      paging(size, memory),
      // eslint-disable-next-line @typescript-eslint/require-await
      async (request) => answer(service, request),
      String,
      5000,
      memory,
      (error) => error === refused,
    );

  describe(`a list that is read ${how}`, () => {
    const sizes = fc.integer({ min: 1, max: 1000 });

    it("is never called complete when a row was taken out of it while it was read, unless none slipped past", async () => {
      const cases = fc.record({
        length: fc.integer({ min: 3, max: 400 }),
        size: fc.integer({ min: 1, max: 100 }),
        hasTotal: fc.boolean(),
        hasNew: fc.boolean(),
        gone: fc.nat(400),
        afterPage: fc.integer({ min: 1, max: 4 }),
      });
      const property = fc.asyncProperty(cases, async ({ length, size, gone, afterPage, hasTotal, hasNew }) => {
        const list = Array.from({ length }, (_, at) => at);
        let pages = 0;
        // What came after the last page that joined is not missing.
        let listed = list;
        const memory = new ListMemory();
        const { rows, incompleteReason } = await heldRows(
          paging(size, memory),
          ({ query }) => {
            if (pages++ === afterPage) {
              list.splice(gone % length, 1);
              // As many as before: a total would not show it.
              if (hasNew) list.push(length);
            }
            const asked = Object.fromEntries(query);
            const first = Number(asked["first"]) - base;
            if (first < list.length) listed = [...list];
            return Promise.resolve({
              rows: list.slice(first, first + Number(asked["limit"])),
              total: hasTotal ? list.length : undefined,
            });
          },
          String,
          5000,
        );
        const seen = new Set(rows.map(({ row }) => row));
        if (incompleteReason === undefined)
          assert.deepEqual(
            listed.filter((row) => !seen.has(row)),
            [],
          );
      });
      await holdsAsync(property, 500);
    });

    it("is complete and whole when the service does what its page says", async () => {
      const services = fc.record({
        length: fc.oneof(fc.nat(300), fc.constantFrom(999, 1000, 1001, 1900)),
        base: fc.constant(base),
        ignoresFirst: fc.constant(false),
        ignoresSize: fc.constant(false),
        total: fc.constantFrom<Service["total"]>(...totals),
      });
      const property = fc.asyncProperty(services, sizes, async (service, size) => {
        const { rows, incompleteReason } = await read(service, size);
        assert.deepEqual([rows.length, incompleteReason], [service.length, undefined]);
      });
      await holdsAsync(property, 200);
    });

    it("is never called complete when rows were left out, whatever the service ignores", async () => {
      const services = fc.record({
        length: fc.oneof(fc.nat(40), fc.nat(300), fc.constantFrom(1000, 1999, 2000, 2500)),
        base: fc.constant(base),
        ignoresFirst: fc.boolean(),
        ignoresSize: fc.boolean(),
        total: fc.constantFrom<Service["total"]>(...totals),
      });
      const property = fc.asyncProperty(services, sizes, async (service, size) => {
        const { rows, incompleteReason } = await read(service, size);
        assert.ok(incompleteReason !== undefined || rows.length === service.length);
      });
      await holdsAsync(property, 500);
    });
  });
}

describe("a list that is read by index", () => {
  for (const [length, reached, isWhole] of [
    [1743, 1743, true],
    [1998, 1998, true],
    [1999, 1999, false],
    [2500, 1999, false],
  ] as const) {
    it(`of ${length} rows without a total gives ${reached} of them where the service refuses to go further`, async () => {
      const service: Service = {
        length,
        base: 1,
        ignoresFirst: false,
        ignoresSize: false,
        total: "absent",
        reach: 1000,
      };
      const memory = new ListMemory();
      const { rows, incompleteReason } = await heldRows(
        pagings["by index"](100, memory),
        // eslint-disable-next-line @typescript-eslint/require-await
        async (request) => answer(service, request),
        String,
        5000,
        memory,
        (error) => error === refused,
      );
      assert.equal(rows.length, reached);
      const reason = "the query cannot read beyond record 1999, and the list is longer";
      assert.equal(incompleteReason, isWhole ? undefined : reason);
    });
  }
});

for (const [how, paging] of Object.entries(pagings)) {
  const base = how === "by index" ? 1 : 0;

  describe(`A2 lists read ${how} in one process`, () => {
    it("are never called complete when rows are missing, with pages that are cut at any size, in turn, or in the middle", async () => {
      const cap = fc.oneof(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 1000 }));
      const cases = fc.record({
        lengths: fc.array(fc.oneof(fc.nat(30), fc.nat(400), fc.nat(2500)), { minLength: 1, maxLength: 6 }),
        caps: fc.oneof(
          cap.map((one) => [one]),
          fc.tuple(cap, cap),
          // A list is cut from its second page on.
          cap.map((one) => [1000, one, one, one, one, one]),
        ),
        total: fc.constantFrom<Service["total"]>("absent", "list", "page", "reached"),
        size: fc.integer({ min: 1, max: 1000 }),
        ignoresFirst: fc.boolean(),
      });
      let whole = 0;
      const property = fc.asyncProperty(cases, async ({ lengths, caps, total, size, ignoresFirst }) => {
        const memory = new ListMemory();
        for (const length of lengths) {
          const service: Service = { length, base, ignoresFirst, ignoresSize: false, total, caps };
          let pages = 0;
          const { rows, incompleteReason } = await heldRows(
            paging(size, memory),
            (request) => Promise.resolve(answer(service, request, pages++)),
            String,
            5000,
            memory,
          );
          if (incompleteReason === undefined) {
            assert.equal(rows.length, length);
            whole += 1;
          }
        }
      });
      await holdsAsync(property, 500);
      assert.ok(whole > 300, `${whole} lists were read whole`);
    });
  });
}
