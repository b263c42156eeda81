import assert from "node:assert/strict";
import type { CriterionName } from "../../../provider/core/criterionNames";
import { criterionNames } from "../../../provider/core/criterionNames";
import type { BackupRecord } from "../../../provider/core/records/record";
import {
  ago,
  criterionOf,
  day,
  failure,
  hour,
  judge,
  minute,
  record,
  success,
  type Judgement,
} from "../../support/gates/judged";

type Verdict = "pass" | "warn" | "fail" | "unknown" | "pending";
type Story = readonly [records: readonly BackupRecord[], given?: Partial<Judgement>];

const open = record("running", { began: hour }, { id: "open" });
const stuck = record("running", { began: 3 * day }, { id: "stuck" });
const unmapped = record("unknown", { began: hour }, { id: "odd" });
const lastHour = success(hour, { id: "last", sizeBytes: 100 });
const old = success(9 * day, { id: "old", sizeBytes: 100 });
const failedNow = failure(minute, { id: "failed", errorCode: "E1", message: "no space" });
const graceful: Partial<Judgement> = { policy: { graceForNew: "2d" }, target: { createdAt: ago(hour) } };
const inGrace: Story = [[], graceful];
const cut: Story = [[], { reading: { complete: false } }];
const sizes = [100, 100, 100, 100].map((sizeBytes, at) => success((at + 2) * day, { id: `s${at}`, sizeBytes }));

interface Stories extends Partial<Record<Verdict, Story>> {
  readonly criteria: object;
}

/** For each criterion a story of each verdict that it can have; a gap, a size and the oldest age never wait for a task. */
const stories: Readonly<Record<CriterionName, Stories>> = {
  lastBackupMaximumAge: {
    criteria: { lastBackupMaximumAge: "26h", lastBackupWarningAge: "20h" },
    pass: [[lastHour]],
    warn: [[success(22 * hour, { id: "aging" })]],
    fail: [[old]],
    unknown: [[unmapped]],
    pending: [[old, open]],
  },
  lastTaskSucceeded: {
    criteria: { lastTaskSucceeded: true },
    pass: [[lastHour]],
    warn: inGrace,
    fail: [[failedNow, lastHour]],
    unknown: cut,
    pending: [[failedNow, open]],
  },
  maximumConsecutiveFailures: {
    criteria: { maximumConsecutiveFailures: 0 },
    pass: [[lastHour]],
    warn: inGrace,
    fail: [[failedNow, lastHour]],
    unknown: [[lastHour, success(2 * hour, { id: "undated", completedAt: "yesterday" }), unmapped]],
    pending: [[failedNow, lastHour, open]],
  },
  noTaskRunning: {
    criteria: { noTaskRunning: true },
    pass: [[lastHour]],
    warn: [[]],
    fail: [[stuck]],
    unknown: [[unmapped]],
    pending: [[open]],
  },
  maximumRunningDuration: {
    criteria: { maximumRunningDuration: "2h" },
    pass: [[open]],
    warn: [[]],
    fail: [[stuck]],
    unknown: [[record("running", {}, { id: "startless" })]],
  },
  minimumRedundancy: {
    criteria: { minimumRedundancy: 2 },
    pass: [[lastHour, success(2 * hour, { id: "second" })]],
    warn: inGrace,
    fail: [[lastHour]],
    unknown: [[lastHour, unmapped]],
    pending: [[lastHour, open]],
  },
  lastBackupMinimumSize: {
    criteria: { lastBackupMinimumSize: "1k" },
    pass: [[success(hour, { id: "large", sizeBytes: 2000 })]],
    warn: inGrace,
    fail: [[lastHour]],
    unknown: [[success(hour, { id: "sizeless" })]],
  },
  maximumSizeDecrease: {
    criteria: { maximumSizeDecrease: "50%" },
    pass: [[lastHour, ...sizes]],
    warn: inGrace,
    fail: [[success(hour, { id: "small", sizeBytes: 10 }), ...sizes]],
    unknown: [[lastHour]],
  },
  oldestBackupMinimumAge: {
    criteria: { oldestBackupMinimumAge: "7d" },
    pass: [[old]],
    warn: inGrace,
    fail: [[lastHour]],
    unknown: [[lastHour, success(2 * hour, { id: "undated", startedAt: "soon", completedAt: "soon" })]],
  },
  maximumGap: {
    criteria: { maximumGap: "26h", maximumGapWithin: "2d" },
    pass: [[lastHour, success(25 * hour, { id: "before" })]],
    warn: inGrace,
    fail: [[lastHour]],
    unknown: cut,
  },
  newerThan: {
    criteria: { newerThan: ago(2 * hour) },
    pass: [[lastHour]],
    warn: [[unmapped], { policy: { onUnknown: "warn" } }],
    fail: [[failedNow]],
    unknown: [[unmapped]],
    pending: [[]],
  },
};

