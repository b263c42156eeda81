import { type Example, example, hoursAgo } from "./example";
import { gate } from "./gates";
import { cbr, css, dcs } from "./tasks";

const age = { lastBackupMaximumAge: "24h" };
const old = dcs("succeeded", { completed: 30 });
const soft = { onUnknown: "warn" } as const;
const byStart = { ageFrom: "startedAt" } as const;

/**
 * Where the rules can be read in more than one way, and how the oracle reads them. An evaluator that decides otherwise
 * here is not wrong for that: the reading has to be agreed, and then stands in one of the other files.
 */
export const choiceExamples: readonly Example[] = [
  example(
    "a record of unknown state that is too old to be the witness does not save from fail",
    { criteria: age, target: byStart, records: [dcs("failed", { completed: 1 }), dcs("unknown", { started: 30 })] },
    { lastBackupMaximumAge: "fail" },
  ),
  example(
    "a record of unknown state that began too late to be old is no witness",
    {
      criteria: { oldestBackupMinimumAge: "7d" },
      records: [dcs("succeeded", { completed: 1 }), dcs("unknown", { started: 1 })],
    },
    { oldestBackupMinimumAge: "fail" },
  ),
  example(
    "one record of unknown state cannot make up for two that are missing",
    { criteria: { minimumRedundancy: 3 }, records: [old, dcs("unknown", { started: 1 })] },
    { minimumRedundancy: "fail" },
  ),
  example(
    "one undated success cannot make up for two that are missing",
    { criteria: { minimumRedundancy: 3, minimumRedundancyWithin: "2d" }, records: [old, dcs("succeeded")] },
    { minimumRedundancy: "fail" },
  ),
  example(
    "by start, an open task that began too long ago cannot mend an age",
    { criteria: { lastBackupMaximumAge: "1h" }, target: byStart, records: [dcs("running", { started: 2 })] },
    { lastBackupMaximumAge: "fail" },
  ),
  example(
    "by start, an open task that began before the last failure did cannot mend it",
    {
      criteria: { lastTaskSucceeded: true },
      target: byStart,
      records: [dcs("failed", { started: 2, completed: 1 }), dcs("running", { started: 3 })],
    },
    { lastTaskSucceeded: "fail" },
  ),
  example(
    "a success that does not say its type is no last task",
    {
      criteria: { lastTaskSucceeded: true },
      target: { service: "css" },
      records: [css("succeeded", { type: null, completed: 1 }), css("succeeded", { completed: 2 })],
    },
    { lastTaskSucceeded: "pass" },
  ),
  example(
    "a success that does not say its type is something to see",
    {
      criteria: age,
      target: { service: "css" },
      policy: { onEmpty: "unknown" },
      records: [css("succeeded", { type: null, completed: 1 })],
    },
    { lastBackupMaximumAge: "fail" },
  ),
  example(
    "an unknown by onEmpty is never softened, also beside other records",
    {
      criteria: { lastTaskSucceeded: true },
      policy: { ...soft, onEmpty: "unknown" },
      records: [dcs("gone", { started: 1 })],
    },
    { lastTaskSucceeded: "unknown" },
  ),
  example(
    "an incomplete reading without a selected record is one without a record",
    {
      criteria: age,
      target: { service: "cbr" },
      policy: soft,
      answer: { complete: false },
      records: [cbr("succeeded", { kind: "restore", completed: 1 })],
    },
    { lastBackupMaximumAge: "unknown" },
  ),
  example(
    "a fresh open task in an incomplete reading is pending for noTaskRunning",
    { criteria: { noTaskRunning: true }, answer: { complete: false }, records: [dcs("running", { started: 1 })] },
    { noTaskRunning: "pending" },
  ),
  example(
    "a stuck task does not turn a proven newerThan into fail",
    { criteria: { newerThan: hoursAgo(31) }, records: [old, dcs("running", { started: 25 })] },
    { newerThan: "pass" },
  ),
  example(
    "a stuck task is fail for newerThan in an incomplete reading too",
    { criteria: { newerThan: hoursAgo(36) }, answer: { complete: false }, records: [dcs("running", { started: 25 })] },
    { newerThan: "fail" },
  ),
  example(
    "a named task that is not seen in an incomplete reading is unknown",
    { criteria: { newerThan: "mine" }, answer: { complete: false }, records: [old] },
    { newerThan: "unknown" },
  ),
  example(
    "a failure whose end is malformed is one without an end",
    {
      criteria: { lastTaskSucceeded: true },
      records: [{ ...dcs("failed", { started: 1 }), completedAt: "soon" }, dcs("succeeded", { completed: 2 })],
    },
    { lastTaskSucceeded: "fail" },
  ),
  example(
    "a failure whose end could not be read may be newer than any success",
    {
      criteria: { lastTaskSucceeded: true },
      records: [
        { ...dcs("failed", { started: 4 }), unreadable: "updated_at: soon" },
        dcs("succeeded", { started: 3, completed: 2 }),
      ],
    },
    { lastTaskSucceeded: "unknown" },
  ),
  ...(
    [
      ["whose creation could not be read is dated by its start", { started: 3 }, "fail"],
      ["whose start could not be read is no older than its creation", { started: null, created: 1 }, "fail"],
      ["whose start could not be read may be newer than its creation", { started: null, created: 4 }, "unknown"],
    ] as const
  ).map(([title, times, verdict]) =>
    example(
      `a failure without an end ${title}`,
      {
        criteria: { lastTaskSucceeded: true },
        records: [
          { ...dcs("failed", times), unreadable: "created_at: soon" },
          dcs("succeeded", { started: 3.5, completed: 2 }),
        ],
      },
      { lastTaskSucceeded: verdict },
    ),
  ),
  example(
    "a partial success without an end is dated by its start where it counts as failed",
    {
      criteria: { lastTaskSucceeded: true },
      target: { service: "cbr" },
      records: [cbr("succeeded", { started: 1, failedParts: 1 }), cbr("succeeded", { completed: 2 })],
    },
    { lastTaskSucceeded: "fail" },
  ),
  example(
    "for newerThan an unmapped record that began before the instant has no say, inside the lookback or not",
    { criteria: { newerThan: hoursAgo(1) }, records: [dcs("unknown", { started: 200 })] },
    { newerThan: "pending" },
  ),
  example(
    "a partial success that hides an older plain one needs the policy",
    {
      criteria: { lastTaskSucceeded: true },
      target: { service: "cbr" },
      policy: { onPartial: "warn" },
      records: [cbr("succeeded", { completed: 1, failedParts: 1 }), cbr("succeeded", { completed: 2 })],
    },
    { lastTaskSucceeded: "warn" },
  ),
  example(
    "identical records without an id are one",
    { criteria: { minimumRedundancy: 2 }, records: [], answer: { records: [old, { ...old }] } },
    { minimumRedundancy: "fail" },
  ),
  example(
    "times in the future within the tolerance keep their order",
    {
      criteria: { lastTaskSucceeded: true },
      records: [dcs("failed", { completed: -1 / 60 }), dcs("succeeded", { completed: -2 / 60 })],
    },
    { lastTaskSucceeded: "pass" },
  ),
  gate({
    title: "a count that more targets are needed for than are left keeps the gate shut",
    words: ["pass", "fail", "fail"],
    policy: { require: "2" },
    overrides: [{ target: "b" }, { target: "c" }],
    expected: { verdict: "fail", blocks: true },
  }),
  gate({
    title: "a count of more than one keeps the gate shut where scoped overrides leave no target",
    words: ["fail", "fail"],
    policy: { require: "2" },
    overrides: [{ target: "a" }, { target: "b" }],
    expected: { verdict: "fail", blocks: true },
  }),
  gate({
    title: "so that the target that is left may get worse and not open it",
    words: ["pass", "fail"],
    policy: { require: "2" },
    overrides: [{ target: "a" }, { target: "b" }],
    expected: { verdict: "fail", blocks: true },
  }),
  gate({
    title: "scoped overrides of every target leave nothing that blocks, whatever `require` says",
    words: ["fail"],
    policy: { require: "any" },
    overrides: [{ target: "a" }],
    expected: { verdict: "fail", blocks: false, overridden: true },
  }),
  gate({
    title: "with none applicable and `any`, fail wins over onEmpty: unknown",
    words: ["notApplicable"],
    policy: { require: "any", onEmpty: "unknown" },
    expected: { verdict: "fail", blocks: true },
  }),
  gate({
    title: "overrides never shut a gate that is open without them",
    words: ["warn", "fail"],
    policy: { require: "any" },
    overrides: [{ target: "a" }],
    expected: { verdict: "warn", blocks: false },
  }),
];
