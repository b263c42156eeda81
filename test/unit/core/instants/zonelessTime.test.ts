import assert from "node:assert/strict";
import fc from "fast-check";
import { toRfc3339 } from "../../../../provider/core/instants/instant";
import { isTimeZone, parseZonelessTime } from "../../../../provider/core/instants/zonelessTime";
import { holds } from "../support/holds";

function read(text: string, zone: string): string | undefined {
  const instant = parseZonelessTime(text, zone);
  return instant === undefined ? undefined : toRfc3339(instant);
}

/** The wall clock of a zone, by another way than the one under test. */
function wallClock(instant: number, zone: string): string {
  const form = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  return form.format(instant);
}

describe("parseZonelessTime", () => {
  const readings: readonly (readonly [text: string, zone: string, instant: string])[] = [
    ["2025-05-19 09:05:10.0", "Asia/Shanghai", "2025-05-19T01:05:10.000Z"],
    ["2025-05-19 09:05:10.0", "UTC", "2025-05-19T09:05:10.000Z"],
    ["2025-05-19 09:05:10.0", "+08:00", "2025-05-19T01:05:10.000Z"],
    ["2025-05-19 09:05:10.0", "-03:30", "2025-05-19T12:35:10.000Z"],
    ["2025-05-19 09:05:10", "Asia/Kathmandu", "2025-05-19T03:20:10.000Z"],
    ["2025-05-19T09:05:10.999999999", "UTC", "2025-05-19T09:05:10.999Z"],
    ["2024-02-29 00:30:00.5", "Asia/Shanghai", "2024-02-28T16:30:00.500Z"],
  ];
  for (const [text, zone, instant] of readings) {
    it(`reads ${text} in ${zone} as ${instant}`, () => assert.equal(read(text, zone), instant));
  }

  const repeated: readonly (readonly [text: string, zone: string, instant: string])[] = [
    ["2025-10-26 02:00:00.0", "Europe/Berlin", "2025-10-26T00:00:00.000Z"],
    ["2025-10-26 02:30:00.0", "Europe/Berlin", "2025-10-26T00:30:00.000Z"],
    ["2025-10-26 02:59:59.999", "Europe/Berlin", "2025-10-26T00:59:59.999Z"],
    ["2025-11-02 01:30:00.0", "America/New_York", "2025-11-02T05:30:00.000Z"],
    ["2025-04-06 01:45:00.0", "Australia/Lord_Howe", "2025-04-05T14:45:00.000Z"],
  ];
  for (const [text, zone, instant] of repeated) {
    it(`takes the earlier of the two instants that ${zone} calls ${text}`, () => {
      assert.equal(read(text, zone), instant);
    });
  }

  const skipped: readonly (readonly [text: string, zone: string])[] = [
    ["2025-03-30 02:00:00.0", "Europe/Berlin"],
    ["2025-03-30 02:59:59.999", "Europe/Berlin"],
    ["2025-03-09 02:30:00.0", "America/New_York"],
    ["2025-10-05 02:15:00.0", "Australia/Lord_Howe"],
    ["2011-12-30 12:00:00.0", "Pacific/Apia"],
  ];
  for (const [text, zone] of skipped) {
    it(`has nothing for ${text}, which the clocks of ${zone} skip`, () => assert.equal(read(text, zone), undefined));
  }

  const beside: readonly (readonly [text: string, zone: string, instant: string])[] = [
    ["2025-03-30 01:59:59.999", "Europe/Berlin", "2025-03-30T00:59:59.999Z"],
    ["2025-03-30 03:00:00.0", "Europe/Berlin", "2025-03-30T01:00:00.000Z"],
    ["2025-10-26 01:59:59.999", "Europe/Berlin", "2025-10-25T23:59:59.999Z"],
    ["2025-10-26 03:00:00.0", "Europe/Berlin", "2025-10-26T02:00:00.000Z"],
    ["2025-10-05 02:30:00.0", "Australia/Lord_Howe", "2025-10-04T15:30:00.000Z"],
  ];
  for (const [text, zone, instant] of beside) {
    it(`reads ${text} in ${zone}, beside a change of the clocks, as ${instant}`, () => {
      assert.equal(read(text, zone), instant);
    });
  }

  it("refuses a text that carries a zone, an impossible date or another form", () => {
    for (const text of [
      "",
      "2025-05-19 09:05:10Z",
      "2025-05-19 09:05:10+08:00",
      "2025-05-19 09:05:10.0 CST",
      "2025-05-19 09:05",
      "2025-05-19",
      "2025-02-30 09:05:10.0",
      "2025-05-19 24:00:00.0",
      "2025-05-19 09:05:60.0",
      " 2025-05-19 09:05:10.0",
    ]) {
      assert.equal(read(text, "Asia/Shanghai"), undefined, JSON.stringify(text));
    }
  });

  it("refuses an instant outside of the years with four digits", () => {
    assert.equal(read("9999-12-31 23:59:59.0", "-01:00"), undefined);
    assert.equal(read("0001-01-01 00:00:00.0", "+01:00"), undefined);
  });

  for (const zone of ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Shanghai"]) {
    it(`never gives an instant later than the one that the clocks of ${zone} meant`, () => {
      const seconds = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2037, 0, 1) / 1000 });
      holds(
        fc.property(seconds, (second) => {
          const text = wallClock(second * 1000, zone);
          const instant = parseZonelessTime(text, zone);
          assert.ok(instant !== undefined && instant <= second * 1000);
          assert.equal(wallClock(instant, zone), text);
        }),
      );
    });
  }
});

describe("isTimeZone", () => {
  for (const zone of ["UTC", "Asia/Shanghai", "Europe/Berlin", "Etc/GMT+8", "GMT", "+08:00", "-03:30", "+00:00"]) {
    it(`knows ${zone}`, () => assert.equal(isTimeZone(zone), true));
  }

  const others = ["", " ", "CST", "Mars/Phobos", "Asia", "Asia/", "/", "Z", "+08", "+0800", "+8:00", "08:00", "+25:00"];
  const odd = [
    "+08:00:00",
    "UTC ",
    " UTC",
    "UTC\n",
    "UTC+8",
    "[UTC]",
    "2025-05-19T09:05:10+08:00[Asia/Shanghai]",
    "2025-05-19T09:05:10+08:00",
    "__proto__",
  ];
  for (const zone of [...others, ...odd]) {
    it(`does not know ${JSON.stringify(zone)}`, () => assert.equal(isTimeZone(zone), false));
  }
});
