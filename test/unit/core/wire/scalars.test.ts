import assert from "node:assert/strict";
import { inspect } from "node:util";
import fc from "fast-check";
import {
  boolean,
  filledText,
  integer,
  ownerId,
  percent,
  quotedBoolean,
  text,
} from "../../../../provider/core/wire/scalars";
import { holds } from "../support/holds";
import { becomes, reading, refuses } from "../support/readings";

const fields = { text, filledText, integer, percent, boolean, quotedBoolean };
for (const [name, field] of Object.entries(fields)) {
  describe(`the field ${name}`, () => {
    for (const absent of [undefined, null, {}]) {
      it(`takes ${inspect(absent)} for absent, without a warning`, () => {
        assert.deepEqual(reading(field, absent), { value: undefined, warnings: [] });
      });
    }

    for (const container of [{ a: 1 }, [], [1], ["a"], [[]], JSON.parse('{"__proto__":{"a":1}}')] as unknown[]) {
      it(`leaves the container ${JSON.stringify(container)} out with one warning`, () => {
        const { value, warnings } = reading(field, container);
        assert.deepEqual([value, warnings.length], [undefined, 1]);
      });
    }

    it("has nothing to say to the validator", () => assert.deepEqual(field.schema, {}));

    it("never throws, and never repeats a value in a warning", () => {
      holds(
        fc.property(fc.jsonValue(), (value) => {
          for (const warning of reading(field, value).warnings) assert.match(warning, /^size is not an? [a-z]/);
        }),
      );
    });
  });
}

describe("the field text", () => {
  becomes(text, [
    ["", ""],
    [" a ", " a "],
    ["{}", "{}"],
    [0, "0"],
    [-1.5, "-1.5"],
    [9_007_199_254_740_991, "9007199254740991"],
    [true, "true"],
    [false, "false"],
  ]);
  refuses(text, "a text", [JSON.parse("12345678901234567890"), JSON.parse("-9007199254740992"), JSON.parse("1e400")]);

  it("keeps every text as it is", () => {
    holds(fc.property(fc.string(), (value) => reading(text, value).value === value));
  });
});

describe("the field filledText", () => {
  becomes(filledText, [
    ["", undefined],
    [" ", " "],
    ["a", "a"],
    [0, "0"],
    [false, "false"],
  ]);
});

describe("the field integer", () => {
  becomes(integer, [
    [0, 0],
    [-1, -1],
    [880_232, 880_232],
    [9_007_199_254_740_991, 9_007_199_254_740_991],
    [-9_007_199_254_740_991, -9_007_199_254_740_991],
    ["0", 0],
    ["007", 7],
    ["-5", -5],
    ["1656042837000", 1_656_042_837_000],
    ["9007199254740991", 9_007_199_254_740_991],
  ]);
  const odd = [
    "",
    " ",
    "1.0",
    "1e3",
    "0x10",
    "+1",
    " 1",
    "1 ",
    "1\n",
    "--1",
    "-",
    "1,000",
    "１",
    "ten",
    "NaN",
    true,
    false,
  ];
  refuses(integer, "an integer within ±(2^53-1)", [
    ...odd,
    1.5,
    9_007_199_254_740_992,
    -9_007_199_254_740_992,
    1e300,
    JSON.parse("1e400"),
    "9007199254740992",
    "12345678901234567",
  ]);

  it("reads every safe integer from its digits", () => {
    holds(fc.property(fc.maxSafeInteger(), (value) => reading(integer, String(value)).value === value));
  });
});

describe("the field percent", () => {
  becomes(percent, [
    [0, 0],
    [100, 100],
    [33.3, 33.3],
    ["0", 0],
    ["67", 67],
    ["100", 100],
    ["100.00", 100],
    ["0.5", 0.5],
    ["99.999999", 99.999999],
    ["007", 7],
  ]);
  refuses(percent, "a percentage from 0 to 100", [
    ...["", " ", "67%", "67 ", " 67", "100.01", "101", "999", "1000", "-1", "1e1", ".5", "5.", "1.2.3", "1.1234567"],
    ...[-0.001, 100.001, 1e300, -Infinity, true],
  ]);
});

/** What neither reader takes for a boolean. */
const noBooleans = ["", "yes", "1", "0", "t", " true", "true ", '"true', '""true""', '"tru"e', "'true'", 0, 1, "null"];

describe("the field boolean", () => {
  becomes(boolean, [
    [true, true],
    [false, false],
    ["true", true],
    ["FALSE", false],
    ["True", true],
  ]);
  refuses(boolean, "a boolean", [...noBooleans, '"true"', '"FALSE"']);
});

describe("the field quotedBoolean", () => {
  becomes(quotedBoolean, [
    [true, true],
    [false, false],
    ["true", true],
    ["false", false],
    ['"true"', true],
    ['"false"', false],
  ]);
  refuses(quotedBoolean, "a boolean", [...noBooleans, "TRUE", "False", '"TRUE"']);
});

describe("the field ownerId", () => {
  becomes(ownerId, [
    ["an id", "an id"],
    [12, "12"],
    [["other"], '["other"]'],
    [{ name: "other" }, '{"name":"other"}'],
  ]);
  for (const nothing of [undefined, null, {}, ""]) {
    it(`is absent for ${JSON.stringify(nothing)}`, () => {
      assert.deepEqual(reading(ownerId, nothing), { value: undefined, warnings: [] });
    });
  }
});
