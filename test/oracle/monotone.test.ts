import assert from "node:assert/strict";
import type { OraclePolicy, OracleOverride, Verdict } from "./types";
import { decide, stops, worst } from "./aggregation";
import { blocksWith, type JudgedTarget } from "./overrides";

const bestFirst: readonly Verdict[] = ["pass", "warn", "pending", "unknown", "fail"];
const requires = ["all", "any", "2", "3", "50%"];
const reason = { reason: "agreed in the change meeting", actor: "release manager", expiresAt: "2026-11-21T00:00:00Z" };
const scopes: readonly (readonly Pick<OracleOverride, "target" | "criterion">[])[] = [
  [{}],
  [{ target: "a" }],
  [{ target: "a" }, { target: "b" }],
  [{ target: "a" }, { target: "b" }, { target: "c" }],
  [{ criterion: "one" }],
  [{ target: "a", criterion: "one" }, { target: "b" }],
  [],
];

/** All lists of so many of the words. */
function lists<Word>(words: readonly Word[], length: number): readonly (readonly Word[])[] {
  if (length === 0) return [[]];
  return lists(words, length - 1).flatMap((list) => words.map((word) => [...list, word]));
}

/** A target with a criterion for each of two verdicts. */
function target(name: string, one: Verdict, two: Verdict, isRefused = false): JudgedTarget {
  return { name, verdict: worst([one, two]), criteria: { one, two }, isRefused };
}

function isOpen(
  targets: readonly JudgedTarget[],
  overrides: readonly OracleOverride[],
  isShort: boolean,
  policy: OraclePolicy,
): boolean {
  const verdict = decide(
    targets.map((one) => one.verdict),
    isShort,
    policy,
  );
  return !stops(verdict, policy) || (overrides.length > 0 && !blocksWith(overrides, targets, isShort, policy));
}

describe("overrides of the oracle", () => {
  it("never open a gate because a target got worse", function () {
    this.timeout(0);
    let opened = 0;
    const words: readonly (readonly [Verdict, Verdict])[] = [
      ["pass", "pass"],
      ["warn", "pass"],
      ["fail", "pass"],
      ["pass", "fail"],
      ["fail", "fail"],
    ];
    const rank = (verdict: Verdict): number => bestFirst.indexOf(verdict);
    for (const list of lists([...words, "refused" as const], 3)) {
      const targets = list.map((word, index) => {
        const name = "abc"[index]!;
        return word === "refused" ? target(name, "unknown", "unknown", true) : target(name, word[0], word[1]);
      });
      for (const require of requires) {
        for (const onWarn of ["allow", "block"] as const) {
          for (const isShort of [false, true]) {
            for (const scope of scopes) {
              const overrides = scope.map((one) => ({ ...one, ...reason }));
              const policy = { require, onWarn };
              if (isOpen(targets, overrides, isShort, policy)) {
                opened += 1;
                continue;
              }
              for (const [index, one] of targets.entries()) {
                if (one.isRefused) continue;
                for (const [first, second] of words) {
                  const isWorse =
                    rank(first) >= rank(one.criteria["one"]!) && rank(second) >= rank(one.criteria["two"]!);
                  if (!isWorse) continue;
                  const after = targets.map((same, at) => (at === index ? target(one.name, first, second) : same));
                  assert.equal(
                    isOpen(after, overrides, isShort, policy),
                    false,
                    JSON.stringify({ targets, after, scope, require, onWarn, isShort }),
                  );
                }
              }
            }
          }
        }
      }
    }
    assert.ok(opened > 1000, `only ${opened} gates were open`);
  });
});
