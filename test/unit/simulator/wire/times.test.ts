import assert from "node:assert/strict";
import {
  goTime,
  httpDate,
  iamTime,
  parseCompactUtc,
  rfc3339ToMilliseconds,
  parseSdkDate,
  rfc3339WithOffset,
  rfc3339WithZ,
  zonelessTime,
} from "../../../../provider/simulator/wire/times";

const instant = Date.UTC(2023, 10, 25, 9, 3, 46, 739);

describe("times on the wire", () => {
  it("writes CCE times as Go prints them, at +0800, without trailing zeros of the fraction", () => {
    assert.equal(goTime(instant), "2023-11-25 17:03:46.739 +0800 CST");
    assert.equal(goTime(instant - 39), "2023-11-25 17:03:46.7 +0800 CST");
    assert.equal(goTime(instant - 739), "2023-11-25 17:03:46 +0800 CST");
    assert.equal(goTime(Date.UTC(2023, 11, 31, 16, 0, 0, 5)), "2024-01-01 00:00:00.005 +0800 CST");
  });

  it("writes DWS times without a zone, in Shanghai's", () => {
    assert.equal(zonelessTime(Date.UTC(2025, 4, 19, 1, 5, 10)), "2025-05-19 09:05:10.0");
    assert.equal(zonelessTime(instant), "2023-11-25 17:03:46.739");
  });

  it("writes CBR times with an offset and DCS times with Z", () => {
    assert.equal(rfc3339WithOffset(instant), "2023-11-25T09:03:46.739+00:00");
    assert.equal(rfc3339WithZ(instant), "2023-11-25T09:03:46.739Z");
  });

  it("writes IAM times with Z and microseconds", () => {
    assert.equal(iamTime(instant), "2023-11-25T09:03:46.739000Z");
  });

  it("writes the Date header in whole seconds", () => {
    assert.equal(httpDate(instant), "Sat, 25 Nov 2023 09:03:46 GMT");
  });

  it("reads the two request forms and refuses impossible dates", () => {
    assert.equal(parseCompactUtc("20170718235959"), Date.UTC(2017, 6, 18, 23, 59, 59));
    assert.equal(parseSdkDate("20250102T030405Z"), Date.UTC(2025, 0, 2, 3, 4, 5));
    for (const text of ["", "2017071823595", "20170231000000", "20171301000000", "20170718245959", "2017-07-18"]) {
      assert.equal(parseCompactUtc(text), undefined, text);
    }
    assert.equal(parseSdkDate("20250230T030405Z"), undefined);
  });

  it("reads an instant as people write it, with a zone and at most milliseconds", () => {
    assert.equal(rfc3339ToMilliseconds("2023-11-25T09:03:46.739Z"), instant);
    assert.equal(rfc3339ToMilliseconds("2023-11-25T17:03:46.7+08:00"), instant - 39);
    assert.equal(rfc3339ToMilliseconds("2023-11-25T03:33:46-05:30"), instant - 739);
    for (const text of [
      "",
      "2023-11-25",
      "2023-11-25T09:03:46",
      "2023-02-30T09:03:46Z",
      "2023-11-25T09:03:46.7391Z",
      "2023-11-25T09:03:46+24:00",
      "2023-11-25 09:03:46Z",
    ]) {
      assert.equal(rfc3339ToMilliseconds(text), undefined, text);
    }
  });
});
