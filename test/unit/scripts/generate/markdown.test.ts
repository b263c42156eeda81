import assert from "node:assert/strict";
import { markdownTable, sentences, withCopies, withSection, wrapped } from "../../../../scripts/generate/markdown";

describe("markdownTable", () => {
  it("puts each row on one line, below the head and its rule", () => {
    assert.equal(markdownTable(["A", "B"], [["1", "2"]]), "| A | B |\n| --- | --- |\n| 1 | 2 |\n");
  });

  it("keeps a cell in its place, whatever it holds", () => {
    assert.equal(markdownTable(["A"], [["a|b\n\n c"]]), "| A |\n| --- |\n| a\\|b c |\n");
  });
});

describe("wrapped", () => {
  it("fills lines of 120 characters and breaks between words", () => {
    const word = "x".repeat(39);
    assert.equal(wrapped(`${word} ${word} ${word} ${word}`), `${word} ${word} ${word}\n${word}\n`);
  });

  it("fills a line to its last column, and not beyond", () => {
    assert.equal(wrapped(`${"x".repeat(118)} y z`), `${"x".repeat(118)} y\nz\n`);
  });

  it("keeps a word that is longer than a line whole", () => {
    assert.equal(wrapped(`a ${"x".repeat(130)} b`), `a\n${"x".repeat(130)}\nb\n`);
  });

  it("keeps paragraphs apart and joins the lines of each", () => assert.equal(wrapped("a\nb\n\nc"), "a b\n\nc\n"));
});

describe("sentences", () => {
  const text = "Reads v3.1 of it. Why?\nBecause. The end";
  const rows: readonly (readonly [count: number, expected: string])[] = [
    [1, "Reads v3.1 of it."],
    [2, "Reads v3.1 of it. Why?"],
    [9, "Reads v3.1 of it. Why? Because."],
  ];
  for (const [count, expected] of rows) {
    it(`takes the first ${count}`, () => assert.equal(sentences(text, count), expected));
  }

  it("takes a text without an end whole", () => assert.equal(sentences("no end", 1), "no end"));
});

describe("withSection", () => {
  const page = "before\n<!-- generated: a table -->\nold\n<!-- end of a table -->\nafter\n";

  it("replaces what stands between the marks, and can do so again", () => {
    const filled = "before\n<!-- generated: a table -->\n\n$& new\n\n<!-- end of a table -->\nafter\n";
    assert.equal(withSection(page, "a table", "$& new\n"), filled);
    assert.equal(withSection(filled, "a table", "$& new\n"), filled);
  });

  for (const name of ["another", "table"]) {
    it(`names the marks of the section "${name}" that the page does not have`, () => {
      const message = `the page has no section "<!-- generated: ${name} -->" … "<!-- end of ${name} -->"`;
      assert.throws(() => withSection(page, name, ""), { message });
    });
  }

  it("does not take marks in the wrong order", () => {
    assert.throws(() => withSection("<!-- end of a -->\n<!-- generated: a -->\n", "a", ""), /has no section/);
  });
});

describe("withCopies", () => {
  const read = (path: string): string => `text of ${path} $&\n\n`;

  it("puts the text of the file that a block names into it", () => {
    const page = "a\n\n```ts examples/x.ts\nold\n```\n\nb\n";
    assert.equal(withCopies(page, read), "a\n\n```ts examples/x.ts\ntext of examples/x.ts $&\n```\n\nb\n");
  });

  it("fills every such block, and an empty one too", () => {
    const page = "```ts a.ts\n```\n```ts b.ts\nold\n```\n";
    assert.equal(withCopies(page, read), "```ts a.ts\ntext of a.ts $&\n```\n```ts b.ts\ntext of b.ts $&\n```\n");
  });

  for (const page of ["```ts\nmine\n```\n", "```sh run.sh\nmine\n```\n", "text ```ts a.ts\n"]) {
    it(`leaves ${JSON.stringify(page)} as it is`, () => assert.equal(withCopies(page, read), page));
  }
});
