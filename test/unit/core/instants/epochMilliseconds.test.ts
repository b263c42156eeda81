import assert from "node:assert/strict";
import fc from "fast-check";
import { parseEpochMilliseconds } from "../../../../provider/core/instants/epochMilliseconds";
import { holds } from "../support/holds";

const earliest = Date.UTC(2010, 0, 1);
const latest = Date.UTC(2100, 0, 1);

describe("parseEpochMilliseconds", () => {
  it("takes the page's example as it is", () => assert.equal(parseEpochMilliseconds(1_656_042_837_000), 1656042837000));

  it("accepts both ends of 2010 to 2100", () => {
    assert.deepEqual([earliest, latest].map(parseEpochMilliseconds), [earliest, latest]);
  });

  it("refuses what lies one millisecond beyond either end", () => {
    assert.deepEqual([earliest - 1, latest + 1].map(parseEpochMilliseconds), [undefined, undefined]);
  });

  it("refuses a value in seconds or in microseconds and never rescales it", () => {
    assert.deepEqual([1_656_042_837, 1_656_042_837_000_000].map(parseEpochMilliseconds), [undefined, undefined]);
  });

  it("refuses what is no whole number", () => {
    for (const value of [1_656_042_837_000.5, Number.NaN, Infinity, -Infinity, 0, -1_656_042_837_000]) {
      assert.equal(parseEpochMilliseconds(value), undefined, String(value));
    }
  });

  it("gives the value itself for every millisecond of the range", () => {
    holds(fc.property(fc.integer({ min: earliest, max: latest }), (value) => parseEpochMilliseconds(value) === value));
  });

  it("gives nothing for any number outside of it", () => {
    const outside = fc.double().filter((value) => !(value >= earliest && value <= latest));
    holds(fc.property(outside, (value) => parseEpochMilliseconds(value) === undefined));
  });
});
