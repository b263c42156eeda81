import type { OracleDescription, OracleOutcome } from "../types";
import { type Example, example, hoursAgo } from "./example";
import { dcs, dws } from "./tasks";

const good = dcs("succeeded", { completed: 1 });
const bad = dcs("failed", { completed: 1 });
const cache = { name: "cache", service: "dcs", resourceId: "resource-1" };

/** The same records under a description that says it in another way. */
function described(
  title: string,
  description: OracleDescription,
  criteria: OracleOutcome["targets"][string]["criteria"],
  records = [bad],
): Example {
  return { ...example(title, { criteria: {}, records }, criteria), description };
}

/** An example whose only target has no name, and the name it then has. */
function unnamed(title: string, one: Example, name: string): Example {
  const target = { ...one.description.targets[0]! };
  Reflect.deleteProperty(target, "name");
  return {
    ...one,
    title,
    description: { ...one.description, targets: [target] },
    answers: { [name]: { ...one.answers["cache"]!, target: name } },
    expected: { ...one.expected, targets: { [name]: one.expected.targets["cache"]! } },
  };
}

/** How criteria of a target are put together, and the forms of spans, times and names. */
export const descriptionExamples: readonly Example[] = [
  described(
    "criteria of a target are merged key by key over the common ones",
    {
      criteria: { lastBackupMaximumAge: "1h", lastTaskSucceeded: true },
      targets: [{ ...cache, criteria: { lastBackupMaximumAge: "2h" } }],
    },
    { lastBackupMaximumAge: "fail", lastTaskSucceeded: "fail" },
  ),
  described(
    "the criterion of a target replaces the common one",
    {
      criteria: { maximumConsecutiveFailures: 0 },
      targets: [{ ...cache, criteria: { maximumConsecutiveFailures: 1 } }],
    },
    { maximumConsecutiveFailures: "pass" },
    [dcs("succeeded", { id: "one", completed: 2 }), { ...bad, id: "two" }],
  ),
  described(
    "`false` takes a common criterion away",
    {
      criteria: { noTaskRunning: true, lastTaskSucceeded: true },
      targets: [{ ...cache, criteria: { lastTaskSucceeded: false } }],
    },
    { noTaskRunning: "pass" },
  ),
  described(
    "`without` takes a common criterion away, its companion with it",
    {
      criteria: { noTaskRunning: true, lastBackupMaximumAge: "2h", lastBackupWarningAge: "1h" },
      targets: [{ ...cache, without: ["lastBackupMaximumAge"] }],
    },
    { noTaskRunning: "pass" },
  ),
  unnamed(
    "a target without a name is called by its service and resource",
    example("", { criteria: { lastTaskSucceeded: true }, records: [good] }, { lastTaskSucceeded: "pass" }),
    "dcs/resource-1",
  ),
  unnamed(
    "and by its action where it has one",
    example(
      "",
      {
        criteria: { lastTaskSucceeded: true },
        target: { service: "dws", actionName: "SNAPSHOTTING" },
        answer: { actionName: "SNAPSHOTTING" },
        records: [dws("failed", { completed: 1 })],
      },
      { lastTaskSucceeded: "fail" },
    ),
    "dws/resource-1/SNAPSHOTTING",
  ),
  ...["1d12h", "36h", "PT36H", "P1DT12H", "2160m", "129600s"].flatMap((span) => [
    example(
      `${span} are 36 hours`,
      { criteria: { lastBackupMaximumAge: span }, records: [dcs("succeeded", { completed: 36 })] },
      { lastBackupMaximumAge: "pass" },
    ),
    example(
      `${span} are no more than 36 hours`,
      { criteria: { lastBackupMaximumAge: span }, records: [dcs("succeeded", { completed: 36 + 1 / 3600 })] },
      { lastBackupMaximumAge: "fail" },
    ),
  ]),
  ...(
    [
      ["1B", 1],
      ["1k", 1000],
      ["1Ki", 1024],
      ["1M", 1_000_000],
      ["1Mi", 1_048_576],
      ["1G", 1_000_000_000],
      ["1Gi", 1_073_741_824],
      ["1T", 1_000_000_000_000],
      ["1Ti", 1_099_511_627_776],
    ] as const
  ).flatMap(([text, size]) => [
    example(
      `${text} is ${size} bytes`,
      { criteria: { lastBackupMinimumSize: text }, records: [dcs("succeeded", { completed: 1, size })] },
      { lastBackupMinimumSize: "pass" },
    ),
    example(
      `${text} is more than ${size - 1} bytes`,
      { criteria: { lastBackupMinimumSize: text }, records: [dcs("succeeded", { completed: 1, size: size - 1 })] },
      { lastBackupMinimumSize: "fail" },
    ),
  ]),
  ...(
    [
      ["2026-11-20T19:00:00.000+08:00", "pass"],
      ["2026-11-20T18:59:59.999+08:00", "fail"],
      ["2026-11-20T06:00:00.000-05:00", "pass"],
      ["2026-11-20T05:59:59.999-05:00", "fail"],
      ["2026-11-20T11:00:00Z", "pass"],
      ["2026-11-20T10:59:59.999999999Z", "fail"],
      ["2026-11-20T11:00:00", "unknown"],
      ["2026-11-20T25:00:00Z", "unknown"],
    ] as const
  ).map(([completedAt, verdict]) =>
    example(
      `T1 a backup of ${completedAt}, asked at noon UTC to be of the last hour`,
      { criteria: { lastBackupMaximumAge: "1h" }, records: [{ ...dcs("succeeded"), completedAt }] },
      { lastBackupMaximumAge: verdict },
    ),
  ),
  example(
    "T1 an instant in another offset is the same instant",
    { criteria: { newerThan: "2026-11-20T19:00:00+08:00" }, records: [dcs("succeeded", { completed: 1 })] },
    { newerThan: "pending" },
  ),
  example(
    "a lookback of its own takes the place of the default",
    {
      criteria: { lastTaskSucceeded: true },
      target: { lookback: "30d" },
      records: [{ ...dcs("succeeded"), completedAt: hoursAgo(720) }],
    },
    { lastTaskSucceeded: "pass" },
  ),
];
