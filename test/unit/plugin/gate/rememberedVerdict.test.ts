import assert from "node:assert/strict";
import { toRfc3339 } from "../../../../provider/core/instants/instant";
import type { Gate } from "../../../../provider/gates/gate";
import type { GateResult } from "../../../../provider/gates/result";
import { rememberVerdicts } from "../../../../provider/plugin/gate/rememberedVerdict";
import { fixedNow } from "../../../support/startReader";
import { virtualTiming } from "../../../support/virtualTiming";

/** What the questions were parsed to, which nothing looks at here. */
const gate = {} as Gate;

const open: GateResult = {
  schemaVersion: "1",
  verdict: "pass",
  overridden: false,
  blocks: false,
  reason: "criteria",
  summary: "pass",
  evidenceId: "e",
  evaluatedAt: toRfc3339(fixedNow),
  validUntil: toRfc3339(fixedNow + 3_600_000),
  appliedOverrides: [],
  tolerated: [],
  warnings: [],
  targetResults: [],
};

/** How many evaluations it takes when the same question is asked again after each of the pauses, in milliseconds. */
async function evaluations(result: GateResult, ...pauses: readonly number[]): Promise<number> {
  const timing = virtualTiming({ now: fixedNow });
  let asked = 0;
  const evaluate = (): Promise<GateResult> => {
    asked++;
    return Promise.resolve(result);
  };
  const remembered = rememberVerdicts({ evaluate }, timing);
  await remembered.verdict({ a: 1, b: { c: 2, d: 3 } }, gate, {});
  for (const pause of pauses) {
    await timing.advance(pause);
    await remembered.verdict({ b: { d: 3, c: 2 }, a: 1 }, gate, {});
  }
  return asked;
}

describe("rememberVerdicts", () => {
  it("keeps a verdict for ten seconds from the begin of its reading, for the same question in any order of keys", async () => {
    assert.equal(await evaluations(open, 0, 10_000), 1);
    assert.equal(await evaluations(open, 10_001), 2);
    assert.equal(await evaluations(open, 6000, 6000, 6000), 2);
  });

  it("counts the time that the reading took", async () => {
    const timing = virtualTiming({ now: fixedNow });
    let asked = 0;
    const remembered = rememberVerdicts(
      { evaluate: async () => ((asked += 1), await timing.sleep(9000), open) },
      timing,
    );
    await timing.run(remembered.verdict({}, gate, {}));
    await timing.advance(1001);
    await timing.run(remembered.verdict({}, gate, {}));
    assert.equal(asked, 2);
  });

  it("keeps an open verdict no longer than it is valid, and a closed one all the same", async () => {
    const short = { ...open, validUntil: toRfc3339(fixedNow + 2000) };
    assert.equal(await evaluations(short, 1999), 1);
    assert.equal(await evaluations(short, 2000), 2);
    assert.equal(await evaluations({ ...open, blocks: true, validUntil: open.evaluatedAt }, 2000), 1);
  });

  it("tells different questions apart", async () => {
    let asked = 0;
    const evaluate = (): Promise<GateResult> => Promise.resolve({ ...open, summary: String(++asked) });
    const remembered = rememberVerdicts({ evaluate }, virtualTiming());
    assert.equal((await remembered.verdict({ targets: ["a", "b"] }, gate, {})).summary, "1");
    assert.equal((await remembered.verdict({ targets: ["b", "a"] }, gate, {})).summary, "2");
    assert.equal((await remembered.verdict({ targets: ["a", "b"] }, gate, {})).summary, "1");
  });

  it("keeps nothing that was cancelled, that did not read every target, or that was thrown", async () => {
    const target = { verdict: "unknown", reason: "network" } as GateResult["targetResults"][number];
    assert.equal(await evaluations({ ...open, blocks: true, reason: "cancelled" }, 0), 2);
    assert.equal(await evaluations({ ...open, blocks: true, targetResults: [target] }, 0), 2);
    const stopped = { ...target, verdict: "notApplicable", reason: "stopped for the winter" } as const;
    assert.equal(await evaluations({ ...open, targetResults: [stopped] }, 0), 1);
    let asked = 0;
    const remembered = rememberVerdicts(
      { evaluate: () => Promise.reject(new Error(String(++asked))) },
      virtualTiming(),
    );
    await assert.rejects(remembered.verdict({}, gate, {}), { message: "1" });
    await assert.rejects(remembered.verdict({}, gate, {}), { message: "2" });
  });
});
