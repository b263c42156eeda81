import assert from "node:assert/strict";
import fc from "fast-check";
import { cleanRemoteText, remoteTextLimit } from "../../../provider/core/remoteText";
import { holds } from "./support/holds";

describe("cleanRemoteText", () => {
  it("leaves an ordinary sentence as it is", () => {
    assert.equal(cleanRemoteText("Cluster 4213 does not exist. 集群不存在"), "Cluster 4213 does not exist. 集群不存在");
  });

  const hostile: Readonly<Record<string, string>> = {
    "a line feed": "\n",
    "a carriage return": "\r",
    "a tab": "\t",
    "a NUL": "\0",
    "an escape": "\u001b",
    "a delete": "\u007f",
    "a control character of the upper block": "\u009b",
    "a line separator": "\u2028",
    "a paragraph separator": "\u2029",
    "a zero-width space": "\u200b",
    "a zero-width joiner": "\u200d",
    "a left-to-right mark": "\u200e",
    "a right-to-left mark": "\u200f",
    "a right-to-left override": "\u202e",
    "an Arabic letter mark": "\u061c",
    "an isolate": "\u2066",
    "the end of an isolate": "\u2069",
    "a byte order mark": "\ufeff",
    "a soft hyphen": "\u00ad",
    "a word joiner": "\u2060",
    "a tag character": "\u{e0041}",
    "half a surrogate pair": "\ud83d",
    "the other half of one": "\ude00",
  };
  for (const [what, character] of Object.entries(hostile)) {
    it(`puts a blank in the place of ${what}`, () => assert.equal(cleanRemoteText(`a${character}b`), "a b"));
  }

  it("takes the teeth out of a terminal sequence and of a forged log line", () => {
    assert.equal(cleanRemoteText("no\u001b[31m\r\n::error::done\n"), "no [31m ::error::done");
  });

  it("makes one blank of several and trims both ends", () => {
    assert.equal(cleanRemoteText("  a \n\n \t b  "), "a b");
  });

  it("is empty for nothing but controls", () => assert.equal(cleanRemoteText("\n\0\u001b"), ""));

  it("keeps exactly as many characters as the limit allows", () => {
    assert.equal(cleanRemoteText("x".repeat(remoteTextLimit)), "x".repeat(300));
  });

  it("cuts one character more and puts an ellipsis there", () => {
    assert.equal(cleanRemoteText("x".repeat(301)), `${"x".repeat(299)}…`);
  });

  it("counts and cuts whole characters, never half a pair", () => {
    assert.equal(cleanRemoteText("😀".repeat(5), 4), "😀😀😀…");
    assert.equal(cleanRemoteText("😀".repeat(4), 4), "😀😀😀😀");
  });

  it("leaves no half of a pair where it stops reading", () => {
    assert.equal(cleanRemoteText(`${"\n".repeat(7)}😀`, 2), "");
  });

  it("looks at the beginning of a huge text only", () => {
    assert.equal(cleanRemoteText("ab ".repeat(1_000_000), 5), "ab a…");
  });

  it("gives one line without controls, bidirectional marks or broken pairs, within the limit, for any text", () => {
    const texts = fc.string({ unit: "binary", maxLength: 60 });
    const halves = fc.array(fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)));
    holds(
      fc.property(
        fc.oneof(
          texts,
          halves.map((units) => units.join("")),
        ),
        (text) => {
          const line = cleanRemoteText(text, 20);
          assert.doesNotMatch(line, /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/u);
          assert.ok(Array.from(line).length <= 20);
        },
      ),
      1000,
    );
  });
});
