import type { Verdict } from "../types";
import { type Case, type Example, example, millisecond } from "./example";
import { cbr, dcs } from "./tasks";

type More = Omit<Case, "criteria" | "records">;
const last = (title: string, records: Case["records"], verdict: Verdict, more: More = {}) =>
  example(
    `last task: ${title}`,
    { criteria: { lastTaskSucceeded: true }, records, ...more },
    { lastTaskSucceeded: verdict },
  );
const failures = (title: string, most: number, records: Case["records"], verdict: Verdict, more: More = {}) =>
  example(
    `failures: ${title}`,
    { criteria: { maximumConsecutiveFailures: most }, records, ...more },
    { maximumConsecutiveFailures: verdict },
  );

const good = (completed: number) => dcs("succeeded", { completed });
const bad = (completed: number) => dcs("failed", { completed });
const ofCbr = { target: { service: "cbr" } };

/** `lastTaskSucceeded` and `maximumConsecutiveFailures`. */
export const lastTaskExamples: readonly Example[] = [
  last("the newest task that ended succeeded", [bad(2), good(1)], "pass"),
  last("the newest task that ended failed", [good(2), bad(1)], "fail"),
  last("of equal times a failure counts as the newer one", [good(1), bad(1)], "fail"),
  last("a fresh open task makes a failed last task pending", [bad(1), dcs("running", { started: 0.5 })], "pending"),
  last("an open task does not take a good last task away", [good(1), dcs("running", { started: 0.5 })], "pass"),
  last("a gone task is ignored", [dcs("gone", { completed: 1 }), good(2)], "pass"),
  last("nothing but gone tasks follows onEmpty", [dcs("gone", { completed: 1 })], "unknown", {
    policy: { onEmpty: "unknown" },
  }),
  last("only an open task is pending", [dcs("running", { started: 0.5 })], "pending"),
  last("an incomplete reading never passes a universal criterion", [good(1)], "unknown", {
    answer: { complete: false },
  }),
  last("a record of unknown state leaves it unknown", [good(1), dcs("unknown", { started: 100 })], "unknown"),
  last(
    "a record of unknown state that has left the lookback is not seen",
    [good(1), dcs("unknown", { started: 168 + millisecond })],
    "pass",
  ),
  last("an undated success leaves it unknown", [good(1), dcs("succeeded")], "unknown"),
  last("an undated failure leaves it unknown", [good(1), dcs("failed")], "unknown"),
  last("an undated gone task does not", [good(1), dcs("gone")], "pass"),
  last(
    "a skipped task is ignored",
    [cbr("skipped", { completed: 1 }), cbr("succeeded", { completed: 2 })],
    "pass",
    ofCbr,
  ),
  last(
    "a skipped task fails where the policy says so",
    [cbr("skipped", { completed: 1 }), cbr("succeeded", { completed: 2 })],
    "fail",
    { ...ofCbr, policy: { onSkipped: "fail" } },
  ),
  last("T6 a time-out is a failure", [cbr("failed", { raw: "timeout", completed: 1 })], "fail", ofCbr),
  last("a partial success is a failure", [cbr("succeeded", { completed: 1, failedParts: 1 })], "fail", ofCbr),
  last(
    "a partial success that the policy counts passes",
    [cbr("succeeded", { completed: 1, failedParts: 1 })],
    "pass",
    { ...ofCbr, policy: { onPartial: "count" } },
  ),
  last(
    "a pass that needs a partial success is warn where the policy warns",
    [cbr("succeeded", { completed: 1, failedParts: 1 })],
    "warn",
    { ...ofCbr, policy: { onPartial: "warn" } },
  ),
  last("no failed part is no partial success", [cbr("succeeded", { completed: 1, failedParts: 0 })], "pass", ofCbr),
  last(
    "T2 by completion the long task is the newest",
    [dcs("succeeded", { started: 12, completed: 6 }), dcs("failed", { started: 11, completed: 10 })],
    "pass",
  ),
  last(
    "T2 by start the short task is the newest",
    [dcs("succeeded", { started: 12, completed: 6 }), dcs("failed", { started: 11, completed: 10 })],
    "fail",
    { target: { ageFrom: "startedAt" } },
  ),

  last("a success newer than every failure, among older ones", [good(5), bad(4), good(3)], "pass"),
  last("a failure newer than every success, among older ones", [bad(5), good(4), bad(1)], "fail"),
  failures("as many failures as allowed since the last success", 2, [good(3), bad(2), bad(1)], "pass"),
  failures("one failure more than allowed", 1, [good(3), bad(2), bad(1)], "fail"),
  failures("failures before the last success do not count", 0, [bad(3), bad(2), good(1)], "pass"),
  failures("a failure at the time of the success counts as newer", 0, [good(1), bad(1)], "fail"),
  failures("without a success it is fail however many are allowed", 9, [bad(1)], "fail"),
  failures("a success that has left the lookback is none", 9, [good(168 + millisecond), bad(1)], "fail"),
  failures("a success on the edge of the lookback is one", 1, [good(168), bad(1)], "pass"),
  failures(
    "too many failures are pending while a fresh task is open",
    0,
    [good(3), bad(1), dcs("running", { started: 0.5 })],
    "pending",
  ),
  failures("an undated failure leaves it unknown", 5, [good(3), dcs("failed")], "unknown"),
  failures("an incomplete reading leaves it unknown", 5, [good(3)], "unknown", { answer: { complete: false } }),
  failures(
    "a skipped task counts where the policy says so",
    0,
    [cbr("succeeded", { completed: 2 }), cbr("skipped", { completed: 1 })],
    "fail",
    { ...ofCbr, policy: { onSkipped: "fail" } },
  ),
  failures(
    "a partial success counts as a failure",
    0,
    [cbr("succeeded", { completed: 2 }), cbr("succeeded", { completed: 1, failedParts: 2 })],
    "fail",
    ofCbr,
  ),
];
