import assert from "node:assert/strict";
import fc from "fast-check";
import type { Page } from "../../../../provider/api/paging/collectRows";
import { indexPaging } from "../../../../provider/api/paging/indexPaging";
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
    serviceDefaultSize: 10,
  }),
  "by offset": offsetPaging({ offsetName: "first", sizeName: "limit", serviceDefaultSize: 10 }),
};

/** A service, and in which ways it does not do what its page says. */
interface Service {
  readonly length: number;
  readonly base: number;
  readonly ignoresFirst: boolean;
  readonly ignoresSize: boolean;
  readonly total: "absent" | "list" | "page";
}

function answer(service: Service, { query }: PageRequest): Page<number> {
  const asked = Object.fromEntries(query);
  const first = service.ignoresFirst ? 0 : Number(asked["first"]) - service.base;
  const size = service.ignoresSize ? 10 : Number(asked["limit"]);
  const rows = Array.from({ length: Math.max(0, Math.min(size, service.length - first)) }, (_, at) => first + at);
  return { rows, total: { absent: undefined, list: service.length, page: rows.length }[service.total] };
}

for (const [how, paging] of Object.entries(pagings)) {
  const base = how === "by index" ? 1 : 0;
  // A total of the page alone is known of paging by offset only: its rules allow for it.
  const totals = base === 0 ? (["absent", "list", "page"] as const) : (["absent", "list"] as const);
  const read = (service: Service, size: number) =>
    heldRows(paging(size), (request) => Promise.resolve(answer(service, request)), String, 5000);

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
        const { rows, incompleteReason } = await heldRows(
          paging(size),
          ({ query }) => {
            if (pages++ === afterPage) {
              list.splice(gone % length, 1);
              // As many as before: a total would not show it.
              if (hasNew) list.push(length);
            }
            const asked = Object.fromEntries(query);
            const first = Number(asked["first"]) - base;
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
            list.filter((row) => !seen.has(row)),
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
  for (const [length, reached] of [
    [1999, 1999],
    [2000, 1999],
    [2500, 1999],
  ] as const) {
    it(`of ${length} rows without a total gives ${reached} of them and is incomplete`, async () => {
      const service: Service = { length, base: 1, ignoresFirst: false, ignoresSize: false, total: "absent" };
      const fetchPage = (request: PageRequest): Promise<Page<number>> => Promise.resolve(answer(service, request));
      const { rows, incompleteReason } = await heldRows(pagings["by index"](100), fetchPage, String, 5000);
      assert.equal(rows.length, reached);
      assert.equal(incompleteReason, "the query reaches no further than record 1999, and the list goes on");
    });
  }
});
