import assert from "node:assert/strict";
import { repeatedJsonKey } from "../../../../provider/core/json/repeatedJsonKey";

describe("E1 repeatedJsonKey", () => {
  const repeated: readonly (readonly [text: string, key: string])[] = [
    ['{"a":1,"a":2}', "a"],
    ['{"a" : 1, "b": [], "a"\n:2}', "a"],
    ['{"a":1,"\\u0061":2}', "a"],
    ['{"x":[{"b":{"c":1},"b":2}]}', "b"],
    ['{"__proto__":1,"__proto__":2}', "__proto__"],
    ['{"":1,"":2}', ""],
    ['{"a\\"":1,"a\\"":2}', 'a"'],
  ];
  for (const [text, key] of repeated) {
    it(`finds the key in ${text}`, () => {
      JSON.parse(text);
      assert.equal(repeatedJsonKey(text), key);
    });
  }

  const single: readonly string[] = [
    "{}",
    "null",
    '{"a":"a","b":["a","a"]}',
    '{"a":{"a":{"a":1}}}',
    '[{"a":1},{"a":2}]',
    '{"a":"\\"a\\":1,{","b":"}"}',
    '{"A":1,"a":2}',
    '{"a":"\\\\","b":1}',
  ];
  for (const text of single) {
    it(`finds none in ${text}`, () => {
      JSON.parse(text);
      assert.equal(repeatedJsonKey(text), undefined);
    });
  }

  it("takes a text of a million signs, and a hundred thousand objects", () => {
    assert.equal(repeatedJsonKey(JSON.stringify({ a: 'x"\\'.repeat(400_000) })), undefined);
    assert.equal(repeatedJsonKey(JSON.stringify(Array(100_000).fill({ a: 1, b: 2 }))), undefined);
  });
});
