import assert from "node:assert/strict";
import { civilTimeToUtc, civilTimeWithOffsetToUtc } from "../../../../provider/core/instants/civilTime";

const noon = { year: "2024", month: "02", day: "29", hour: "12", minute: "34", second: "56" };

describe("civilTimeToUtc", () => {
  it("takes the groups as a time of day in UTC", () => {
    assert.equal(civilTimeToUtc(noon), Date.UTC(2024, 1, 29, 12, 34, 56));
  });

  it("adds the first three digits of a fraction", () => {
    assert.equal(civilTimeToUtc({ ...noon, fraction: "7899" }), Date.UTC(2024, 1, 29, 12, 34, 56, 789));
  });

  it("does not take a year below 100 for one of the 20th century", () => {
    const instant = civilTimeToUtc({ ...noon, year: "0024" });
    assert.equal(instant, new Date("0024-02-29T12:34:56Z").getTime());
  });

  const impossible: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "30 February": { day: "30" },
    "29 February of a common year": { year: "2023" },
    "month 13": { month: "13" },
    "month 0": { month: "00" },
    "day 0": { day: "00" },
    "hour 24": { hour: "24" },
    "minute 60": { minute: "60" },
    "second 60": { second: "60" },
    "year 0": { year: "0000" },
  };
  for (const [what, groups] of Object.entries(impossible)) {
    it(`has nothing for ${what}`, () => assert.equal(civilTimeToUtc({ ...noon, ...groups }), undefined));
  }
});

describe("civilTimeWithOffsetToUtc", () => {
  const utc = Date.UTC(2024, 1, 29, 12, 34, 56);
  const withOffset = (sign: string, offsetHours: string, offsetMinutes: string): number | undefined =>
    civilTimeWithOffsetToUtc({ ...noon, sign, offsetHours, offsetMinutes });

  it("takes no sign for UTC", () => assert.equal(civilTimeWithOffsetToUtc(noon), utc));

  it("subtracts an offset east of Greenwich", () => assert.equal(withOffset("+", "08", "00"), utc - 8 * 3_600_000));

  it("adds an offset west of Greenwich", () => assert.equal(withOffset("-", "03", "30"), utc + 3.5 * 3_600_000));

  it("accepts offsets up to 18:00 and none beyond", () => {
    assert.equal(withOffset("+", "18", "00"), utc - 18 * 3_600_000);
    assert.equal(withOffset("+", "18", "01"), undefined);
  });

  it("refuses an offset of 60 minutes", () => assert.equal(withOffset("+", "08", "60"), undefined));

  it("refuses an impossible date with any offset", () => {
    const groups = { ...noon, day: "30", sign: "+", offsetHours: "08", offsetMinutes: "00" };
    assert.equal(civilTimeWithOffsetToUtc(groups), undefined);
  });
});
