import assert from "node:assert/strict";
import fc from "fast-check";
import { percentEncode } from "../../../../provider/api/signing/canonicalRequest";
import { holds } from "../../core/support/holds";

const unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

describe("percentEncode", () => {
  it("leaves the unreserved characters as they are", () => assert.equal(percentEncode(unreserved), unreserved));

  it("encodes every other printable character of ASCII, in upper-case hexadecimal", () => {
    const others = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter(
      (c) => !unreserved.includes(c),
    );
    for (const character of others) {
      const expected = `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
      assert.equal(percentEncode(character), expected, character);
    }
  });

  const rows: readonly (readonly [text: string, encoded: string])[] = [
    ["", ""],
    ["a b", "a%20b"],
    ["+", "%2B"],
    ["!'()*", "%21%27%28%29%2A"],
    ["a/b", "a%2Fb"],
    ["100%25", "100%2525"],
    ["%2e%2e", "%252e%252e"],
    ["集群é", "%E9%9B%86%E7%BE%A4%C3%A9"],
    ["𝒳", "%F0%9D%92%B3"],
    ["\n\0", "%0A%00"],
  ];
  for (const [text, encoded] of rows) {
    it(`makes ${encoded || "nothing"} of ${JSON.stringify(text)}`, () => assert.equal(percentEncode(text), encoded));
  }

  it("can be decoded again, and holds nothing that means something in a URL", () => {
    holds(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const encoded = percentEncode(text);
        assert.equal(decodeURIComponent(encoded), text);
        assert.match(encoded, /^(?:[A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/);
      }),
    );
  });
});
