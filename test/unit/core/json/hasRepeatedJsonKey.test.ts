import assert from "node:assert/strict";
import fc from "fast-check";
import { hasRepeatedJsonKey } from "../../../../provider/core/json/hasRepeatedJsonKey";
import { holds } from "../support/holds";

const isRepeated = (text: string): boolean => hasRepeatedJsonKey(text, JSON.parse(text));

describe("E1 a key that stands twice in one object of a JSON text", () => {
  for (const text of [
    '{"total":1,"total":0}',
    '{"total":1,"total":1}',
    '{"rows":[{"status":"failed","a":{"b":1},"status":"succeed"}]}',
    '{"a":"\\\\","a":"x"}',
    '{"a":1,"\\u0061":2}',
    '{"__proto__":{"a":1},"__proto__":{}}',
    '{"a":{"x":1,"y":2},"a":{}}',
  ]) {
    it(`is seen in ${text}`, () => assert.equal(isRepeated(text), true));
  }

  for (const text of [
    '{"a":1,"b":{"a":1},"c":[{"a":1},{"a":2}]}',
    '{"a":"x:y","b\\":":"\\\\\\":{\\"a\\":1,\\"a\\":2}"}',
    '{"__proto__":1,"":2}',
    '"a:b"',
    "[]",
  ]) {
    it(`is not seen in ${text}`, () => assert.equal(isRepeated(text), false));
  }

  it("is seen in no text that JSON.stringify wrote, and in each to which a key is added again", () => {
    holds(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (value) => {
        const text = JSON.stringify(value);
        const [key = ""] = Object.keys(JSON.parse(text) as object);
        assert.equal(isRepeated(text), false);
        assert.equal(isRepeated(`${text.slice(0, -1)},${JSON.stringify(key)}:0}`), true);
      }),
    );
  });
});
