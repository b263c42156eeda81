import assert from "node:assert/strict";
import { runInNewContext } from "node:vm";
import { isPlainObject } from "../../../../provider/core/keys/isPlainObject";

describe("A5 isPlainObject", () => {
  const bare = Object.create(null) as object;
  const plain: [string, unknown][] = [
    ["a literal", { a: 1 }],
    ["an object without prototype", bare],
    ["one of another context", runInNewContext("({ a: 1 })")],
    ["one with a key that is called like the prototype's", JSON.parse('{"__proto__":{},"constructor":1}')],
  ];
  const foreign: [string, unknown][] = [
    ["nothing", undefined],
    ["null", null],
    ["a text", "a"],
    ["a list", []],
    ["a Map", new Map()],
    ["a Map of another context", runInNewContext("new Map()")],
    ["a Set", new Set()],
    ["a date", new Date(0)],
    ["a promise", Promise.resolve()],
    ["a function", () => 1],
    ["an instance", new Error()],
    ["an object made from another", Object.create({ a: 1 })],
    ["an object made from one without prototype", Object.create(Object.create(null) as object)],
  ];
  for (const [name, value] of plain) it(`is true for ${name}`, () => assert.equal(isPlainObject(value), true));
  for (const [name, value] of foreign) it(`is false for ${name}`, () => assert.equal(isPlainObject(value), false));
});
