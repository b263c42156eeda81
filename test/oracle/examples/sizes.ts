import type { Verdict } from "../types";
import { type Case, type Example, example } from "./example";
import { dcs, type Said } from "./tasks";

type More = Omit<Case, "criteria" | "records">;
const sized = (completed: number, size: number | null, said: Said = {}) =>
  dcs("succeeded", { completed, size, ...said });

const large = (title: string, records: Case["records"], verdict: Verdict, more: More = {}) =>
  example(
    `minimum size: ${title}`,
    { criteria: { lastBackupMinimumSize: "1Ki" }, records, ...more },
    { lastBackupMinimumSize: verdict },
  );

/** The first size is the newest. */
const drop = (title: string, sizes: readonly (number | null)[], verdict: Verdict, samples?: number) =>
  example(
    `size decrease: ${title}`,
    {
      criteria: {
        maximumSizeDecrease: "50%",
        ...(samples === undefined ? {} : { maximumSizeDecreaseSamples: samples }),
      },
      records: sizes.map((size, index) => sized(index + 1, size)),
    },
    { maximumSizeDecrease: verdict },
  );

const torn = (title: string, records: Case["records"], verdict: Verdict) =>
  example(
    `size decrease: ${title}`,
    { criteria: { maximumSizeDecrease: "50%", maximumSizeDecreaseSamples: 3 }, records },
    { maximumSizeDecrease: verdict },
  );

/** `lastBackupMinimumSize` and `maximumSizeDecrease`. */
export const sizeExamples: readonly Example[] = [
  large("the newest success is as large as asked", [sized(1, 1024), sized(2, 1)], "pass"),
  large("the newest success is one byte too small", [sized(1, 1023), sized(2, 5000)], "fail"),
  large("an absent size is unknown and never 0", [sized(1, null), sized(2, 5000)], "unknown"),
  large("no success is fail", [dcs("failed", { completed: 1 })], "fail"),
  large("an incomplete reading is unknown", [sized(1, 1024)], "unknown", { answer: { complete: false } }),
  large("an open task never mends a size", [sized(1, 1023), dcs("running", { started: 0.5 })], "fail"),
  large("newest successes of equal time and size are one answer", [sized(1, 1024), sized(1, 1024)], "pass"),
  large("newest successes of equal time and unequal size are unknown", [sized(1, 1024), sized(1, 2048)], "unknown"),
  large("an undated success is unknown", [sized(1, 1024), dcs("succeeded")], "unknown"),
  large("E11 a backup that exists has a size however old it is", [sized(5000, 1024)], "pass"),
  large("a backup that has left the user's lookback has none", [sized(5000, 1024)], "unknown", {
    target: { lookback: "7d" },
    policy: { onEmpty: "unknown" },
  }),
  large(
    "a record of unknown state that ended before the newest success changes nothing",
    [sized(1, 1024), dcs("unknown", { started: 3, completed: 2 })],
    "pass",
  ),
  large(
    "a record of unknown state that ended after it is unknown",
    [sized(2, 1024), dcs("unknown", { started: 3, completed: 1 })],
    "unknown",
  ),
  large("an undated failure is not looked at", [sized(1, 1024), dcs("failed")], "pass"),

  drop("a drop as large as allowed passes", [500, 1000, 1000, 1000], "pass"),
  drop("a drop one byte larger is fail", [499, 1000, 1000, 1000], "fail"),
  drop("a growth is no drop", [5000, 1000, 1000, 1000], "pass"),
  drop("two earlier sizes are too few", [500, 1000, 1000], "unknown"),
  drop("the median of an even number is the mean of the two in the middle", [750, 1000, 1000, 2000, 9000], "pass"),
  drop("one byte under half of that mean is fail", [749, 1000, 1000, 2000, 9000], "fail"),
  drop(
    "five samples are taken where no number is given",
    [500, 1000, 1000, 1000, 1000, 1000, 9000, 9000, 9000, 9000],
    "pass",
  ),
  drop("as many samples are taken as are asked", [500, 1000, 1000, 1000, 9000, 9000, 9000], "pass", 3),
  drop("a size absent among the samples is unknown", [500, 1000, null, 1000, 1000], "unknown"),
  drop("a size absent before the samples changes nothing", [500, 1000, 1000, 1000, null], "pass", 3),
  drop("an absent newest size is unknown", [null, 1000, 1000, 1000], "unknown"),
  drop("a median of 0 is unknown", [0, 0, 0, 0], "unknown"),
  drop("a newest size of 0 is a whole drop", [0, 1000, 1000, 1000], "fail"),
  torn(
    "successes of equal time and size at the border of the samples are one answer",
    [sized(1, 500), sized(2, 1000), sized(3, 1000), sized(4, 1000), sized(4, 1000)],
    "pass",
  ),
  torn(
    "successes of equal time and unequal size at the border of the samples are unknown",
    [sized(1, 500), sized(2, 1000), sized(3, 1000), sized(4, 1000), sized(4, 1001)],
    "unknown",
  ),
  torn(
    "an undated success is unknown",
    [sized(1, 500), sized(2, 1000), sized(3, 1000), sized(4, 1000), dcs("succeeded")],
    "unknown",
  ),
  torn(
    "a record of unknown state is unknown",
    [sized(1, 500), sized(2, 1000), sized(3, 1000), sized(4, 1000), dcs("unknown", { started: 1 })],
    "unknown",
  ),
  torn("no success is fail", [dcs("failed", { completed: 1 })], "fail"),
];
