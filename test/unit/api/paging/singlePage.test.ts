import assert from "node:assert/strict";
import { singlePage } from "../../../../provider/api/paging/singlePage";

describe("singlePage", () => {
  const pager = singlePage(100);

  it("sends no paging parameter, whatever the page size", () => assert.deepEqual(pager.first.query, []));

  it("is complete after the first page, whatever it held", () => {
    for (const rows of [0, 1, 10, 100, 5000]) {
      const seen = {
        request: pager.first,
        rows,
        newRows: rows,
        continues: undefined,
        collected: rows,
        total: rows + 1,
      };
      assert.deepEqual(pager.after(seen), { complete: true });
    }
  });
});
