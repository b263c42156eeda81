import assert from "node:assert/strict";
import { refusalAt } from "../../../../provider/doors/gates/evaluation/refusalOf";
import { resultOf } from "./support/mocked";

const validUntil = "2026-01-01T18:00:00.000Z";
const end = Date.parse(validUntil);

describe("refusalAt", () => {
  it("believes a verdict until its end and not from then on", () => {
    assert.equal(refusalAt(resultOf({ validUntil }), end - 1), undefined);
    assert.equal(refusalAt(resultOf({ validUntil }), end)?.code, "GATE_CLOSED");
  });

  it("counts by the clock of the service, from which this machine's may differ", () => {
    const behind = resultOf({ validUntil, skewMilliseconds: 60_000 });
    assert.equal(refusalAt(behind, end - 60_001), undefined);
    assert.equal(refusalAt(behind, end - 60_000)?.code, "GATE_CLOSED");
    const ahead = resultOf({
      validUntil,
      evaluatedAt: new Date(end - 20_000).toISOString(),
      skewMilliseconds: -60_000,
    });
    assert.equal(refusalAt(ahead, end + 59_999), undefined);
    assert.equal(refusalAt(ahead, end + 60_000)?.code, "GATE_CLOSED");
  });

  it("says of a closed gate that it is closed, however old the result", () => {
    assert.match(refusalAt(resultOf({ verdict: "fail" }), end)?.message ?? "", /^the gate is closed: fail/);
  });
});

describe("a verdict that time alone may turn at any moment", () => {
  const evaluatedAt = "2026-01-01T12:00:00.000Z";
  const made = Date.parse(evaluatedAt);
  /** What an unknown that `onUnknown: warn` lets pass comes to: open now, and not to be kept. */
  const open = resultOf({ verdict: "warn", evaluatedAt, validUntil: evaluatedAt });

  it("opens for the program that has just asked, and not for one that has kept it", () => {
    assert.equal(refusalAt(open, made), undefined);
    assert.equal(refusalAt(open, made + 9_999), undefined);
    assert.equal(refusalAt(open, made + 10_000)?.code, "GATE_CLOSED");
  });

  it("is dated by the service's clock there too", () => {
    const skewed = resultOf({ verdict: "warn", evaluatedAt, validUntil: evaluatedAt, skewMilliseconds: 3_600_000 });
    assert.equal(refusalAt(skewed, made - 3_600_000 + 9_999), undefined);
    assert.equal(refusalAt(skewed, made - 3_600_000 + 10_000)?.code, "GATE_CLOSED");
  });

  it("gains nothing from a date of evaluation that cannot be read, or lies beyond its end", () => {
    for (const odd of ["soon", undefined, "2026-01-02T00:00:00.000Z"]) {
      const result = resultOf({ validUntil: evaluatedAt }, { evaluatedAt: odd });
      assert.equal(refusalAt(result, made)?.code, "GATE_CLOSED", String(odd));
    }
  });

  describe("a verdict of a machine whose clock is an hour ahead", () => {
    const ahead = {
      skewMilliseconds: -3_600_000,
      evaluatedAt: "2026-01-15T11:00:00Z",
      validUntil: "2026-01-15T12:00:00Z",
    };
    const byItsClock = (text: string): number => Date.parse(text) + 3_600_000;

    it("counts in the run that made it, by that clock", () => {
      assert.equal(refusalAt(resultOf(ahead), byItsClock("2026-01-15T11:09:59Z")), undefined);
    });

    it("counts no longer than its end says, read on another machine, whose clock is right", () => {
      assert.equal(refusalAt(resultOf(ahead), Date.parse("2026-01-15T11:59:59Z")), undefined);
      assert.equal(refusalAt(resultOf(ahead), Date.parse("2026-01-15T12:30:00Z"))?.code, "GATE_CLOSED");
    });

    it("is read elsewhere where this machine's clock has not come as far as the one that made it", () => {
      const short = { ...ahead, validUntil: "2026-01-15T11:00:10Z" };
      for (const [minutesAhead, at] of [
        [60, "2026-01-15T11:55:00Z"],
        [8, "2026-01-15T11:01:00Z"],
      ] as const) {
        const result = resultOf({ ...short, skewMilliseconds: -minutesAhead * 60_000 });
        assert.equal(refusalAt(result, Date.parse(at))?.code, "GATE_CLOSED");
      }
    });
  });
});
