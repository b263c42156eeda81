import assert from "node:assert/strict";
import { createEvaluator } from "../../../provider/doors/client/createEvaluator";
import type { Reader } from "../../../provider/reading/createReader";
import { gateOf, parseDescription, problemsOf } from "../../../provider/verdict/parseDescription";
import { readAt } from "../../support/gates/judged";
import { virtualTiming } from "../../support/virtualTiming";

const hour = 3_600_000;
const description = {
  targets: [{ service: "dcs", resourceId: "a" }],
  criteria: { lastTaskSucceeded: true },
  overrides: [{ reason: "a planned migration", actor: "me", expiresAt: new Date(readAt + 30 * hour).toISOString() }],
};
const tooFar = [{ code: "INPUT_INVALID", path: "overrides[0].expiresAt", reason: "must lie at most 24h ahead" }];

describe("parseDescription", () => {
  it("bounds overrides by a clock, and by the one that the targets' answers give, which is asked once", () => {
    assert.deepEqual(problemsOf(parseDescription(description, { now: readAt })), tooFar);
    const asked: (readonly string[])[] = [];
    const clock = (targets: readonly { readonly name: string }[]): number => {
      asked.push(targets.map(({ name }) => name));
      return asked.length === 1 ? readAt : readAt + 10 * hour;
    };
    assert.deepEqual(problemsOf(parseDescription(description, { now: clock })), tooFar);
    assert.equal(gateOf(parseDescription(description, { now: clock })).overrides.length, 1);
    assert.deepEqual(asked, [["dcs/a"], ["dcs/a"]]);
  });

  it("asks for no such clock while something else is wrong, or not known yet", () => {
    const never = (): number => assert.fail("asked");
    const wrong = { ...description, policy: { onEmpty: "pass" } };
    assert.deepEqual(
      problemsOf(parseDescription(wrong, { now: never })).map(({ path }) => path),
      ["policy.onEmpty"],
    );
    const later = { ...description, policy: { onEmpty: "later" } };
    const parsed = parseDescription(later, { now: never, isUnknown: (value) => value === "later" });
    assert.equal(parsed.kind, "unknown");
    assert.throws(() => gateOf(parsed), { code: "GATE_INVALID" });
  });

  it("is all that an evaluation takes: the door reads the description once", async () => {
    let reads = 0;
    const counted = {
      get targets() {
        reads += 1;
        return description.targets;
      },
      criteria: description.criteria,
    };
    const reader = {
      read: () =>
        Promise.resolve({
          records: [],
          asOf: new Date(readAt).toISOString(),
          asOfSource: "server",
          complete: true,
          pagesFetched: 1,
          warnings: [],
        }),
    } as unknown as Reader;
    const evaluator = createEvaluator({ reader, timing: virtualTiming({ now: readAt }) });
    assert.equal((await evaluator.evaluate(counted)).verdict, "fail");
    assert.equal(reads, 1);
  });
});
