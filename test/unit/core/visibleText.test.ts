import assert from "node:assert/strict";
import { shownKey } from "../../../provider/core/keys/shownKey";
import { visibleText } from "../../../provider/core/visibleText";

describe("the visible characters of a text", () => {
  const invisible = [
    "\u200B",
    "\u200D",
    "\u2060",
    "\uFEFF",
    "\u00AD",
    "\u0000",
    "\u009F",
    "\u3164",
    "\u2800",
    "\uFE0F",
  ];
  for (const character of invisible) {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
    it(`leave out U+${code}`, () => {
      assert.equal(visibleText(character.repeat(10)), "");
      assert.equal(visibleText(` ${character} a${character}b ${character}`), "ab");
    });
  }

  it("are letters, marks and emoji of every script", () => {
    for (const text of ["a b", "每日备份", "e\u0301", "\u{1F600}"]) assert.equal(visibleText(text), text);
  });

  it("name a key, or say that it has none", () => {
    assert.deepEqual(["", " ", "\u200B", "target"].map(shownKey), ['""', '""', '""', "target"]);
  });
});
