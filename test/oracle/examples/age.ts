import { type Case, type Example, example, hoursAgo, millisecond } from "./example";
import { dcs, type Said } from "./tasks";

const criteria = { lastBackupMaximumAge: "24h", lastBackupWarningAge: "20h" };
const succeeded = (said: Said) => dcs("succeeded", said);

type More = Omit<Case, "criteria" | "records">;
const age = (
  title: string,
  records: Case["records"],
  verdict: "pass" | "warn" | "fail" | "unknown" | "pending",
  more: More = {},
) => example(title, { criteria, records, ...more }, { lastBackupMaximumAge: verdict });

const old = 3 * 24;

/** `lastBackupMaximumAge`, `oldestBackupMinimumAge` and time in general. */
export const ageExamples: readonly Example[] = [
  age("a backup younger than the warning age passes", [succeeded({ completed: 19 })], "pass"),
  age("an age equal to the warning age passes", [succeeded({ completed: 20 })], "pass"),
  age("one millisecond over the warning age is warn", [succeeded({ completed: 20 + millisecond })], "warn"),
  age("an age equal to the maximum is still warn", [succeeded({ completed: 24 })], "warn"),
  age("one millisecond over the maximum age is fail", [succeeded({ completed: 24 + millisecond })], "fail"),
  example(
    "without a warning age the maximum itself passes",
    { criteria: { lastBackupMaximumAge: "P1D" }, records: [succeeded({ completed: 24 })] },
    { lastBackupMaximumAge: "pass" },
  ),
  age(
    "the newest success decides, in whatever order they come",
    [succeeded({ completed: old }), succeeded({ completed: 1 }), succeeded({ completed: 30 })],
    "pass",
  ),
  age("records without a success are fail", [dcs("failed", { completed: 1 })], "fail"),
  age("an undated success and no dated one is unknown", [succeeded({ started: 2 })], "unknown"),
  age(
    "an undated success beside one that proves it passes",
    [succeeded({ started: 2 }), succeeded({ completed: 3 })],
    "pass",
  ),
  age(
    "an undated success beside one that is too old is unknown",
    [succeeded({ started: 2 }), succeeded({ completed: 30 })],
    "unknown",
  ),
  age("a malformed time is an undated record", [{ ...succeeded({}), completedAt: "2026-11-20 11:00:00" }], "unknown"),
  age(
    "a date that no calendar has is an undated record",
    [{ ...succeeded({}), completedAt: "2026-11-31T11:00:00.000Z" }],
    "unknown",
  ),
  age("a time in the future by the tolerance is of age 0", [succeeded({ completed: -5 / 60 })], "pass"),
  age(
    "a time in the future beyond the tolerance is an undated record",
    [succeeded({ completed: -5 / 60 - millisecond })],
    "unknown",
  ),
  age("a tolerance of its own counts in place of five minutes", [succeeded({ completed: -2 / 60 })], "unknown", {
    policy: { clockSkewTolerance: "1m" },
  }),
  age(
    "an undated failure says nothing against an age",
    [dcs("failed", { started: 1 }), succeeded({ completed: 30 })],
    "fail",
  ),
  age("an age is proven by a witness in an incomplete reading", [succeeded({ completed: 1 })], "pass", {
    answer: { complete: false },
  }),
  age("an incomplete reading without a witness is unknown", [succeeded({ completed: 30 })], "unknown", {
    answer: { complete: false },
  }),
  age(
    "an open task in an incomplete reading leaves it unknown",
    [succeeded({ completed: 30 }), dcs("running", { started: 1 })],
    "unknown",
    { answer: { complete: false } },
  ),
  age(
    "a record of unknown state that could be the witness is unknown",
    [succeeded({ completed: 30 }), dcs("unknown", { started: 30 })],
    "unknown",
  ),
  age(
    "a record of unknown state beside a witness changes nothing",
    [succeeded({ completed: 1 }), dcs("unknown", { started: 1 })],
    "pass",
  ),
  age(
    "a record of unknown state whose start has left the lookback is not seen",
    [succeeded({ completed: 30 }), dcs("unknown", { started: 7 * 24 + millisecond })],
    "fail",
  ),
  age(
    "a record of unknown state whose start is on the edge of the lookback is seen",
    [succeeded({ completed: 30 }), dcs("unknown", { started: 7 * 24 })],
    "unknown",
  ),
  age(
    "a record of unknown state without a start is always seen",
    [succeeded({ completed: 30 }), dcs("unknown")],
    "unknown",
  ),
  age(
    "an unknown state beside an open task is unknown",
    [succeeded({ completed: 30 }), dcs("unknown", { started: 2 }), dcs("running", { started: 1 })],
    "unknown",
  ),
  age(
    "a fresh open task makes a false age pending",
    [succeeded({ completed: 30 }), dcs("running", { started: 1 })],
    "pending",
  ),
  age(
    "an open task changes nothing about a pass",
    [succeeded({ completed: 1 }), dcs("running", { started: 1 })],
    "pass",
  ),
  age(
    "an open task at the running limit is still waited for",
    [succeeded({ completed: 30 }), dcs("waiting", { started: 24 })],
    "pending",
  ),
  age(
    "an open task over the running limit is not waited for",
    [succeeded({ completed: 30 }), dcs("waiting", { started: 24 + millisecond })],
    "fail",
  ),
  age(
    "the start of an open task is its creation where nothing else is known",
    [succeeded({ completed: 30 }), dcs("waiting", { created: 1 })],
    "pending",
  ),
  age("an open task without any start is not waited for", [succeeded({ completed: 30 }), dcs("waiting")], "fail"),
  age(
    "E4 a started backup beside an unmapped record of 90 days ago is pending, which is not softened",
    [succeeded({ completed: 30 }), dcs("unknown", { started: 2160 }), dcs("running", { started: 1 })],
    "pending",
    { policy: { onUnknown: "warn" } },
  ),
  age(
    "a started backup beside an unmapped record that ended too long ago is pending",
    [succeeded({ completed: 50 }), dcs("unknown", { started: 31, completed: 30 }), dcs("running", { started: 1 })],
    "pending",
  ),
  age(
    "by start, an undated success that ended too long ago is ruled out",
    [succeeded({ started: null, completed: 24 + millisecond })],
    "fail",
    { target: { ageFrom: "startedAt" } },
  ),
  age(
    "progress below 100 beside a success changes nothing",
    [{ ...succeeded({ completed: 1 }), progress: 12 }],
    "pass",
  ),
  age("A4 a success that cannot be restored from is gone", [dcs("gone", { raw: "succeed", completed: 1 })], "fail"),
  age(
    "A3 a success with a part that is open is of unknown state",
    [dcs("unknown", { raw: "succeed", completed: 1 })],
    "unknown",
  ),
  age("T4 an open task with an end proves nothing", [dcs("running", { started: 1, completed: 0 })], "pending"),
  age("T9 a gone backup does not count", [dcs("gone", { completed: 1 })], "fail"),
  age("by start, the start is what ages", [succeeded({ started: 25, completed: 1 })], "fail", {
    target: { ageFrom: "startedAt" },
  }),
  age("by start, a missing start is an undated record", [succeeded({ started: null, completed: 1 })], "unknown", {
    target: { ageFrom: "startedAt" },
  }),
  example(
    "a maximum running duration of the target is its running limit",
    {
      criteria: { ...criteria, maximumRunningDuration: "2h" },
      records: [succeeded({ completed: 30 }), dcs("running", { started: 3 })],
    },
    { lastBackupMaximumAge: "fail", maximumRunningDuration: "fail" },
  ),
  age("without the server's clock an answer is unknown", [succeeded({ completed: 1 })], "unknown", {
    answer: { asOfSource: "local" },
  }),
  age("`now: local` accepts the local clock", [succeeded({ completed: 1 })], "pass", {
    answer: { asOfSource: "local" },
    policy: { now: "local" },
  }),
  age("ages are measured at the time of the answer", [succeeded({ completed: 20 })], "fail", {
    answer: { asOf: hoursAgo(-5) },
  }),
  example(
    "a success exactly old enough proves the oldest age",
    {
      criteria: { oldestBackupMinimumAge: "7d" },
      records: [succeeded({ completed: 168 }), succeeded({ completed: 1 })],
    },
    { oldestBackupMinimumAge: "pass" },
  ),
  example(
    "no success old enough is fail",
    { criteria: { oldestBackupMinimumAge: "7d" }, records: [succeeded({ completed: 168 - millisecond })] },
    { oldestBackupMinimumAge: "fail" },
  ),
  example(
    "the oldest age is never mended by an open task",
    {
      criteria: { oldestBackupMinimumAge: "7d" },
      records: [succeeded({ completed: 1 }), dcs("running", { started: 1 })],
    },
    { oldestBackupMinimumAge: "fail" },
  ),
  example(
    "a record of unknown state that may be old enough leaves the oldest age unknown",
    {
      criteria: { oldestBackupMinimumAge: "3d" },
      records: [succeeded({ completed: 1 }), dcs("unknown", { started: 100 })],
    },
    { oldestBackupMinimumAge: "unknown" },
  ),
  example(
    "and so does one without any time",
    { criteria: { oldestBackupMinimumAge: "3d" }, records: [succeeded({ completed: 1 }), dcs("unknown")] },
    { oldestBackupMinimumAge: "unknown" },
  ),
  example(
    "an undated success leaves the oldest age unknown",
    { criteria: { oldestBackupMinimumAge: "7d" }, records: [succeeded({ completed: 1 }), succeeded({ started: 200 })] },
    { oldestBackupMinimumAge: "unknown" },
  ),
  example(
    "E11 a backup that exists is old however old it is",
    { criteria: { oldestBackupMinimumAge: "2h" }, records: [succeeded({ completed: 5000 })] },
    { oldestBackupMinimumAge: "pass" },
  ),
  example(
    "an undated success that began too late to be old is no witness",
    { criteria: { oldestBackupMinimumAge: "7d" }, records: [succeeded({ completed: 1 }), succeeded({ started: 2 })] },
    { oldestBackupMinimumAge: "fail" },
  ),
  example(
    "what has left the lookback of the user's is no old backup",
    {
      criteria: { oldestBackupMinimumAge: "2h" },
      target: { lookback: "1d" },
      records: [succeeded({ completed: 24 + millisecond }), succeeded({ completed: 1 })],
    },
    { oldestBackupMinimumAge: "fail" },
  ),
];
