import assert from "node:assert/strict";
import { OwnRefusals, type RefusalKind, type Tally } from "../../../../provider/api/sending/ownRefusals";

function accept(refusals: OwnRefusals, times: number): void {
  for (let at = 0; at < times; at++) refusals.accepted();
}

/** A call that is refused, with its tally for the next time. */
function refuse(refusals: OwnRefusals, before?: Tally, isLate = false): { kind: RefusalKind; tally: Tally } {
  const kind = refusals.refused(before, isLate);
  return { kind, tally: refusals.tally(before) };
}

/** Refusals of which one was seen to be a resource's own. */
function withOneKnown(): OwnRefusals {
  const refusals = new OwnRefusals();
  accept(refusals, 50);
  const { tally } = refuse(refusals);
  accept(refusals, 10);
  assert.equal(refuse(refusals, tally).kind, "own");
  accept(refusals, 100);
  return refusals;
}

describe("a refusal as one request too many", () => {
  it("counts for the rate as long as nothing else is known", () => {
    const refusals = new OwnRefusals();
    accept(refusals, 1000);
    assert.equal(refuse(refusals).kind, "shared");
    accept(refusals, 1000);
    assert.equal(refuse(refusals).kind, "shared");
  });

  it("is the resource's own when it comes again while ten others were accepted, and not one sooner", () => {
    for (const [others, kind] of [
      [9, "unclear"],
      [10, "own"],
    ] as const) {
      const refusals = new OwnRefusals();
      const { tally } = refuse(refusals);
      accept(refusals, others);
      assert.equal(refuse(refusals, tally).kind, kind);
    }
  });

  it("counts for the rate when it comes again and others are refused as well", () => {
    const refusals = new OwnRefusals();
    const calls = Array.from({ length: 4 }, () => refuse(refusals).tally);
    accept(refusals, 10);
    const kinds = calls.map((tally) => refuse(refusals, tally).kind);
    // The third shows a crowd; after it the rate is lower, and the fourth says nothing about that.
    assert.deepEqual(kinds, ["unclear", "unclear", "shared", "unclear"]);
  });

  it("says nothing when it was sent before the rate was lowered, and shows no exception in a crowd of such", () => {
    const refusals = new OwnRefusals();
    const first = refuse(refusals);
    for (let at = 0; at < 20; at++) assert.equal(refuse(refusals, undefined, true).kind, "unclear");
    accept(refusals, 100);
    assert.equal(refuse(refusals, first.tally).kind, "unclear");
  });

  it("of another resource is taken for its own once such resources are known, until many are refused", () => {
    const refusals = withOneKnown();
    const kinds = Array.from({ length: 10 }, () => refuse(refusals).kind);
    assert.deepEqual(kinds, [...Array.from({ length: 9 }, () => "own"), "shared"]);
  });

  it("counts for the rate again when such resources have not been seen for a thousand requests", () => {
    const refusals = withOneKnown();
    accept(refusals, 1000);
    assert.equal(refuse(refusals).kind, "shared");
  });
});
