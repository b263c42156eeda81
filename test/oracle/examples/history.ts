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
  copies("without a window the lookback bounds what counts", two, [good(1), good(168)], "pass"),
  copies("what has left the lookback does not count", two, [good(1), good(168 + millisecond)], "fail"),
  copies("an undated success counts without a window", two, [good(1), dcs("succeeded")], "pass"),
  copies("an undated success is unknown with a window", twoWithin, [good(1), dcs("succeeded")], "unknown"),
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
  gap("an undated success is unknown", [good(6), dcs("succeeded")], "unknown"),
  gap("an undated failure changes nothing", [good(6), dcs("failed")], "pass"),
  gap("a record of unknown state is unknown", [good(6), dcs("unknown", { started: 1 })], "unknown"),
];
