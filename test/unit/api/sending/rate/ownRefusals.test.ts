import assert from "node:assert/strict";
import { OwnRefusals, type RefusalKind, type Tally } from "../../../../../provider/api/sending/rate/ownRefusals";

function accept(refusals: OwnRefusals, times: number): void {
  for (let at = 0; at < times; at++) refusals.accepted();
}

/** A call that is refused, with its tally for the next time. */
function refuse(refusals: OwnRefusals, before?: Tally, isLate = false): { kind: RefusalKind; tally: Tally } {
  const kind = refusals.refused(before, isLate);
  return { kind, tally: refusals.tally(before, kind) };
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

/** Refusals of one resource in ten, all but the first of which were taken for the resource's own at once. */
function withOneInTenKnown(): OwnRefusals {
  const refusals = new OwnRefusals();
  const kinds = Array.from({ length: 60 }, () => {
    const { kind, tally } = refuse(refusals);
    accept(refusals, 10);
    refuse(refusals, tally);
    return kind;
  });
  assert.deepEqual(kinds, ["shared", ...Array.from({ length: 59 }, () => "own")]);
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

  it("stays the resource's own at each further attempt", () => {
    const refusals = new OwnRefusals();
    const first = refuse(refusals);
    accept(refusals, 10);
    const second = refuse(refusals, first.tally);
    assert.equal(refuse(refusals, second.tally).kind, "own");
  });

  it("counts for the rate when it comes again and more than one in five others are refused at their first attempt", () => {
    for (const [others, kind] of [
      [5, "own"],
      [6, "shared"],
    ] as const) {
      const refusals = withOneInTenKnown();
      const { tally } = refuse(refusals);
      for (let at = 0; at < others; at++) assert.equal(refuse(refusals).kind, "own");
      accept(refusals, 20);
      assert.equal(refuse(refusals, tally).kind, kind);
    }
  });

  it("is the resource's own when further attempts fail for everybody and first ones hardly ever do, however few there are", () => {
    const refusals = new OwnRefusals();
    const kinds = Array.from({ length: 8 }, () => {
      const { tally } = refuse(refusals);
      accept(refusals, 6);
      return refuse(refusals, tally).kind;
    });
    assert.deepEqual(kinds, [...Array.from({ length: 7 }, () => "unclear"), "own"]);
  });

  it("says nothing at a low rate as long as further attempts are accepted now and then", () => {
    const refusals = new OwnRefusals();
    for (let at = 0; at < 40; at++) {
      const { tally } = refuse(refusals);
      accept(refusals, 6);
      if (at % 3 === 0) refusals.accepted(tally);
      else assert.equal(refuse(refusals, tally).kind, "unclear");
    }
  });

  it("says nothing when it was sent before the rate was lowered, and shows no exception in a crowd of such", () => {
    const refusals = new OwnRefusals();
    const first = refuse(refusals);
    for (let at = 0; at < 20; at++) assert.equal(refuse(refusals, undefined, true).kind, "unclear");
    accept(refusals, 60);
    assert.equal(refuse(refusals, first.tally).kind, "unclear");
  });

  it("of another resource is taken for its own once such resources are known, until more are refused than chance explains", () => {
    const refusals = withOneKnown();
    const kinds = Array.from({ length: 3 }, () => refuse(refusals).kind);
    assert.deepEqual(kinds, ["own", "own", "shared"]);
  });

  it("of one in ten is taken for its own once it is known that so many resources are refused", () => {
    withOneInTenKnown();
  });

  it("counts for the rate again when such resources have not been seen for some hundred requests", () => {
    for (const [since, kind] of [
      [200, "own"],
      [300, "shared"],
    ] as const) {
      const refusals = withOneKnown();
      accept(refusals, since);
      assert.equal(refuse(refusals).kind, kind);
    }
  });
});
