import assert from "node:assert/strict";
import fc from "fast-check";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { Warnings } from "../../../../provider/core/records/warnings";
import { fromStruct, toStruct } from "../../../../provider/plugin/wire/struct";

/** A value as it is after a way over the wire. */
const sent = (value: object): unknown => fromStruct(Struct.deserializeBinary(toStruct(value).serializeBinary()));

/** Any JSON value. google-protobuf cannot carry a member named `__proto__`, and none of ours has that name. */
const json = fc
  .jsonValue({ stringUnit: "binary", maxDepth: 6 })
  .filter((value) => !JSON.stringify(value).includes("__proto__"));

describe("toStruct and fromStruct", () => {
  it("carry every JSON object over the wire unchanged", () => {
    const members = fc.dictionary(fc.string({ unit: "binary" }), json, { noNullPrototype: true });
    fc.assert(
      fc.property(
        members.filter((value) => !("__proto__" in value && Object.hasOwn(value, "__proto__"))),
        (value) => {
          assert.deepEqual(sent(value), value);
        },
      ),
    );
  });

  it("leave undefined members out, at any depth", () => {
    assert.deepEqual(sent({ a: undefined, b: { c: undefined, d: [{ e: undefined, f: 1 }] } }), {
      b: { d: [{ f: 1 }] },
    });
  });

  for (const [what, value, message] of [
    ["NaN", { a: Number.NaN }, "a is not a finite number"],
    ["infinity", { a: { b: [0, Number.POSITIVE_INFINITY] } }, "a.b[1] is not a finite number"],
    ["minus infinity", { a: Number.NEGATIVE_INFINITY }, "a is not a finite number"],
    ["a bigint", { a: 1n }, "a cannot be sent to the engine"],
    ["a date", { a: { b: new Date(0) } }, "a.b cannot be sent to the engine"],
    ["a function", { a: [() => 1] }, "a[0] cannot be sent to the engine"],
    ["a symbol", { a: Symbol("s") }, "a cannot be sent to the engine"],
    ["a map", { a: new Map([["b", 1]]) }, "a cannot be sent to the engine"],
    ["an instance of a class", { a: new Warnings() }, "a cannot be sent to the engine"],
    ["undefined inside a list", { a: [undefined] }, "a[0] cannot be sent to the engine"],
  ] as const) {
    it(`refuse ${what}, naming the member`, () => {
      assert.throws(() => toStruct(value), { name: "TypeError", message });
    });
  }

  it("take an object without a prototype for a plain one", () => {
    assert.deepEqual(sent({ a: Object.assign(Object.create(null) as object, { b: 1 }) }), { a: { b: 1 } });
  });

  it("touch no prototype for a member named __proto__", () => {
    const hostile = JSON.parse('{"a": {"__proto__": {"polluted": true}}}') as object;
    const { a } = sent(hostile) as { a: object };
    assert.equal(Object.hasOwn(a, "polluted"), false);
    assert.equal("polluted" in {}, false);
  });

  it("read no Struct at all as an empty object", () => {
    assert.deepEqual(fromStruct(undefined), {});
  });
});
