import assert from "node:assert/strict";
import { ListMemory } from "../../../../provider/api/paging/listMemory";
import { offsetPaging } from "../../../../provider/api/paging/offsetPaging";
import { repeatedPage, shiftedPage, type PagingStep } from "../../../../provider/api/paging/paging";
import { walkPages, type SeenPage, type Walk } from "../support/walkPages";

const paging = offsetPaging({ offsetName: "offset", sizeName: "limit" });

const walk = (pageSize: number, pages: readonly SeenPage[], memory?: ListMemory): Walk =>
  walkPages(paging, pageSize, pages, memory);
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

  it("ends incomplete when a page does not begin with that row", () => {
    const { end } = walk(100, [{ rows: 100 }, { rows: 50, joins: false }]);
    assert.deepEqual(end, { complete: false, reason: shiftedPage });
  });

  it("ends incomplete when a page begins with the first row again", () => {
    const { end } = walk(100, [{ rows: 10 }, { rows: 10, newRows: 0, joins: false, repeatsStart: true }]);
    assert.deepEqual(end, repeated);
  });

  it("sends offset and limit in the first request too", () => {
    assert.deepEqual(paging(7, new ListMemory()).first, {
      query: [
        ["offset", "0"],
        ["limit", "7"],
      ],
      size: 7,
      row: 1,
    });
  });

  it("keeps nothing of an earlier reading with a memory of its own", () => {
    walk(100, [{ rows: 100 }]);
    assert.deepEqual(walk(100, []).asked, ["offset=0&limit=100"]);
  });
});

