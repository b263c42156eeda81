import assert from "node:assert/strict";
import fc from "fast-check";
import { parseGoTime } from "../../../../provider/core/instants/goTime";
import { toRfc3339 } from "../../../../provider/core/instants/instant";
import { holds } from "../support/holds";

function read(text: string): string | undefined {
  const instant = parseGoTime(text);
  return instant === undefined ? undefined : toRfc3339(instant);
}

describe("parseGoTime", () => {
  const readings: readonly (readonly [text: string, instant: string])[] = [
    ["2023-11-25 17:03:46.739012 +0800 CST", "2023-11-25T09:03:46.739Z"],
    ["2023-11-25 17:03:46.739027 +0800 CST", "2023-11-25T09:03:46.739Z"],
    ["2023-11-25 17:03:47.980844 +0800 CST", "2023-11-25T09:03:47.980Z"],
    ["2023-11-25 17:03:46 +0800 CST", "2023-11-25T09:03:46.000Z"],
    ["2023-11-25 17:03:46.7 +0800 CST", "2023-11-25T09:03:46.700Z"],
    ["2023-11-25 17:03:46.999999999 +0800 CST", "2023-11-25T09:03:46.999Z"],
    ["2023-11-25 17:03:46.739 -0600 CST", "2023-11-25T23:03:46.739Z"],
    ["2023-11-25 09:03:46.739 +0000 UTC", "2023-11-25T09:03:46.739Z"],
    ["2023-11-25 09:03:46.739 -0000 UTC", "2023-11-25T09:03:46.739Z"],
    ["2023-11-25 12:03:46.739 +0300 +03", "2023-11-25T09:03:46.739Z"],
    ["2023-11-25 14:48:46 +0545 +0545", "2023-11-25T09:03:46.000Z"],
    ["2023-11-25 17:03:46.739012 +0800", "2023-11-25T09:03:46.739Z"],
    ["2023-11-25 17:03:46.739012 +0800 CST m=+0.000012345", "2023-11-25T09:03:46.739Z"],
    ["2023-11-25 17:03:46.739012 +0800 CST m=-12.5", "2023-11-25T09:03:46.739Z"],
    ["2023-11-25 17:03:46.739012 +0800 m=+0.5", "2023-11-25T09:03:46.739Z"],
    ["2024-03-01 00:30:00 +0800 CST", "2024-02-29T16:30:00.000Z"],
    ["2023-11-25T17:03:46.739+08:00", "2023-11-25T09:03:46.739Z"],
    ["2023-11-25T09:03:46Z", "2023-11-25T09:03:46.000Z"],
  ];
  for (const [text, instant] of readings) {
    it(`reads ${text} as ${instant}`, () => assert.equal(read(text), instant));
  }

  const refusals: Readonly<Record<string, readonly string[]>> = {
    "a text without an offset, since its zone word may mean several": [
      "2023-11-25 17:03:46.739012",
      "2023-11-25 17:03:46.739012 CST",
      "2023-11-25 17:03:46Z",
      "2023-11-25T17:03:46",
    ],
    "another form": [
      "",
      "2023-11-25 17:03 +0800 CST",
      "2023-11-25 17:03:46 +08:00 CST",
      "2023-11-25 17:03:46. +0800 CST",
      "2023-11-25 17:03:46.1234567890 +0800 CST",
      "2023-11-25  17:03:46 +0800 CST",
      "2023-11-25 17:03:46 +0800 CST CST",
      "2023-11-25 17:03:46 +0800 ",
      "2023-11-25 17:03:46 +0800 CST\n",
      " 2023-11-25 17:03:46 +0800 CST",
    ],
    "a date, a time or an offset that does not exist": [
      "2023-02-29 17:03:46 +0800 CST",
      "2023-11-31 17:03:46 +0800 CST",
      "2023-11-25 24:03:46 +0800 CST",
      "2023-11-25 17:03:60 +0800 CST",
      "2023-11-25 17:03:46 +1801 CST",
      "2023-11-25 17:03:46 +0860 CST",
    ],
    "Go's zero time when its offset leaves the four-digit years": ["0001-01-01 00:00:00 +0800 CST"],
  };
  for (const [what, texts] of Object.entries(refusals)) {
    it(`refuses ${what}`, () => {
      for (const text of texts) assert.equal(read(text), undefined, JSON.stringify(text));
    });
  }

  it("ignores the zone word, whatever it is", () => {
    const words = fc.stringMatching(/^[!-~]{1,12}$/);
    holds(
      fc.property(words, (word) => read(`2023-11-25 17:03:46.739012 +0800 ${word}`) === "2023-11-25T09:03:46.739Z"),
    );
  });

  it("never throws", () => {
    holds(fc.property(fc.string({ unit: "binary" }), (text) => parseGoTime(text) === undefined));
  });
});
