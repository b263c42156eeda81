import assert from "node:assert/strict";
import { endOf, lifetimeOf, VerdictCache, type ReusePolicy } from "../../../provider/engine/verdictCache";

const evaluatedAt = "2026-01-01T00:00:00.000Z";
const from = Date.parse(evaluatedAt);
const after = (milliseconds: number): string => new Date(from + milliseconds).toISOString();
const day = 24 * 3_600_000;

describe("lifetimeOf", () => {
  it("is the time between the two instants of a result, at most a day", () => {
    assert.equal(lifetimeOf({ evaluatedAt, validUntil: after(60_000) }), 60_000);
    assert.equal(lifetimeOf({ evaluatedAt, validUntil: evaluatedAt }), 0);
    assert.equal(lifetimeOf({ evaluatedAt, validUntil: after(day + 1) }), day);
  });

  it("is nothing where an instant cannot be read, and less than nothing where they stand the wrong way round", () => {
    for (const validUntil of [undefined, null, "", "tomorrow", from + 1]) {
      assert.equal(lifetimeOf({ evaluatedAt, validUntil }), 0);
    }
    assert.equal(lifetimeOf({ validUntil: after(1) }), 0);
    assert.equal(lifetimeOf({ evaluatedAt: after(1), validUntil: evaluatedAt }), -1);
  });
});

describe("endOf", () => {
  it("is validUntil, and at least ten seconds after the evaluation", () => {
    assert.equal(endOf({ evaluatedAt, validUntil: after(10_001) }), from + 10_001);
    assert.equal(endOf({ evaluatedAt, validUntil: evaluatedAt }), from + 10_000);
  });

  it("is no longer than the result says where its evaluation is not dated, or dated later", () => {
    assert.equal(endOf({ validUntil: after(1) }), from + 1);
    assert.equal(endOf({ evaluatedAt: after(2), validUntil: after(1) }), from + 1);
    assert.equal(endOf({ evaluatedAt }), undefined);
  });
});

describe("VerdictCache", () => {
  let now: number;
  let begun: number;
  let waiting: ((verdict: number) => void)[];

  beforeEach(() => {
    now = 1000;
    begun = 0;
    waiting = [];
  });

  /** Verdicts are the milliseconds for which they serve. */
  function cacheOf(underWay: ReusePolicy<number>["underWay"]) {
    const cache = new VerdictCache<number>({ serves: (verdict, age) => age < verdict, underWay });
    const evaluate = (): Promise<number> => {
      begun += 1;
      return new Promise((resolve) => waiting.push(resolve));
    };
    return (key = "a") => cache.verdict(key, () => now, evaluate);
  }

  it("counts a verdict's age from the question, and asks again once it no longer serves", async () => {
    const ask = cacheOf("shared");
    const first = ask();
    now += 6;
    waiting[0]?.(10);
    assert.equal(await first, 10);
    now += 3;
    assert.deepEqual([await ask(), begun], [10, 1]);
    now += 1;
    const second = ask();
    await Promise.resolve();
    waiting[1]?.(20);
    assert.deepEqual([await second, begun], [20, 2]);
  });

  for (const [underWay, evaluations] of [
    ["own", 3],
    ["shared", 1],
    ["sharedIfItServes", 1],
  ] as const) {
    it(`begins ${evaluations} of three evaluations at a time where callers get their ${underWay}`, async () => {
      const ask = cacheOf(underWay);
      const asked = [ask(), ask(), ask()];
      for (const answer of waiting) answer(10);
      assert.deepEqual([await Promise.all(asked), begun], [[10, 10, 10], evaluations]);
    });
  }

  it("gives what came of the evaluation under way to all that waited, or asks once more for those", async () => {
    for (const [underWay, evaluations] of [
      ["shared", 1],
      ["sharedIfItServes", 2],
    ] as const) {
      begun = 0;
      waiting = [];
      const ask = cacheOf(underWay);
      const asked = [ask(), ask(), ask()];
      waiting[0]?.(0);
      assert.equal(await asked[0], 0);
      // The two that find it expired take one turn of the queue to ask again.
      while (waiting.length < evaluations) await Promise.resolve();
      waiting[1]?.(10);
      const others = evaluations === 1 ? 0 : 10;
      assert.deepEqual([await Promise.all(asked), begun], [[0, others, others], evaluations]);
    }
  });

  it("forgets an evaluation that failed, for all that waited for it", async () => {
    const cache = new VerdictCache<number>({ serves: () => true, underWay: "shared" });
    const failing = (): Promise<number> => Promise.reject(new Error("no answer"));
    const ask = (evaluate: () => Promise<number>) => cache.verdict("a", () => now, evaluate);
    const both = [ask(failing), ask(failing)];
    for (const one of both) await assert.rejects(one, /^Error: no answer$/);
    assert.equal(await ask(() => Promise.resolve(1)), 1);
  });
});
