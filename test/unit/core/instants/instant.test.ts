import assert from "node:assert/strict";
import { toRfc3339, writable } from "../../../../provider/core/instants/instant";

describe("toRfc3339", () => {
  it("writes UTC with three digits of milliseconds, also when they are zero", () => {
    assert.equal(toRfc3339(Date.UTC(2023, 10, 25, 9, 3, 46)), "2023-11-25T09:03:46.000Z");
  });

  it("writes the instant to the millisecond", () => {
    assert.equal(toRfc3339(Date.UTC(2023, 10, 25, 9, 3, 46, 739)), "2023-11-25T09:03:46.739Z");
  });
});

describe("writable", () => {
  const [first, last] = [new Date("0001-01-01T00:00:00Z").getTime(), new Date("9999-12-31T23:59:59.999Z").getTime()];

  it("keeps the first and the last instant of the years with four digits", () => {
    assert.deepEqual([first, last].map(writable), [first, last]);
  });

  it("has nothing for the milliseconds before and after", () => {
    assert.deepEqual([first - 1, last + 1].map(writable), [undefined, undefined]);
  });
});
