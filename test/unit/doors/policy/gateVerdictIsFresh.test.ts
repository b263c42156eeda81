import assert from "node:assert/strict";
import { gateVerdictIsFresh } from "../../../../provider/doors/policy/rules/gateVerdictIsFresh";
import { gateType, runStackRule, stackOf, unknown } from "./support/runRule";

const now = Date.UTC(2026, 0, 15, 12);
const stored = {
  schemaVersion: "1",
  verdict: "pass",
  overridden: false,
  blocks: false,
  summary: "pass: 1 target (1 pass)",
  validUntil: "2026-01-15T12:00:00.001Z",
};
const run = (props: object, at = now): ReturnType<typeof runStackRule> =>
  runStackRule(
    gateVerdictIsFresh({}, () => at),
    stackOf({ type: gateType, name: "gate", props }),
  );

describe("the rule about stored verdicts", () => {
  it("accepts a verdict that does not block until its validUntil", async () => {
    assert.deepEqual(await run(stored), { violations: [] });
    assert.deepEqual(await run({ ...stored, verdict: "warn" }), { violations: [] });
    assert.deepEqual(await run({ ...stored, verdict: "fail", overridden: true }), { violations: [] });
  });

  it("T19 treats a verdict as unknown once its validUntil has come", async () => {
    assert.deepEqual(await run(stored, now + 1), {
      violations: [
        "gate: gate gate holds a verdict that expired at 2026-01-15T12:00:00.001Z; run an update with always: true to renew it",
      ],
    });
  });

  const nothing = "gate: gate gate has no schemaVersion, because it was never evaluated; run an update";
  const refusals: readonly (readonly [title: string, props: object, message: string])[] = [
    ["has no schemaVersion", { ...stored, schemaVersion: undefined }, nothing],
    ["is empty, as of a provider without settings", {}, nothing],
    [
      "blocks",
      { ...stored, verdict: "fail", blocks: true, summary: "fail: 1 target\nfail" },
      "gate: gate gate holds a verdict that blocks: fail: 1 target fail",
    ],
    [
      "says that it does not block, but is unknown",
      { ...stored, verdict: "unknown" },
      "gate: gate gate holds a verdict that blocks: pass: 1 target (1 pass)",
    ],
    [
      "does not say whether it blocks",
      { ...stored, blocks: undefined, summary: undefined },
      "gate: gate gate holds a verdict that blocks: its result has no summary",
    ],
    [
      "is a word that nobody knows",
      { ...stored, verdict: "passed" },
      "gate: gate gate holds a verdict that blocks: pass: 1 target (1 pass)",
    ],
    [
      "has no validUntil",
      { ...stored, validUntil: undefined },
      "gate: gate gate has no validUntil that can be read; run an update with always: true",
    ],
    [
      "has a validUntil without a zone",
      { ...stored, validUntil: "2027-01-01T00:00:00" },
      "gate: gate gate has no validUntil that can be read; run an update with always: true",
    ],
  ];
  for (const [title, props, message] of refusals) {
    it(`refuses a verdict that ${title}`, async () => assert.deepEqual(await run(props), { violations: [message] }));
  }

  it("says that the update decides where a preview does not know the verdict yet", async () => {
    const advice = "advisory: gate: the verdict of gate gate is not known in this preview; the update will evaluate it";
    assert.deepEqual(await run({ ...stored, validUntil: unknown }), { violations: [advice] });
    assert.deepEqual(await run({ ...stored, schemaVersion: unknown }), { violations: [advice] });
  });

  it("does not apply to a stack without gates", async () => {
    assert.deepEqual(await runStackRule(gateVerdictIsFresh(), stackOf()), {
      violations: [],
      notApplicable: "the stack holds no gate",
    });
  });
});
