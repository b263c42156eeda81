import type { OracleCriteria, Verdict } from "../types";
import { type Case, type Example, example, hoursAgo, millisecond } from "./example";
import { cbr, dcs } from "./tasks";

type More = Omit<Case, "criteria" | "records">;
const age: OracleCriteria = { lastBackupMaximumAge: "24h" };
const aged = (title: string, records: Case["records"], verdict: Verdict, more: More = {}) =>
  example(title, { criteria: age, records, ...more }, { lastBackupMaximumAge: verdict });

/** A day of grace, and a resource of half a day. */
const grace = { target: { createdAt: hoursAgo(12) }, policy: { graceForNew: "1d" } } as const;
const graceOfCbr = { target: { service: "cbr", createdAt: hoursAgo(12) }, policy: { graceForNew: "1d" } } as const;

const everyOrdinary: OracleCriteria = {
  lastBackupMaximumAge: "24h",
  lastTaskSucceeded: true,
  maximumConsecutiveFailures: 1,
  minimumRedundancy: 1,
  lastBackupMinimumSize: "1k",
  maximumSizeDecrease: "50%",
  oldestBackupMinimumAge: "7d",
  maximumGap: "1d",
  maximumGapWithin: "7d",
};
const allAre = (verdict: Verdict): Record<string, Verdict> =>
  Object.fromEntries(
    Object.keys(everyOrdinary)
      .filter((name) => name !== "maximumGapWithin")
      .map((name) => [name, verdict]),
  );

/** Nothing to see, and `graceForNew`. */
export const emptyExamples: readonly Example[] = [
  example(
    "T16 a complete reading without a record is fail for all that follow onEmpty",
    { criteria: everyOrdinary, records: [] },
    allAre("fail"),
  ),
  example(
    "onEmpty: unknown makes them all unknown",
    { criteria: everyOrdinary, records: [], policy: { onEmpty: "unknown" } },
    allAre("unknown"),
  ),
  example(
    "an incomplete reading without a record makes them all unknown",
    { criteria: everyOrdinary, records: [], answer: { complete: false } },
    allAre("unknown"),
  ),
  example("a new resource makes them all warn", { criteria: everyOrdinary, records: [], ...grace }, allAre("warn")),
  aged("a record of another kind is nothing to see", [cbr("succeeded", { kind: "restore", completed: 1 })], "unknown", {
    target: { service: "cbr" },
    policy: { onEmpty: "unknown" },
  }),
  aged("a record before the lookback is nothing to see", [dcs("failed", { completed: 200 })], "unknown", {
    policy: { onEmpty: "unknown" },
  }),
  aged(
    "E11 a backup that exists is something to see however old it is",
    [dcs("succeeded", { completed: 200 })],
    "fail",
    {
      policy: { onEmpty: "unknown" },
    },
  ),
  aged(
    "a backup that exists and does not count is not",
    [dcs("succeeded", { type: null, completed: 200 })],
    "unknown",
    {
      policy: { onEmpty: "unknown" },
    },
  ),
  aged("a backup before the user's lookback is nothing to see", [dcs("succeeded", { completed: 200 })], "unknown", {
    target: { lookback: "7d" },
    policy: { onEmpty: "unknown" },
  }),
  aged(
    "a success of job history before the lookback is nothing to see",
    [cbr("succeeded", { completed: 200 })],
    "unknown",
    {
      target: { service: "cbr" },
      policy: { onEmpty: "unknown" },
    },
  ),
  aged(
    "with nothing but records of unknown state that cannot be the witness it is as nothing",
    [dcs("unknown", { started: 31, completed: 30 })],
    "unknown",
    { policy: { onEmpty: "unknown", onUnknown: "warn" } },
  ),
  aged("and fail where onEmpty is fail", [dcs("unknown", { started: 31, completed: 30 })], "fail", {
    policy: { onUnknown: "warn" },
  }),
  aged("a record that does not count is something to see", [dcs("gone", { started: 1 })], "fail", {
    policy: { onEmpty: "unknown" },
  }),
  aged("with nothing but records of unknown state it is unknown", [dcs("unknown", { started: 1 })], "unknown"),
  aged(
    "T5 with nothing but a stuck task it is what it would be without",
    [dcs("running", { started: 25 })],
    "unknown",
    { policy: { onEmpty: "unknown" } },
  ),

  aged("a resource exactly as old as the grace has none", [], "fail", {
    ...grace,
    target: { createdAt: hoursAgo(24) },
  }),
  aged("a resource one millisecond younger than the grace has it", [], "warn", {
    ...grace,
    target: { createdAt: hoursAgo(24 - millisecond) },
  }),
  aged("grace comes before onEmpty", [], "warn", { ...grace, policy: { graceForNew: "1d", onEmpty: "fail" } }),
  aged("without a creation there is no grace", [], "fail", { policy: { graceForNew: "1d" } }),
  aged("without graceForNew there is no grace", [], "fail", { target: { createdAt: hoursAgo(1) } }),
  aged("a creation in the future within the tolerance is of age 0", [], "warn", {
    ...grace,
    target: { createdAt: hoursAgo(-5 / 60) },
  }),
  aged("a creation in the future beyond the tolerance is unusable", [], "fail", {
    ...grace,
    target: { createdAt: hoursAgo(-5 / 60 - millisecond) },
  }),
  aged("an incomplete reading has no grace", [], "unknown", { ...grace, answer: { complete: false } }),
  aged("a failure that was read is never softened", [dcs("failed", { completed: 1 })], "fail", grace),
  aged("a success that is too old is never softened", [dcs("succeeded", { completed: 25 })], "fail", grace),
  aged("a gone backup takes the grace away", [dcs("gone", { started: 1 })], "fail", grace),
  aged("a success of another type takes the grace away", [dcs("succeeded", { type: "manual", completed: 1 })], "fail", {
    ...grace,
    target: { ...grace.target, backupType: "auto" },
  }),
  aged("a record of another kind does not", [cbr("succeeded", { kind: "restore", completed: 1 })], "warn", graceOfCbr),
  aged("a skipped task leaves the grace", [cbr("skipped", { completed: 1 })], "warn", graceOfCbr),
  aged("a skipped task that counts as failed takes it away", [cbr("skipped", { completed: 1 })], "fail", {
    ...graceOfCbr,
    policy: { graceForNew: "1d", onSkipped: "fail" },
  }),
  aged(
    "an open task that may make it true gives pending in place of grace",
    [dcs("running", { started: 1 })],
    "pending",
    grace,
  ),
  aged("a stuck task takes the grace away", [dcs("running", { started: 25 })], "fail", grace),
  aged("an open task without a start takes the grace away", [dcs("running")], "fail", grace),
  example(
    "an open task that cannot make it true leaves the grace",
    { criteria: { oldestBackupMinimumAge: "7d" }, records: [dcs("running", { started: 1 })], ...grace },
    { oldestBackupMinimumAge: "warn" },
  ),
];
