import type { Verdict } from "../types";
import { type Case, type Example, example, hoursAgo, millisecond } from "./example";
import { cbr, dcs } from "./tasks";

type More = Omit<Case, "criteria" | "records">;
const since = (title: string, records: Case["records"], verdict: Verdict, more: More = {}) =>
  example(
    `since an instant: ${title}`,
    { criteria: { newerThan: hoursAgo(10) }, records, ...more },
    { newerThan: verdict },
  );
const task = (title: string, records: Case["records"], verdict: Verdict, more: More = {}) =>
  example(`since a task: ${title}`, { criteria: { newerThan: "mine" }, records, ...more }, { newerThan: verdict });

/** Since an instant a day and a half ago, so that a task that began after it can be stuck. */
const stuckSince = (title: string, records: Case["records"], verdict: Verdict) =>
  example(`since an instant: ${title}`, { criteria: { newerThan: hoursAgo(36) }, records }, { newerThan: verdict });
const good = (completed: number) => dcs("succeeded", { completed });
const incomplete = { answer: { complete: false } };
const mine = (state: string) =>
  dcs(state, { id: "mine", started: 5, ...(state === "succeeded" || state === "failed" ? { completed: 4 } : {}) });

/** `newerThan`, with an instant and with the id of a task. */
export const newerThanExamples: readonly Example[] = [
  since("a success that began at the instant passes", [dcs("succeeded", { started: 10, completed: 9 })], "pass"),
  since(
    "E7 a success that began one millisecond before the instant is none",
    [dcs("succeeded", { started: 10 + millisecond, completed: 9 })],
    "pending",
  ),
  since("T23 a success completed at the instant is none", [good(10)], "pending"),
  since("the start decides, whatever ageFrom says", [dcs("succeeded", { started: 11, completed: 9 })], "pending", {
    target: { ageFrom: "completedAt" },
  }),
  since(
    "the creation stands in for the start",
    [dcs("succeeded", { created: 10, started: null, completed: 9 })],
    "pass",
  ),
  since(
    "a success that began and ended at the instant passes",
    [dcs("succeeded", { started: 10, completed: 10 })],
    "pass",
  ),
  since(
    "a success that began after the instant and ended before it is unknown",
    [dcs("succeeded", { started: 9, completed: 11 })],
    "unknown",
  ),
  since(
    "a success without a start that ended after the instant is unknown",
    [dcs("succeeded", { started: null, completed: 9 })],
    "unknown",
  ),
  since(
    "a success without a start that ended at the instant is none",
    [dcs("succeeded", { started: null, completed: 10 })],
    "pending",
  ),
  since("a success without start and end is unknown", [dcs("succeeded")], "unknown"),
  since(
    "a failure that began before the instant has no say",
    [dcs("failed", { started: 11, completed: 9 })],
    "pending",
  ),
  since(
    "a failure without a start that ended after the instant is fail",
    [dcs("failed", { started: null, completed: 9 })],
    "fail",
  ),
  since(
    "a failure without a start that ended at the instant has no say",
    [dcs("failed", { started: null, completed: 10 })],
    "pending",
  ),
  since("a failure without start and end does not count", [dcs("failed")], "pending"),
  since("E7 a stuck task that began before the instant has no say", [dcs("running", { started: 200 })], "pending"),
  since(
    "E7 beside it a fresh one is pending",
    [dcs("running", { started: 200 }), dcs("running", { started: 1 })],
    "pending",
  ),
  since(
    "E7 beside it a failure after the instant is fail",
    [dcs("running", { started: 200 }), dcs("failed", { started: 9, completed: 8 })],
    "fail",
  ),
  since("an unmapped task that began before the instant has no say", [dcs("unknown", { started: 11 })], "pending"),
  since(
    "E4 beside an open task it is pending, which is not softened",
    [dcs("unknown", { started: 11 }), dcs("running", { started: 1 })],
    "pending",
    { policy: { onUnknown: "warn" } },
  ),
  since(
    "an unmapped task without a start that ended at the instant has no say",
    [dcs("unknown", { started: null, completed: 10 })],
    "pending",
  ),
  since("a witness in an incomplete reading is proof", [good(8)], "pass", incomplete),
  since("nothing seen in a complete reading is pending", [good(20)], "pending"),
  since("nothing at all in a complete reading is pending", [], "pending", { policy: { onEmpty: "fail" } }),
  since("nothing seen in an incomplete reading is unknown", [good(20)], "unknown", incomplete),
  since("nothing at all in an incomplete reading is unknown", [], "unknown", incomplete),
  since("a fresh open task is pending", [dcs("failed", { completed: 8 }), dcs("running", { started: 1 })], "pending"),
  since("a failure after the instant with nothing open is fail", [dcs("failed", { completed: 9 })], "fail"),
  since("a failure at the instant is not after it", [dcs("failed", { completed: 10 })], "pending"),
  since("a failure that began after the instant is fail without an end too", [dcs("failed", { started: 9 })], "fail"),
  stuckSince("a stuck task is fail", [dcs("running", { started: 25 })], "fail"),
  since("an open task without a start is fail", [dcs("running")], "fail"),
  stuckSince("a stuck task does not take a proof away", [good(9), dcs("running", { started: 25 })], "pass"),
  since("an undated success is unknown", [dcs("succeeded", { started: 9 })], "unknown"),
  since("a record of unknown state is unknown", [dcs("unknown", { started: 9 })], "unknown"),
  since("a skipped task counts as failed where the policy says so", [cbr("skipped", { completed: 9 })], "fail", {
    target: { service: "cbr" },
    policy: { onSkipped: "fail" },
  }),
  since("a skipped task is ignored otherwise", [cbr("skipped", { completed: 9 })], "pending", {
    target: { service: "cbr" },
  }),
  since("a partial success counts as failed", [cbr("succeeded", { completed: 9, failedParts: 1 })], "fail", {
    target: { service: "cbr" },
  }),
  since("a new resource has no grace here", [], "pending", {
    target: { createdAt: hoursAgo(1) },
    policy: { graceForNew: "1d" },
  }),
  stuckSince(
    "a stuck task is fail beside a fresh one",
    [dcs("running", { started: 25 }), dcs("running", { started: 1 })],
    "fail",
  ),
  since(
    "an unknown state beside an open task is unknown",
    [dcs("unknown", { started: 9 }), dcs("running", { started: 1 })],
    "unknown",
  ),
  since("a record of unknown state without a start is unknown", [dcs("unknown")], "unknown"),
  example(
    "it reads back to the instant whatever the lookback is",
    { criteria: { newerThan: hoursAgo(500) }, target: { lookback: "1d" }, records: [good(498)] },
    { newerThan: "pass" },
  ),

  task("the named task succeeded", [mine("succeeded")], "pass"),
  task(
    "the named task succeeded and does not say when it began",
    [dcs("succeeded", { id: "mine", started: null, completed: 4 })],
    "pass",
  ),
  task(
    "the named task succeeded and does not say when it ended",
    [dcs("succeeded", { id: "mine", started: 5 })],
    "unknown",
  ),
  task(
    "a later task succeeded and does not say when it ended",
    [mine("failed"), dcs("succeeded", { started: 4 })],
    "unknown",
  ),
  task(
    "a success without a start that ended before the named task began is none",
    [mine("failed"), dcs("succeeded", { started: null, completed: 5 })],
    "fail",
  ),
  task(
    "a task without a start of its own leaves open which others came after it",
    [dcs("failed", { id: "mine" }), good(1)],
    "unknown",
  ),
  task(
    "a stuck task that began before the named one has no say",
    [mine("running"), dcs("running", { started: 25 })],
    "pending",
  ),
  task(
    "a task that started after the named one succeeded",
    [mine("failed"), dcs("succeeded", { started: 4.5, completed: 3 })],
    "pass",
  ),
  task(
    "a task that started with the named one is none",
    [mine("failed"), dcs("succeeded", { started: 5, completed: 3 })],
    "fail",
  ),
  task(
    "a task that started before the named one is none",
    [mine("failed"), dcs("succeeded", { started: 6, completed: 3 })],
    "fail",
  ),
  task("the named task failed with nothing open", [mine("failed")], "fail"),
  task("the named task is gone", [mine("gone")], "fail"),
  task("the named task was skipped", [cbr("skipped", { id: "mine", completed: 1 })], "fail", {
    target: { service: "cbr" },
  }),
  task("the named task failed and a later one is open", [mine("failed"), dcs("running", { started: 1 })], "pending"),
  task("the named task is open", [mine("running")], "pending"),
  task("the named task is stuck", [dcs("running", { id: "mine", started: 25 })], "fail"),
  example(
    "since a task: a stuck task that began after the named one is fail",
    {
      criteria: { newerThan: "mine", maximumRunningDuration: "3h" },
      records: [mine("failed"), dcs("running", { started: 4 }), dcs("running", { started: 1 })],
    },
    { newerThan: "fail", maximumRunningDuration: "fail" },
  ),
  task(
    "a success without a start may have started after the named task",
    [mine("failed"), dcs("succeeded", { started: null, completed: 3 })],
    "unknown",
  ),
  task(
    "a record of unknown state that started before the named task is no witness",
    [mine("failed"), dcs("unknown", { started: 6 })],
    "fail",
  ),
  task(
    "a record of unknown state that started after the named task may be the witness",
    [mine("failed"), dcs("unknown", { started: 4 })],
    "unknown",
  ),
  task(
    "the named task is partial, which counts as failed",
    [cbr("succeeded", { id: "mine", completed: 1, failedParts: 1 })],
    "fail",
    { target: { service: "cbr" } },
  ),
  task("the named task is of unknown state", [mine("unknown")], "unknown"),
  task(
    "a named task that is not seen is pending, whatever else is there",
    [dcs("failed", { completed: 1 }), good(0.5)],
    "pending",
  ),
  task(
    "a named task of another kind is not seen",
    [cbr("succeeded", { id: "mine", kind: "restore", completed: 1 })],
    "pending",
    { target: { service: "cbr" } },
  ),
  task("a named task is looked up without the lookback", [dcs("succeeded", { id: "mine", completed: 5000 })], "pass"),
  task("T7 the id is matched whole", [dcs("succeeded", { id: "mine-too", completed: 1 })], "pending"),
];
