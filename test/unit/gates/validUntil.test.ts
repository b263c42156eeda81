import assert from "node:assert/strict";
import { ago, day, hour, judge, minute, record, success, type Judgement } from "../../support/gates/judged";

describe("the time until which an open gate can be believed", () => {
  const until = (records: Parameters<typeof judge>[0], given: Judgement): string => {
    const result = judge(records, given);
    assert.equal(result.blocks, false, result.summary);
    return result.validUntil;
  };

  it("T19 is the end of a new resource's grace, or the moment at which its first task hangs", () => {
    const given = { criteria: { lastTaskSucceeded: true }, policy: { graceForNew: "2d" } };
    assert.equal(until([], { ...given, target: { createdAt: ago(47 * hour) } }), ago(-hour));
    const open = record("running", { began: 20 * hour });
    const oldest = { ...given, criteria: { oldestBackupMinimumAge: "1h" } };
    assert.equal(until([open], { ...oldest, target: { createdAt: ago(21 * hour) } }), ago(-4 * hour));
  });

  it("is the moment at which a gap before a stamp ahead of the clock is too long", () => {
    const records = [success(-minute), success(6 * hour - 1000)];
    const criteria = { maximumGap: "6h", maximumGapWithin: "11h" };
    assert.equal(until(records, { criteria }), ago(-1000));
  });

  it("is not later than the moment at which a pass holds by successes with failed parts alone", () => {
    const records = [
      success(hour, { service: "cbr", id: "partial", failedParts: 1 }),
      success(20 * hour, { service: "cbr", id: "whole" }),
    ];
    const policy = { onPartial: "warn", onWarn: "block" };
    assert.equal(until(records, { service: "cbr", criteria: { lastBackupMaximumAge: "24h" }, policy }), ago(-4 * hour));
  });

  it("is the moment at which one of the successes that are needed leaves the window, undated ones aside", () => {
    const records = [success(2 * day - hour), record("succeeded", { began: hour }, { id: "undated" })];
    const target = { lookback: "2d" };
    assert.equal(until(records, { criteria: { minimumRedundancy: 2 }, target }), ago(-hour));
    assert.equal(until(records, { criteria: { minimumRedundancy: 1 }, target }), ago(-day));
  });

  it("is the moment at which the sizes that a decrease is measured by change", () => {
    const records = [minute, hour, 2 * hour, 2 * day - hour].map((ended) => success(ended, { sizeBytes: 1000 }));
    const criteria = { maximumSizeDecrease: "50%" };
    assert.equal(until(records, { criteria, target: { lookback: "2d" } }), ago(-hour));
  });

  it("is at once over where what is unknown is let through", () => {
    const criteria = { lastBackupMaximumAge: "24h" };
    const undated = record("succeeded", { began: hour });
    assert.equal(until([undated], { criteria, policy: { onUnknown: "warn" } }), ago(0));
  });

  it("is measured by the one clock of the gate, which the service gave", () => {
    const [one, two] = ["one", "two"].map((resourceId) => ({ service: "dcs", resourceId, name: resourceId }));
    assert.ok(one && two);
    const answer = { service: "dcs", complete: true };
    // This machine's clock is three hours behind the service's.
    const readings = [
      {
        ...answer,
        target: "one",
        resourceId: "one",
        asOf: ago(3 * hour),
        asOfSource: "local" as const,
        records: [success(4 * hour)],
      },
      {
        ...answer,
        target: "two",
        resourceId: "two",
        asOf: ago(0),
        asOfSource: "server" as const,
        records: [success(hour, { resourceId: "two" })],
      },
    ];
    const criteria = { lastBackupMaximumAge: "6h" };
    assert.equal(until([], { criteria, targets: [one, two], readings, policy: { now: "local" } }), ago(-2 * hour));
  });

  const spread = (first: { readonly asOf: string; readonly skewMilliseconds: number }, ended: number): string => {
    const answer = { service: "dcs", complete: true, asOfSource: "server" as const };
    const readings = [
      { ...answer, ...first, target: "one", resourceId: "one", records: [success(ended)] },
      {
        ...answer,
        asOf: ago(0),
        skewMilliseconds: 0,
        target: "two",
        resourceId: "two",
        records: [success(hour, { resourceId: "two" })],
      },
    ];
    const targets = ["one", "two"].map((resourceId) => ({ service: "dcs", resourceId, name: resourceId }));
    return until([], { criteria: { lastBackupMaximumAge: "6h" }, targets, readings });
  };

  it("is no later for a target that was read long before the last one", () => {
    assert.equal(spread({ asOf: ago(10 * minute), skewMilliseconds: 0 }, 5 * hour), ago(-hour));
  });

  it("takes the latest of services' clocks that differ for all of them", () => {
    assert.equal(spread({ asOf: ago(3 * hour), skewMilliseconds: -3 * hour }, 5 * hour), ago(-hour));
  });
});
