import assert from "node:assert/strict";
import { canonicalJson } from "../../../../provider/core/json/canonicalJson";

describe("canonicalJson", () => {
  it("sorts keys at every depth, and leaves lists in their order", () => {
    const text = '{"a":1,"b":[{"c":2,"d":null},"x"]}';
    assert.equal(canonicalJson({ b: [{ d: null, c: 2 }, "x"], a: 1 }), text);
    assert.equal(canonicalJson({ a: 1, b: [{ c: 2, d: null }, "x"] }), text);
    assert.notEqual(canonicalJson({ a: 1, b: ["x", { c: 2, d: null }] }), text);
  });

  it("leaves out what JSON leaves out", () => assert.equal(canonicalJson({ a: undefined, b: 1 }), '{"b":1}'));

  it("puts another value in the place of one before it looks into it", () => {
    const trap = { toJSON: () => "never asked" };
    assert.equal(
      canonicalJson({ a: [trap] }, (value) => (value === trap ? "later" : value)),
      '{"a":["later"]}',
    );
  });
});
