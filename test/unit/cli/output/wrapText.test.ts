import assert from "node:assert/strict";
import stringWidth from "string-width";
import { hangingText, wrapText } from "../../../../provider/cli/output/wrapText";

describe("wrapText", () => {
  it("breaks lines at blanks", () => {
    assert.deepEqual(wrapText("the newest backup is too old", 12), ["the newest", "backup is", "too old"]);
    assert.deepEqual(wrapText("", 12), [""]);
  });

  it("breaks a long word at the width", () => {
    assert.deepEqual(wrapText("dc500000-0000-4000", 10), ["dc500000-0", "000-4000"]);
  });

  for (const [title, text] of [
    ["Chinese", "备份在二十六小时之前完成并且没有失败的任务"],
    ["emoji of two code points", "👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽"],
    ["flags", "🇨🇳🇩🇪🇨🇳🇩🇪🇨🇳🇩🇪🇨🇳🇩🇪🇨🇳🇩🇪"],
    ["letters with marks", "e\u0301".repeat(40)],
  ] as const) {
    it(`keeps graphemes whole and lines within the width: ${title}`, () => {
      const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
      const graphemes = (part: string): string[] => [...segmenter.segment(part)].map(({ segment }) => segment);
      for (const width of [4, 7, 10]) {
        const lines = wrapText(text, width);
        assert.equal(lines.join(""), text);
        assert.ok(lines.every((line) => stringWidth(line) <= width));
        assert.deepEqual(lines.flatMap(graphemes), graphemes(text));
      }
    });
  }

  it("starts no line with a workflow command", () => {
    assert.deepEqual(wrapText("a message of ::error::x", 14), ["a message of", ": :error::x"]);
    assert.deepEqual(wrapText("::warning::x", 40), [": :warning::x"]);
  });

  it("indents further lines behind what stands in front", () => {
    assert.deepEqual(hangingText("ok  ", "the host of the service answers", 24), [
      "ok  the host of the",
      "    service answers",
    ]);
  });
});
