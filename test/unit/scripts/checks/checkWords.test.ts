import assert from "node:assert/strict";
import {
  commentParts,
  descriptionParts,
  literalParts,
  markdownParts,
  messageParts,
  titleParts,
} from "../../../../scripts/words/textParts";
import { sentencesOf, wordFigures, wordsOf } from "../../../../scripts/words/wordRules";

const numbered = (count: number): string => `${Array.from({ length: count }, (_, at) => `w${at}`).join(" ")}.`;
const part = (text: string): { place: string; text: string } => ({ place: "a.md", text });

describe("the check of words", () => {
  it("splits a text into sentences at full stops, and not inside numbers, versions and hosts", () => {
    assert.deepEqual(sentencesOf("Range: 1 to 5. Default: 1.5. Version v3.1 of css.cn-north-4.example. Code is one."), [
      "Range: 1 to 5.",
      "Default: 1.5.",
      "Version v3.1 of css.cn-north-4.example.",
      "Code is one.",
    ]);
  });

  it("counts a host, an id and a name with hyphens as one word, and a dash as none", () => {
    assert.equal(wordsOf("The gate - of cn-north-4 reads css.example/v1 (twice)."), 7);
  });

  it("finds each banned word in any letter case, and allows `is no longer`", () => {
    const words = "Nobody, whoever and somebody hears for ever. So many, so much: it lets go. This is no key.";
    const { bannedWords, places } = wordFigures([part(words), part("It is no longer there. Nobodys, shears.")]);
    assert.equal(bannedWords, 9);
    assert.equal(places.bannedWords[0], 'a.md: "Nobody" in: Nobody, whoever and somebody hears for ever.');
  });

  it("finds sentences that begin with a clause, and allows questions", () => {
    const text = "What is absent is unknown. Whatever. Which is why. Whether it is. What is a gate?";
    assert.deepEqual(wordFigures([part(text)]).places.openings, [
      "a.md: What is absent is unknown.",
      "a.md: Whatever.",
      "a.md: Which is why.",
    ]);
  });

  it("measures sentences of 20, 21, 30 and 31 words", () => {
    const { sentences, longest, above30Words, percentAbove20Words } = wordFigures(
      [20, 21, 30, 31].map((count) => part(numbered(count))),
    );
    assert.deepEqual(
      { sentences, longest, above30Words, percentAbove20Words },
      {
        sentences: 4,
        longest: 31,
        above30Words: 1,
        percentAbove20Words: 75,
      },
    );
  });

  it("rounds the share of long sentences up, so that 1 of 21 is above a limit of 4 percent", () => {
    const texts = [...Array.from({ length: 20 }, () => part("Short.")), part(numbered(21))];
    assert.equal(wordFigures(texts).percentAbove20Words, 5);
  });

  it("allows an exception at its place and text only, and says which were used", () => {
    const used = { place: "a.md", text: "Nobody", reason: "a name" };
    const other = { place: "b.md", text: "Nobody", reason: "a name" };
    const found = new Set<typeof used>();
    assert.equal(wordFigures([part("Nobody is here.")], [other, used], found).bannedWords, 0);
    assert.deepEqual([...found], [used]);
    assert.equal(wordFigures([part("Somebody is here.")], [used]).bannedWords, 1);
  });

  it("reads the prose of Markdown: a code span, or a list of them, is one word, and a block of code is none", () => {
    const page = [
      "# Head",
      "Set `a b`, `c` and `d` in [the *file*](https://example.com).",
      "```sh\nnobody\n```",
      "- item\n- `x` or `y`: two",
      "> quoted",
      "<p>nobody</p>",
      '| A | B |\n| --- | --- |\n| one "1" | `z` |',
    ].join("\n\n");
    assert.deepEqual(
      markdownParts("a.md", page).map(({ text }) => text),
      ["Head", "Set Code in the file.", "item", "Code: two", "quoted", "A", "B", 'one "1"', "Code"],
    );
  });

  it("reads messages without headings, codes and request ids", () => {
    assert.deepEqual(messageParts("m", "# no region\nNo region is set. [CONFIG_MISSING, HTTP 400, request r1]\n\n"), [
      { place: "m:2", text: "No region is set." },
    ]);
  });

  it("splits messages, and no other text, at a colon and at a semicolon before a blank too", () => {
    const line = "fail: 1 target (1 fail); one (dcs/one): css:getLogs at 12:00 failed. It is old; next: wait";
    const parts = messageParts("m", line);
    assert.deepEqual(
      parts.map(({ place }) => place),
      Array.from({ length: 6 }, () => "m:1"),
    );
    assert.deepEqual(
      parts.map(({ text }) => text),
      ["fail:", "1 target (1 fail);", "one (dcs/one):", "css:getLogs at 12:00 failed. It is old;", "next:", "wait"],
    );
    assert.equal(wordFigures(parts).sentences, 7);
    assert.equal(wordFigures(markdownParts("a.md", line)).sentences, 2);
  });

  it("reads the descriptions of a schema with their paths", () => {
    assert.deepEqual(descriptionParts("s", { types: { "a:B": { description: "One.", properties: {} } } }), [
      { place: "s/types/a:B", text: "One." },
    ]);
  });

  const source = [
    "/** First `x`. */",
    "// one",
    "// two",
    "const a = 'three words only'; // after",
    "function f() {",
    '  throw new Error(`no such region ${a}, ` + "set another one" + a); // last',
    "  // before the brace",
    "}",
    "describe('a gate', () => { it.skip(`reads ${a}`, f); });",
  ].join("\n");

  it("reads the comments of a source file, with lines that belong together as one", () => {
    assert.deepEqual(commentParts("a.ts", source), [
      { place: "a.ts:1", text: "First Code." },
      { place: "a.ts:2", text: "one two" },
      { place: "a.ts:4", text: "after" },
      { place: "a.ts:6", text: "last" },
      { place: "a.ts:7", text: "before the brace" },
    ]);
  });

  it("reads literals of four words and more, with `X` for values", () => {
    assert.deepEqual(literalParts("a.ts", source), [{ place: "a.ts:6", text: "no such region X, set another oneX" }]);
  });

  it("reads the titles of tests", () => {
    assert.deepEqual(titleParts("a.ts", source), [
      { place: "a.ts:9", text: "a gate" },
      { place: "a.ts:9", text: "reads X" },
    ]);
  });
});
