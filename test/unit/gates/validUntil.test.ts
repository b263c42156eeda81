import assert from "node:assert/strict";
import { toRfc3339 } from "../../../provider/core/instants/instant";
import { parseRfc3339 } from "../../../provider/core/instants/rfc3339";
import { generateCase } from "../../oracle/generateCase";
import type { OracleAnswer, OracleCase } from "../../oracle/types";
import { evaluated } from "../../support/gates/agreement";
import { ago, day, hour, judge, minute, record, success, type Judgement } from "../../support/gates/judged";

/** The same answers, read so much later: nothing happened in between. */
function later(one: OracleCase, milliseconds: number): OracleCase {
  const shifted = ({ asOf, ...rest }: OracleAnswer): OracleAnswer => {
    const read = asOf === undefined ? undefined : parseRfc3339(asOf);
    return {
      ...rest,
      ...(read === undefined ? { ...(asOf === undefined ? {} : { asOf }) } : { asOf: toRfc3339(read + milliseconds) }),
    };
  };
  const answers = Object.entries(one.answers).map(([name, answer]) => [name, shifted(answer)]);
  return { ...one, answers: Object.fromEntries(answers) as OracleCase["answers"], now: one.now + milliseconds };
}

describe("the time until which an open gate can be believed", () => {
  it("T19 ends before any generated gate would close, or a pass would turn, by time alone", function () {
    this.timeout(120_000);
    let open = 0;
    for (let seed = 1; seed <= 10_000; seed++) {
      const one = generateCase(seed);
      const before = evaluated(one);
      const [from, until] = [before.evaluatedAt, before.validUntil].map((text) => parseRfc3339(text) ?? Number.NaN);
      assert.ok(from !== undefined && until !== undefined && until >= from, `seed ${seed}`);
      if (before.blocks || until === from) continue;
      open += 1;
      const after = evaluated(later(one, until - 1 - from));
      assert.equal(after.blocks, false, `seed ${seed}: ${before.summary} became ${after.summary}`);
      if (before.verdict === "pass") assert.equal(after.verdict, "pass", `seed ${seed}`);
    }
    assert.ok(open > 1000, `only ${open} open gates were generated`);
  });

  const until = (records: Parameters<typeof judge>[0], given: Judgement): string => {
    const result = judge(records, given);
    assert.equal(result.blocks, false, result.summary);
    return result.validUntil;
  };

  it("is the end of a new resource's grace, or the moment at which its first task hangs", () => {
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

  it("is measured by the clock that dated the answer", () => {
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
    assert.equal(until([], { criteria, targets: [one, two], readings, policy: { now: "local" } }), ago(-5 * hour));
  });
});
