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
const unknownEnded = (completed: number) => dcs("unknown", { started: completed + 1, completed });
const byStart = { target: { ageFrom: "startedAt" } } as const;
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
  last(
    "a record of unknown state that ended before the last success changes nothing",
    [good(1), unknownEnded(2)],
    "pass",
  ),
  last("a record of unknown state that ended after it leaves it unknown", [good(2), unknownEnded(1)], "unknown"),
  last("and so does one that ended with it, since it may be a failure", [good(1), unknownEnded(1)], "unknown"),
  last("beside a newer failure, one that ended before it leaves it fail", [bad(1), unknownEnded(2)], "fail"),
  last("beside a newer failure, one that ended with it leaves it fail", [bad(1), unknownEnded(1)], "fail"),
  last("beside an older failure, one that ended after it may be the success", [bad(2), unknownEnded(1)], "unknown"),
  last(
    "a failed last task with a fresh open one is pending beside an older record of unknown state",
    [bad(1), unknownEnded(2), dcs("running", { started: 0.5 })],
    "pending",
  ),
  last(
    "and unknown beside one that may be the newest success",
    [bad(2), unknownEnded(1), dcs("running", { started: 0.5 })],
    "unknown",
  ),
  last("an undated success cannot change a pass", [good(1), dcs("succeeded")], "pass"),
  last("an undated success may be newer than the last failure", [bad(1), dcs("succeeded")], "unknown"),
  last("an undated success alone is unknown", [dcs("succeeded", { started: 3 })], "unknown"),
  last(
    "E11 an undated success ended before a failure that has left the lookback",
    [dcs("succeeded"), dcs("failed", { started: 240 })],
    "fail",
    { policy: { onEmpty: "unknown" } },
  ),
  last("a failure without start and end leaves it unknown", [good(1), dcs("failed")], "unknown"),
  last("a failure without start and end alone is fail", [dcs("failed")], "fail"),
  last(
    "a failure without start and end is pending beside a fresh open task",
    [dcs("failed"), dcs("running", { started: 0.5 })],
    "pending",
  ),
  last("a failure without an end alone is fail", [dcs("failed", { started: 1 })], "fail"),
  last(
    "a failure without an end is older than a success that began after it",
    [dcs("failed", { started: 3 }), dcs("succeeded", { started: 3 - millisecond, completed: 1 })],
    "pass",
  ),
  last(
    "a failure without an end is newer than a success that began with it",
    [dcs("failed", { started: 3 }), dcs("succeeded", { started: 3, completed: 1 })],
    "fail",
  ),
  last(
    "a failure without an end is newer than a success that began before it",
    [dcs("failed", { started: 3 }), dcs("succeeded", { started: 4, completed: 1 })],
    "fail",
  ),
  last(
    "a failure without an end is newer than a success that does not say when it began",
    [dcs("failed", { started: 3 }), dcs("succeeded", { started: null, completed: 1 })],
    "fail",
  ),
  last(
    "the creation stands in for the start of a failure without an end",
    [dcs("failed", { created: 3 }), dcs("succeeded", { started: 2, completed: 1 })],
    "pass",
  ),
  last(
    "by start, a failure without start and end is dated by its creation",
    [dcs("failed", { created: 3 }), dcs("succeeded", { started: 4, completed: 1 })],
    "fail",
    byStart,
  ),
  last(
    "by start, a failure without a start that ended before the last success began changes nothing",
    [dcs("failed", { started: null, completed: 3 }), dcs("succeeded", { started: 2, completed: 1 })],
    "pass",
    byStart,
  ),
  last(
    "by start, a failure without a start that ended after it leaves it unknown",
    [dcs("failed", { started: null, completed: 1.5 }), dcs("succeeded", { started: 2, completed: 1 })],
    "unknown",
    byStart,
  ),
  last(
    "a failure without an end that began before the lookback is not seen",
    [good(2), dcs("failed", { started: 168 + millisecond })],
    "pass",
  ),
  last(
    "a failure whose end lies before its start by more than the tolerance has no date",
    [dcs("failed", { started: 1, completed: 500_000 }), good(2)],
    "unknown",
  ),
  last(
    "C2 a failure whose end lies before its start by less is dated by its start",
    [dcs("failed", { started: 1, completed: 1 + 1 / 60 }), good(1 + 1 / 120)],
    "fail",
  ),
  last(
    "an open task that began before a failure without an end cannot mend it",
    [dcs("failed", { started: 1 }), dcs("running", { started: 2 })],
    "fail",
  ),
  last(
    "an open task that began after it can",
    [dcs("failed", { started: 2 }), dcs("running", { started: 1 })],
    "pending",
  ),
  last(
    "a skipped task that counts as failed is dated by its start where it has no end",
    [cbr("skipped", { started: 1 }), cbr("succeeded", { completed: 2 })],
    "fail",
    { ...ofCbr, policy: { onSkipped: "fail" } },
  ),
  last("a backup that exists is no last task once it has left the lookback", [good(169)], "unknown", {
    policy: { onEmpty: "unknown" },
  }),
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
  failures("a backup that exists is a success however old it is", 9, [good(5000), bad(1)], "pass"),
  failures("a success that has left the user's lookback is none", 9, [good(24 + millisecond), bad(1)], "fail", {
    target: { lookback: "1d" },
  }),
  failures("a success on the edge of the user's lookback is one", 1, [good(24), bad(1)], "pass", {
    target: { lookback: "1d" },
  }),
  failures(
    "a success of job history that has left the lookback is none",
    9,
    [cbr("succeeded", { completed: 168 + millisecond }), cbr("failed", { completed: 1 })],
    "fail",
    ofCbr,
  ),
  failures("failures older than the success do not count, however old both are", 0, [good(300), bad(5000)], "pass"),
  failures(
    "a failure counts for as long as an existing backup that it is newer than, though it has left the lookback",
    0,
    [good(5000), bad(168 + millisecond)],
    "fail",
  ),
  failures(
    "so does a record of unknown state, which may be a failure",
    0,
    [good(5000), dcs("unknown", { started: 168 + millisecond })],
    "unknown",
  ),
  failures("unless the backup began after it", 0, [good(5000), dcs("unknown", { started: 6000 })], "pass"),
  failures("and as many as are allowed do no harm", 1, [good(5000), bad(168 + millisecond)], "pass"),
  failures(
    "too many failures are pending while a fresh task is open",
    0,
    [good(3), bad(1), dcs("running", { started: 0.5 })],
    "pending",
  ),
  failures(
    "a failure without start and end counts as newer: it may be one too many",
    0,
    [good(3), dcs("failed")],
    "unknown",
  ),
  failures("one that would not be too many changes nothing", 1, [good(3), dcs("failed")], "pass"),
  failures("a failure without an end is dated by its start", 0, [good(3), dcs("failed", { started: 4.5 })], "pass"),
  failures("and is newer than a success that had begun by then", 0, [good(3), dcs("failed", { started: 3.5 })], "fail"),
  failures("records of unknown state count as failures for a pass", 1, [good(3), bad(2), dcs("unknown")], "unknown"),
  failures("too few records of unknown state change nothing", 2, [good(3), bad(2), dcs("unknown")], "pass"),
  failures(
    "failures are too many whatever an older record of unknown state was",
    0,
    [good(3), bad(1), dcs("unknown", { started: 3, completed: 2 })],
    "fail",
  ),
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
