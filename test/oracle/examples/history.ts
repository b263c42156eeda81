import type { OracleCriteria, Verdict } from "../types";
import { type Case, type Example, example, millisecond } from "./example";
import { dcs, type Said } from "./tasks";

type More = Omit<Case, "criteria" | "records">;
const good = (completed: number, said: Said = {}) => dcs("succeeded", { completed, ...said });
const open = dcs("running", { started: 1 });

const copies = (title: string, criteria: OracleCriteria, records: Case["records"], verdict: Verdict, more: More = {}) =>
  example(`redundancy: ${title}`, { criteria, records, ...more }, { minimumRedundancy: verdict });
const two = { minimumRedundancy: 2 };
const twoWithin = { minimumRedundancy: 2, minimumRedundancyWithin: "6h" };

const gap = (title: string, records: Case["records"], verdict: Verdict, more: More = {}) =>
  example(
    `gap: ${title}`,
    { criteria: { maximumGap: "6h", maximumGapWithin: "12h" }, records, ...more },
    { maximumGap: verdict },
  );

/** `minimumRedundancy` and `maximumGap`. */
export const historyExamples: readonly Example[] = [
  copies("as many successes as asked", two, [good(1), good(2)], "pass"),
  copies("one success too few in a complete reading", two, [good(1)], "fail"),
  copies("enough successes in an incomplete reading are proof", two, [good(1), good(2)], "pass", {
    answer: { complete: false },
  }),
  copies("too few in an incomplete reading are unknown", two, [good(1)], "unknown", { answer: { complete: false } }),
  copies("gone backups exist no longer", two, [good(1), dcs("gone", { started: 2 })], "fail"),
  copies("a success on the edge of the window is inside", twoWithin, [good(1), good(6)], "pass"),
  copies("a success one millisecond before the window is outside", twoWithin, [good(1), good(6 + millisecond)], "fail"),
  copies("E11 a backup that exists counts however old it is", two, [good(1), good(5000)], "pass"),
  copies("E11 no more than backups of long ago that exist are enough", two, [good(4000), good(5000)], "pass"),
  copies("what has left the user's lookback does not count", two, [good(1), good(24 + millisecond)], "fail", {
    target: { lookback: "1d" },
  }),
  copies("a failure of long ago is no backup", two, [good(1), dcs("failed", { completed: 5000 })], "fail"),
  copies("an undated success counts without a window", two, [good(1), dcs("succeeded")], "pass"),
  copies("an undated success is unknown with a window", twoWithin, [good(1), dcs("succeeded")], "unknown"),
  copies(
    "by start, an undated success that ended before the window is ruled out",
    twoWithin,
    [good(1), good(6 + millisecond, { started: null })],
    "fail",
    { target: { ageFrom: "startedAt" } },
  ),
  copies(
    "with a window, an existing backup outside of it is fail where nothing else is there",
    twoWithin,
    [good(500)],
    "fail",
    {
      policy: { onEmpty: "unknown" },
    },
  ),
  copies(
    "with a window, a selected record before the lookback is fail as well",
    twoWithin,
    [dcs("failed", { completed: 500 })],
    "fail",
    { policy: { onEmpty: "unknown" } },
  ),
  copies("without a window such a record is nothing to see", two, [dcs("failed", { completed: 500 })], "unknown", {
    policy: { onEmpty: "unknown" },
  }),
  copies(
    "with a window, records of unknown state that cannot make it up are fail, whatever onEmpty says",
    twoWithin,
    [dcs("unknown", { started: 1 })],
    "fail",
    { policy: { onEmpty: "unknown" } },
  ),
  copies(
    "without a window, records of unknown state that cannot make it up are as nothing",
    two,
    [dcs("unknown", { started: 1 })],
    "unknown",
    { policy: { onEmpty: "unknown", onUnknown: "warn" } },
  ),
  copies(
    "present, doubtful and open together are no number: fail",
    { minimumRedundancy: 3 },
    [good(1), dcs("unknown", { started: 2 }), open],
    "fail",
  ),
  copies(
    "present and open are pending beside a record of unknown state that left the window",
    twoWithin,
    [good(1), dcs("unknown", { started: 9, completed: 8 }), open],
    "pending",
  ),
  copies(
    "present and doubtful are unknown beside an open task",
    two,
    [good(1), dcs("unknown", { started: 2 }), open],
    "unknown",
  ),
  copies(
    "a record of unknown state that could be the missing one is unknown",
    two,
    [good(1), dcs("unknown")],
    "unknown",
  ),
  copies(
    "a record of unknown state that ended before the window is not the missing one",
    twoWithin,
    [good(1), dcs("unknown", { completed: 7 })],
    "fail",
  ),
  copies(
    "a record of unknown state that ended inside the window may be",
    twoWithin,
    [good(1), dcs("unknown", { completed: 5 })],
    "unknown",
  ),
  copies("an open task that would complete the number is pending", two, [good(1), open], "pending"),
  copies(
    "an open task that would not complete the number is not waited for",
    { minimumRedundancy: 3 },
    [good(1), open],
    "fail",
  ),
  copies(
    "two open tasks may complete it together",
    { minimumRedundancy: 3 },
    [good(1), open, dcs("waiting", { started: 2 })],
    "pending",
  ),
  copies("identical duplicates are one", two, [good(1, { id: "same" }), good(1, { id: "same" })], "fail"),

  gap("intervals as long as allowed, edges included", [good(6)], "pass"),
  gap("the interval up to now is one millisecond too long", [good(6 + millisecond)], "fail"),
  gap("the interval from the start of the window is one millisecond too long", [good(6 - millisecond)], "fail"),
  gap("an interval in the middle is too long", [good(9), good(2)], "fail"),
  gap("a success on the start of the window is inside", [good(12), good(6)], "pass"),
  gap("a success before the window does not bridge it", [good(13), good(5)], "fail"),
  gap("no success is fail", [dcs("failed", { completed: 1 })], "fail"),
  gap("an open task never mends a gap", [good(7), open], "fail"),
  gap("an incomplete reading is unknown", [good(6)], "unknown", { answer: { complete: false } }),
  gap("an undated success changes nothing where no interval is too long", [good(6), dcs("succeeded")], "pass"),
  gap("an undated success may lie in an interval that is too long", [good(7), dcs("succeeded")], "unknown"),
  gap("it cannot if it began after that interval was too long", [good(11), dcs("succeeded", { started: 4 })], "fail"),
  gap("one undated success cannot mend what needs two", [dcs("succeeded", { started: 20 }), good(0)], "unknown"),
  gap("two intervals that are too long need two", [good(11), good(4.5), dcs("failed", { completed: 1 })], "fail"),
  gap("a backup that exists does not bridge a window that began after it", [good(500)], "fail", {
    policy: { onEmpty: "unknown" },
  }),
  gap("an undated failure changes nothing", [good(6), dcs("failed")], "pass"),
  gap(
    "a record of unknown state changes nothing where no interval is too long",
    [good(6), dcs("unknown", { started: 1 })],
    "pass",
  ),
  gap(
    "a record of unknown state may lie in an interval that is too long",
    [good(7), dcs("unknown", { started: 8 })],
    "unknown",
  ),
  gap("it does not if it ended elsewhere", [good(9), dcs("unknown", { started: 12, completed: 11 })], "fail"),
];