/** The verdicts that a criterion can have. */
export function verdictsOf(name: CriterionName): readonly Verdict[] {
  return (["pass", "warn", "fail", "unknown", "pending"] as const).filter(
    (verdict) => stories[name][verdict] !== undefined,
  );
}

/** Further causes, which several criteria share. */
const causes: readonly (readonly [what: string, Story, criteria?: object])[] = [
  ["nothing found, with its place", [[], { reading: { region: "cn-north-4", projectId: "p1" } }]],
  [
    "older than lookback",
    [[success(9 * day, { service: "css", id: "old" })], { service: "css", target: { lookback: "7d" } }],
  ],
  ["a record of another kind", [[success(hour, { service: "cbr", id: "log", kind: "copy" })], { service: "cbr" }]],
  [
    "a record of another type",
    [[success(hour, { id: "m", backupType: "manual" })], { target: { backupType: "auto" } }],
  ],
  ["no end time", [[success(hour, { id: "t", completedAt: undefined })]]],
  ["an end time that cannot be read", [[success(hour, { id: "t", completedAt: "13/01/2026 4pm" })]]],
  [
    "a failure without an end",
    [[record("failed", { began: hour }, { id: "f" }), lastHour]],
    { lastTaskSucceeded: true },
  ],
  ["times without a zone", [[success(20 * hour, { service: "cbr", id: "z", zoneProven: false })], { service: "cbr" }]],
  ["a partial success", [[success(hour, { id: "p", failedParts: 1 })], { policy: { onPartial: "warn" } }]],
  ["a backup that is lost", [[record("gone", { ended: hour }, { id: "g", message: "it cannot be restored" })]]],
  ["two readings", [[], { readings: [reading({}), reading({})] }]],
  ["no reading", [[], { readings: [] }]],
  ["an undated answer", [[lastHour], { reading: { asOfSource: "local" } }]],
  ["no answer yet", [[], { readings: [reading({ asOf: undefined })] }]],
  ["a record of another resource", [[success(hour, { resourceId: "two" })]]],
  ["a status that does not match", [[success(hour, { rawState: "failed" })]]],
  ["one id twice", [[success(hour, { id: "x" }), success(2 * hour, { id: "x" })]]],
  ["another region", [[lastHour], { target: { region: "cn-north-4" }, reading: { region: "cn-east-3" } }]],
];

function reading(more: Readonly<Record<string, unknown>>): never {
  const one = {
    target: "one",
    service: "dcs",
    resourceId: "one",
    asOf: ago(0),
    asOfSource: "server",
    complete: true,
    records: [],
  };
  return Object.fromEntries(Object.entries({ ...one, ...more }).filter(([, value]) => value !== undefined)) as never;
}

function messagesOf([records, given = {}]: Story, criteria: object): { verdict: string; lines: string[] } {
  const result = judge(records, { criteria, ...given });
  const { verdict, message } = criterionOf(result);
  return { verdict, lines: [...new Set([message, result.summary])] };
}

export function criterionScenarios(): (readonly [string, readonly string[]])[] {
  const each = criterionNames.flatMap((name) =>
    verdictsOf(name).map((verdict) => {
      const { criteria, [verdict]: story = assert.fail() } = stories[name];
      const found = messagesOf(story, criteria);
      assert.equal(found.verdict, verdict, `${name}: ${found.lines[0]}`);
      return [`criterion ${name}: ${verdict}`, found.lines] as const;
    }),
  );
  const shared = causes.map(
    ([what, story, criteria = { lastBackupMaximumAge: "26h" }]) =>
      [`cause: ${what}`, messagesOf(story, criteria).lines] as const,
  );
  const targets = ["a", "b", "c"].map((resourceId) => ({ service: "dcs", resourceId, name: `cache-${resourceId}` }));
  const fleet = judge([], {
    criteria: { lastBackupMaximumAge: "26h" },
    targets,
    readings: [],
    policy: { minimumTargets: 4 },
  });
  return [...each, ...shared, ["a gate of several targets", [fleet.summary, ...(fleet.lines ?? [])]]];
}
