import assert from "node:assert/strict";
import fc from "fast-check";
import { parseHttpDate } from "../../../../provider/core/instants/httpDate";
import { holds } from "../support/holds";

describe("parseHttpDate", () => {
  it("reads the example of RFC 9110", () => {
    assert.equal(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT"), Date.UTC(1994, 10, 6, 8, 49, 37));
  });

  it("reads what JavaScript writes for any whole second", () => {
    const seconds = fc.integer({ min: 0, max: Date.UTC(9999, 0, 1) / 1000 });
    holds(fc.property(seconds, (second) => parseHttpDate(new Date(second * 1000).toUTCString()) === second * 1000));
  });

  const refusals: Readonly<Record<string, readonly string[]>> = {
    "the two obsolete forms": ["Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"],
    "another zone": ["Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 06 Nov 1994 08:49:37 +0000", "Sun, 06 Nov 1994 08:49:37"],
    "another spelling": [
      "",
      "Sun, 6 Nov 1994 08:49:37 GMT",
      "sun, 06 nov 1994 08:49:37 gmt",
      "Sun, 06 NOV 1994 08:49:37 GMT",
      "Sun 06 Nov 1994 08:49:37 GMT",
      "06 Nov 1994 08:49:37 GMT",
      "Sun, 06 Nov 94 08:49:37 GMT",
      "1994-11-06T08:49:37Z",
    ],
    "two dates, as two headers are joined": ["Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT"],
    "a date that does not exist": [
      "Sun, 30 Feb 1994 08:49:37 GMT",
      "Sun, 06 Foo 1994 08:49:37 GMT",
      "Sun, 00 Nov 1994 08:49:37 GMT",
      "Sun, 06 Nov 1994 24:00:00 GMT",
      "Sun, 06 Nov 1994 08:49:60 GMT",
    ],
  };
  for (const [what, texts] of Object.entries(refusals)) {
    it(`refuses ${what}`, () => {
      for (const text of texts) assert.equal(parseHttpDate(text), undefined, JSON.stringify(text));
    });
  }
});
