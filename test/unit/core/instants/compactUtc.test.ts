import assert from "node:assert/strict";
import fc from "fast-check";
import { toCompactUtc } from "../../../../provider/core/instants/compactUtc";
import { holds } from "../support/holds";

const example = Date.UTC(2017, 6, 18, 23, 59, 59);

describe("toCompactUtc", () => {
  it("writes the page's example", () => assert.equal(toCompactUtc(example, "down"), "20170718235959"));

  it("leaves whole seconds as they are, in both directions", () => {
    assert.equal(toCompactUtc(example, "up"), "20170718235959");
  });

  it("rounds down to the second that has begun", () => {
    assert.equal(toCompactUtc(example + 999, "down"), "20170718235959");
  });

  it("rounds up to the next second, over midnight if need be", () => {
    assert.equal(toCompactUtc(example + 1, "up"), "20170719000000");
  });

  it("pads every part with zeros", () => {
    assert.equal(toCompactUtc(Date.UTC(2024, 0, 2, 3, 4, 5), "down"), "20240102030405");
  });

  it("gives a period that holds every instant between its ends", () => {
    const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) });
    const seconds = (text: string): number => {
      const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
      const [year = 0, month = 0, ...rest] = parts.map(Number);
      return Date.UTC(year, month - 1, ...rest);
    };
    holds(
      fc.property(instants, (instant) => {
        const [down, up] = [seconds(toCompactUtc(instant, "down")), seconds(toCompactUtc(instant, "up"))];
        assert.ok(down <= instant && instant <= up && up - down === (instant % 1000 === 0 ? 0 : 1000));
      }),
    );
  });
});
