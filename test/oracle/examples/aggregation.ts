import type { OraclePolicy, Verdict } from "../types";
import type { Example } from "./example";
import { gate, type Word } from "./gates";

const blocking: readonly Verdict[] = ["fail", "unknown", "pending"];

const of = (
  title: string,
  words: readonly Word[],
  policy: OraclePolicy,
  verdict: Verdict,
  blocks = blocking.includes(verdict),
) => gate({ title, words, policy, expected: { verdict, blocks } });

const order: readonly Verdict[] = ["fail", "unknown", "pending", "warn", "pass"];

/** From targets to the gate. */
export const aggregationExamples: readonly Example[] = [
  ...order.flatMap((worse, index) =>
    order
      .slice(index)
      .map((better) => of(`with all of them, ${worse} outweighs ${better}`, [better, worse], {}, worse)),
  ),
  of("a warn does not block", ["warn"], {}, "warn", false),
  of("a warn blocks under onWarn: block", ["warn"], { onWarn: "block" }, "warn", true),
  of("a pass never blocks", ["pass"], { onWarn: "block" }, "pass", false),

  of("any: one pass is enough", ["fail", "unknown", "pass"], { require: "any" }, "pass"),
  of("any: one warn is enough for warn", ["fail", "warn"], { require: "any" }, "warn"),
  of("any: only fails are fail", ["fail", "fail"], { require: "any" }, "fail"),
  of("any: it may still come from an unknown", ["fail", "unknown", "pending"], { require: "any" }, "unknown"),
  of("any: it may still come from a pending", ["fail", "pending"], { require: "any" }, "pending"),
  of("a count: as many passes as asked", ["pass", "pass", "fail"], { require: "2" }, "pass"),
  of("a count: passes and warns together are warn", ["pass", "warn", "fail"], { require: "2" }, "warn"),
  of("a count: enough plain passes beside a warn are pass", ["pass", "pass", "warn"], { require: "2" }, "pass"),
  of("a count: too few that can still become good are fail", ["pass", "fail", "fail"], { require: "2" }, "fail"),
  of(
    "a count: enough that can still become good are unknown",
    ["pass", "unknown", "fail"],
    { require: "2" },
    "unknown",
  ),
  of("a percentage is rounded up: 2 of 3 for 50%", ["pass", "fail", "fail"], { require: "50%" }, "fail"),
  of("a percentage is rounded up: 1 of 3 for 33%", ["pass", "fail", "fail"], { require: "33%" }, "pass"),
  of("a percentage is rounded up: 2 of 3 for 34%", ["pass", "fail", "fail"], { require: "34%" }, "fail"),
  of("95% of 20 are 19", [...Array.from({ length: 19 }, () => "pass" as const), "fail"], { require: "95%" }, "pass"),

  of("a target that is not applicable is no part of the count", ["pass", "notApplicable"], {}, "pass"),
  of("T16 a target that is not applicable cannot make a pass", ["notApplicable"], {}, "fail"),
  of("T16 with none applicable onEmpty decides", ["notApplicable"], { onEmpty: "unknown" }, "unknown"),
  of(
    "T16 onUnknown: warn does not soften that",
    ["notApplicable"],
    { onEmpty: "unknown", onUnknown: "warn" },
    "unknown",
  ),
  of(
    "fewer applicable targets than minimumTargets follow onEmpty",
    ["pass", "notApplicable"],
    { minimumTargets: 2 },
    "fail",
  ),
  of(
    "and are unknown where onEmpty says so",
    ["pass", "notApplicable"],
    { minimumTargets: 2, onEmpty: "unknown" },
    "unknown",
  ),
  of(
    "too few targets and one that fails are fail",
    ["fail", "pass", "notApplicable"],
    { minimumTargets: 3, onEmpty: "unknown", require: "any" },
    "fail",
  ),
  of("as many applicable targets as minimumTargets are enough", ["pass", "pass"], { minimumTargets: 2 }, "pass"),
];
