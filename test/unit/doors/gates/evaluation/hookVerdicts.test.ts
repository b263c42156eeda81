import assert from "node:assert/strict";
import { createHookVerdicts } from "../../../../../provider/doors/gates/evaluation/programRun";
import { resultOf } from "../support/mocked";

describe("the verdicts of a run's hooks", () => {
  let kept: ReturnType<typeof createHookVerdicts>;
  let now: number;
  let evaluations: number;

  beforeEach(() => {
    kept = createHookVerdicts();
    now = 1_000_000;
    evaluations = 0;
  });

  function ask(result: () => Promise<ReturnType<typeof resultOf>>, key = "gate"): Promise<unknown> {
    return kept.verdict(
      key,
      () => now,
      () => {
        evaluations += 1;
        return result();
      },
    );
  }
  const open = () =>
    Promise.resolve(resultOf({ evaluatedAt: "2026-01-01T00:00:00.000Z", validUntil: "2026-01-01T00:01:00.000Z" }));
  const closed = () => Promise.resolve(resultOf({ verdict: "fail" }));

  it("evaluates once for all who ask while the verdict holds, and again from its end on", async () => {
    for (let asked = 0; asked < 10; asked += 1) await ask(open);
    now += 59_999;
    await ask(open);
    assert.equal(evaluations, 1);
    now += 1;
    await ask(open);
    assert.equal(evaluations, 2);
  });

  it("evaluates once for all who ask at the same time, whatever comes of it", async () => {
    await Promise.all([ask(closed), ask(closed), ask(closed)]);
    assert.equal(evaluations, 1);
  });

  it("keeps the gates apart", async () => {
    await ask(open, "one");
    await ask(open, "other");
    assert.equal(evaluations, 2);
  });

  it("asks again after a verdict that blocks, at the same instant too", async () => {
    await ask(closed);
    await ask(closed);
    assert.equal(evaluations, 2);
  });

  it("does not keep a verdict that blocks for as long as it says to be valid", async () => {
    await ask(() => Promise.resolve(resultOf({ verdict: "fail", validUntil: "2026-01-02T00:00:00.000Z" })));
    await ask(closed);
    assert.equal(evaluations, 2);
  });

  it("forgets an evaluation that failed", async () => {
    const fault = () => Promise.reject(new Error("no answer"));
    await assert.rejects(ask(fault), /no answer/);
    await ask(open);
    await ask(open);
    assert.equal(evaluations, 2);
  });

  it("does not keep a verdict whose end cannot be read, and none longer than a day", async () => {
    await ask(() => Promise.resolve(resultOf({ validUntil: "tomorrow" })));
    await ask(() => Promise.resolve(resultOf({ validUntil: "2999-01-01T00:00:00.000Z" })));
    now += 24 * 3_600_000 - 1;
    await ask(open);
    assert.equal(evaluations, 2);
    now += 1;
    await ask(open);
    assert.equal(evaluations, 3);
  });

  it("counts from the question, so that a slow evaluation does not live longer", async () => {
    await ask(() => {
      now += 50_000;
      return open();
    });
    now += 10_000;
    await ask(open);
    assert.equal(evaluations, 2);
  });

  it("does not keep the nothing that an engine answers for a provider that is not configured", async () => {
    const nothing = () => Promise.resolve(undefined as never);
    assert.equal(await ask(nothing), undefined);
    assert.equal(await ask(nothing), undefined);
    assert.equal(evaluations, 2);
  });

  it("asks again when the clock was set back", async () => {
    await ask(open);
    now -= 1;
    await ask(open);
    assert.equal(evaluations, 2);
  });
});
