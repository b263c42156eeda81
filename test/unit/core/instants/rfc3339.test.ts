import assert from "node:assert/strict";
import fc from "fast-check";
import { toRfc3339 } from "../../../../provider/core/instants/instant";
import { parseRfc3339 } from "../../../../provider/core/instants/rfc3339";
import { holds } from "../support/holds";

/** What the text is read as, written in the one form that this package writes. */
function read(text: string): string | undefined {
  const instant = parseRfc3339(text);
  return instant === undefined ? undefined : toRfc3339(instant);
}

describe("parseRfc3339", () => {
  const readings: readonly (readonly [text: string, instant: string])[] = [
    ["2019-05-23T14:35:23.584+00:00", "2019-05-23T14:35:23.584Z"],
    ["2019-05-10T08:31:16.166Z", "2019-05-10T08:31:16.166Z"],
    ["2020-02-23T01:00:32Z", "2020-02-23T01:00:32.000Z"],
    ["2023-11-25T17:03:46.739012+08:00", "2023-11-25T09:03:46.739Z"],
    ["2023-11-25T00:30:00-09:30", "2023-11-25T10:00:00.000Z"],
    ["2024-01-01T00:00:00+00:01", "2023-12-31T23:59:00.000Z"],
    ["2024-01-01T00:00:00-00:00", "2024-01-01T00:00:00.000Z"],
    ["2024-01-01T00:00:00+18:00", "2023-12-31T06:00:00.000Z"],
    ["2024-01-01T00:00:00-18:00", "2024-01-01T18:00:00.000Z"],
    ["2024-02-29T23:59:59.999Z", "2024-02-29T23:59:59.999Z"],
    ["2000-02-29T00:00:00Z", "2000-02-29T00:00:00.000Z"],
    ["1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"],
    ["0099-01-01T00:00:00Z", "0099-01-01T00:00:00.000Z"],
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
    ["9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"],
  ];
  for (const [text, instant] of readings) {
    it(`reads ${text} as ${instant}`, () => assert.equal(read(text), instant));
  }

  for (const [fraction, milliseconds] of [
    ["1", "100"],
    ["12", "120"],
    ["123", "123"],
    ["1239", "123"],
    ["000999", "000"],
    ["999999999", "999"],
  ] as const) {
    it(`cuts the fraction .${fraction} to .${milliseconds}, never rounding into the future`, () => {
      assert.equal(read(`2024-06-30T12:00:00.${fraction}Z`), `2024-06-30T12:00:00.${milliseconds}Z`);
    });
  }

  const refusals: Readonly<Record<string, readonly string[]>> = {
    "a text without a zone": ["2024-01-01T00:00:00", "2024-01-01T00:00:00.000", "2024-01-01"],
    "another form": [
      "",
      "now",
      "2024-01-01 00:00:00Z",
      "2024-01-01t00:00:00z",
      "2024-01-01T00:00Z",
      "2024-01-01T00:00:00 Z",
      "2024-01-01T00:00:00+0800",
      "2024-01-01T00:00:00+08",
      "2024-01-01T00:00:00,5Z",
      "2024-01-01T00:00:00.Z",
      "2024-01-01T00:00:00.1234567890Z",
      "20240101T000000Z",
      "+002024-01-01T00:00:00Z",
      "1704067200000",
    ],
    "a text with something around it": [
      " 2024-01-01T00:00:00Z",
      "2024-01-01T00:00:00Z ",
      "2024-01-01T00:00:00Z\n",
      "x\n2024-01-01T00:00:00Z",
      "2024-01-01T00:00:00Z[UTC]",
    ],
    "digits of another script": ["２０２４-01-01T00:00:00Z", "٢٠٢٤-01-01T00:00:00Z"],
    "a date that does not exist": [
      "2023-02-29T00:00:00Z",
      "1900-02-29T00:00:00Z",
      "2024-02-30T00:00:00Z",
      "2024-04-31T00:00:00Z",
      "2024-13-01T00:00:00Z",
      "2024-00-01T00:00:00Z",
      "2024-01-00T00:00:00Z",
      "2024-01-32T00:00:00Z",
      "0000-01-01T00:00:00Z",
    ],
    "a time of day that does not exist": ["2024-01-01T24:00:00Z", "2024-01-01T00:60:00Z", "2024-01-01T00:00:61Z"],
    "a leap second, which no service documents": ["2016-12-31T23:59:60Z"],
    "an offset that does not exist": [
      "2024-01-01T00:00:00+18:01",
      "2024-01-01T00:00:00-19:00",
      "2024-01-01T00:00:00+08:60",
    ],
    "an instant before or after the years with four digits": [
      "0001-01-01T00:00:00+00:01",
      "9999-12-31T23:59:59.999-00:01",
    ],
  };
  for (const [what, texts] of Object.entries(refusals)) {
    it(`refuses ${what}`, () => {
      for (const text of texts) assert.equal(read(text), undefined, JSON.stringify(text));
    });
  }

  const years = { min: new Date("0001-01-02T00:00:00Z"), max: new Date("9999-12-30T00:00:00Z"), noInvalidDate: true };

  it("reads back whatever toRfc3339 writes", () => {
    holds(fc.property(fc.date(years), (date) => parseRfc3339(toRfc3339(date.getTime())) === date.getTime()));
  });

  it("takes the offset off, whatever it is", () => {
    const offsets = fc.integer({ min: -18 * 60, max: 18 * 60 });
    holds(
      fc.property(fc.date(years), offsets, (date, offset) => {
        const local = toRfc3339(date.getTime() + offset * 60_000).slice(0, -1);
        const digits = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60].map((n) =>
          String(n).padStart(2, "0"),
        );
        assert.equal(parseRfc3339(`${local}${offset < 0 ? "-" : "+"}${digits.join(":")}`), date.getTime());
      }),
    );
  });

  it("never throws", () => {
    holds(fc.property(fc.string({ unit: "binary" }), (text) => parseRfc3339(text) === undefined));
  });
});