describe("A2 the end of a list that is paged by rows", () => {
  it("is an empty first page, unless it names a total", () => {
    assert.deepEqual(endOf({ rows: 0 }), complete);
    assert.deepEqual(endOf({ rows: 0, total: 0 }), complete);
    assert.deepEqual(endOf({ rows: 0, total: 3 }), {
      complete: false,
      reason: "the list ended after 0 records although the service counts 3",
    });
  });

  it("is no short page, with or without a total equal to its rows", () => {
    for (const page of [{ rows: 50 }, { rows: 50, total: 50 }, { rows: 10 }, { rows: 99, total: 5 }]) {
      assert.ok("next" in endOf(page));
    }
  });

  it("is shown by a second request that brings the repeated row alone", () => {
    assert.deepEqual(walk(100, [{ rows: 50 }, { rows: 1 }]), {
      asked: ["offset=0&limit=100", "offset=49&limit=100"],
      end: complete,
    });
  });

  it("is shown for one row by an empty page behind it, since a repeated row alone would show nothing", () => {
    assert.deepEqual(walk(100, [{ rows: 1 }, { rows: 0 }]), {
      asked: ["offset=0&limit=100", "offset=1&limit=100"],
      end: complete,
    });
  });

  it("needs an empty page behind a list of several pages, since a page may be cut to the repeated row", () => {
    assert.deepEqual(walk(100, [{ rows: 100 }, { rows: 31 }, { rows: 1 }, { rows: 0 }]), {
      asked: ["offset=0&limit=100", "offset=99&limit=100", "offset=129&limit=100", "offset=130&limit=100"],
      end: complete,
    });
    const cut = {
      complete: false,
      reason: "the service shortened a page to the record that it repeats, so the pages cannot be joined",
    };
    assert.deepEqual(endOf({ rows: 100 }, { rows: 1 }, { rows: 40 }), cut);
    assert.deepEqual(endOf({ rows: 1 }, { rows: 1 }), cut);
  });

  it("is a total that an earlier page announced and that is now reached", () => {
    assert.deepEqual(endOf({ rows: 100, total: 130 }, { rows: 31, total: 130 }), complete);
    assert.ok("next" in endOf({ rows: 100, total: 100 }, { rows: 31, total: 130 }));
    assert.ok("next" in endOf({ rows: 100, total: 130 }, { rows: 31, total: 131 }));
  });

  it("is no total that a full page reaches, since a service may count no further than some limit", () => {
    const full = [
      { rows: 100, total: 199 },
      { rows: 100, total: 199 },
    ] as const;
    assert.ok("next" in endOf(...full));
    assert.deepEqual(endOf(...full, { rows: 1, total: 199 }, { rows: 0, total: 199 }), complete);
    assert.ok("next" in endOf(...full, { rows: 100, total: 199 }));
    const cut = [
      { rows: 50, total: 99 },
      { rows: 50, total: 99 },
    ] as const;
    assert.ok("next" in endOf(...cut));
  });

  it("is no total that no earlier page announced, nor one that is the size that was asked for", () => {
    assert.ok("next" in endOf({ rows: 40, total: 60 }, { rows: 31, total: 70 }));
    const echoes = [
      { rows: 51, total: 100 },
      { rows: 50, total: 100 },
    ] as const;
    assert.ok("next" in endOf(...echoes));
    const memory = new ListMemory();
    walk(100, echoes, memory);
    assert.equal(memory.totals, "untested");
  });

  it("is not reached below the greatest total", () => {
    const reason = "the list ended after 50 records although the service counts 60";
    assert.deepEqual(endOf({ rows: 50, total: 60 }, { rows: 1, total: 60 }), { complete: false, reason });
    assert.deepEqual(endOf({ rows: 50, total: 60 }, { rows: 0 }), { complete: false, reason });
  });

  describe("in a process that has read other lists", () => {
    const read = (memory: ListMemory, ...pages: readonly SeenPage[]): Walk => walk(100, pages, memory);

    it("is a short page where a larger one was seen, and no total says otherwise", () => {
      const memory = new ListMemory();
      read(memory, { rows: 50 }, { rows: 1 });
      assert.deepEqual(read(memory, { rows: 49 }).end, complete);
      assert.deepEqual(read(memory, { rows: 49, total: 49 }).end, complete);
      assert.ok("next" in read(memory, { rows: 49, total: 60 }).end);
      assert.ok("next" in read(memory, { rows: 50 }).end);
      assert.ok("next" in read(memory, { rows: 51 }).end);
    });

    it("is no short second page, whatever was seen: the service may cut in the middle of a list", () => {
      const memory = new ListMemory();
      assert.ok("next" in read(memory, { rows: 100 }, { rows: 37 }).end);
    });

    it("is no short page once rows followed a page that was shorter than another", () => {
      const memory = new ListMemory();
      read(memory, { rows: 100 }, { rows: 37 }, { rows: 50 }, { rows: 1 }, { rows: 0 });
      assert.equal(memory.varies, true);
      assert.ok("next" in read(memory, { rows: 20 }).end);
      assert.ok("next" in read(memory, { rows: 20 }, { rows: 1 }).end);
      assert.deepEqual(read(memory, { rows: 20 }, { rows: 1 }, { rows: 0 }).end, complete);
    });

    it("is a total where a page of one row has named the total of a list", () => {
      const memory = new ListMemory();
      assert.equal(read(memory, { rows: 50, total: 50 }, { rows: 1, total: 50 }).asked.length, 2);
      assert.deepEqual(read(memory, { rows: 50, total: 50 }, { rows: 1, newRows: 0, total: 50 }), {
        asked: ["offset=0&limit=100", "offset=0&limit=1"],
        end: complete,
      });
      assert.deepEqual(read(memory, { rows: 50, total: 50 }).end, complete);
      assert.deepEqual(read(memory, { rows: 60, total: 60 }).end, complete);
      assert.ok("next" in read(memory, { rows: 60 }).end);
    });

    it("is no total where that page named its own rows: the rows behind are asked for each time", () => {
      const memory = new ListMemory();
      read(memory, { rows: 50, total: 50 }, { rows: 1, total: 1 });
      const { asked, end } = read(memory, { rows: 50, total: 50 }, { rows: 1, newRows: 0, total: 1 }, { rows: 1 });
      assert.deepEqual(asked, ["offset=0&limit=100", "offset=0&limit=1", "offset=49&limit=100"]);
      assert.deepEqual(end, complete);
      assert.deepEqual(read(memory, { rows: 50, total: 50 }, { rows: 1 }).asked.length, 2);
    });

    it("is no total once rows followed a total that was reached, or went beyond it", () => {
      for (const second of [
        { rows: 51, total: 100 },
        { rows: 51, total: 50 },
      ]) {
        const memory = new ListMemory();
        read(memory, { rows: 50, total: 50 }, second);
        assert.equal(memory.totals, "untrusted");
      }
    });
  });
});
