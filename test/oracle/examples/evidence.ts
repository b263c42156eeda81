import type { OracleActivity, OracleCriteria, OraclePolicy, OracleRecord, Verdict } from "../types";
import { type Example, example, hoursAgo, millisecond } from "./example";
import { cbr, dws, type Said } from "./tasks";

const words: Readonly<Record<string, string>> = { succeeded: "AVAILABLE", running: "CREATING", failed: "UNAVAILABLE" };
const snapshots = { service: "dws", evidence: "snapshots" } as const;
const snapshot = (state: string, said: Said = {}): OracleRecord => ({
  ...dws(state, { kind: "clusterSnapshot", type: "auto", raw: words[state] ?? "FROZEN", ...said }),
  evidenceGrade: "artefact",
});
const backups = { service: "cbr", evidence: "backups" } as const;
const available = (said: Said): OracleRecord => ({
  ...cbr("succeeded", { raw: "available", ...said }),
  evidenceGrade: "artefact",
});

/** What a warehouse with one old snapshot says of itself, and what comes of it. */
function own(
  title: string,
  activity: OracleActivity,
  expected: { readonly none: Verdict; readonly tooLong: Verdict },
  more: { readonly kinds?: readonly string[]; readonly records?: readonly OracleRecord[]; readonly cut?: true } = {},
): Example {
  return example(
    title,
    {
      criteria: { noTaskRunning: true, maximumRunningDuration: "2h" },
      records: more.records ?? [snapshot("succeeded", { completed: 3 })],
      target: { ...snapshots, ...(more.kinds === undefined ? {} : { activityKinds: more.kinds }) },
      answer: { activity, ...(more.cut === undefined ? {} : { complete: false }) },
    },
    { noTaskRunning: expected.none, maximumRunningDuration: expected.tooLong },
  );
}

const said = (state: OracleActivity["state"], ...kinds: string[]): OracleActivity => ({
  state,
  ...(kinds.length === 0 ? {} : { kinds }),
  rawStatus: "AVAILABLE",
});

/** One backup of CBR whose stamps have no zone; the verdict with the zone unproven. */
function zone(
  title: string,
  criteria: OracleCriteria,
  records: readonly OracleRecord[],
  verdicts: Readonly<Record<string, Verdict>>,
  { policy, unproven = [] }: { readonly policy?: OraclePolicy; readonly unproven?: readonly string[] } = {},
): Example {
  const zoneless = records.map((record) => ({ ...record, zoneProven: false }));
  const found = example(
    title,
    { criteria, records: zoneless, target: backups, ...(policy === undefined ? {} : { policy }) },
    verdicts,
  );
  if (unproven.length === 0) return found;
  const { cache } = found.expected.targets;
  return { ...found, expected: { ...found.expected, targets: { cache: { ...cache!, zoneUnproven: unproven } } } };
}

const young: OracleCriteria = { lastBackupMaximumAge: "26h" };
const judged = (
  title: string,
  evidence: string | undefined,
  verdict: Verdict,
  target: { readonly evidence: string } = backups,
): Example => {
  const records = [target.evidence === "backups" ? available({ started: 1 }) : cbr("succeeded", { completed: 1 })];
  const found = example(
    title,
    { criteria: young, records, target: { service: "cbr", ...target } },
    {
      lastBackupMaximumAge: verdict,
    },
  );
  const answer = { ...found.answers["cache"]! };
  Reflect.deleteProperty(answer, "evidence");
  return { ...found, answers: { cache: evidence === undefined ? answer : { ...answer, evidence } } };
};

/** The evidence that a target names, what its resource says of itself, and stamps without a zone. */
export const evidenceExamples: readonly Example[] = [
  judged("a reading of the evidence of its target is judged", "backups", "pass"),
  judged("a reading of another evidence contradicts its target", "operationLog", "unknown"),
  judged("a reading without evidence is of the query from before targets could name one", undefined, "unknown"),
  judged("a reading without evidence answers a target of that query", undefined, "pass", { evidence: "operationLog" }),
  example(
    "a backup of CBR is aged by its start",
    { criteria: young, records: [available({ started: 26 })], target: backups },
    { lastBackupMaximumAge: "pass" },
  ),
  example(
    "a word of another evidence of the service contradicts the answer",
    { criteria: young, records: [snapshot("succeeded", { completed: 1, raw: "SUCCESS" })], target: snapshots },
    { lastBackupMaximumAge: "unknown" },
  ),

  own("an idle resource proves that nothing runs", said("idle"), { none: "pass", tooLong: "pass" }),
  own(
    "an idle resource proves that nothing runs without any record",
    said("idle"),
    { none: "pass", tooLong: "pass" },
    { records: [] },
  ),
  own(
    "an idle resource proves nothing beside a list that was cut short",
    said("idle"),
    { none: "unknown", tooLong: "unknown" },
    { cut: true },
  ),
  own(
    "an idle resource does not refute an open task",
    said("idle"),
    { none: "pending", tooLong: "pass" },
    { records: [snapshot("running", { started: 1 })] },
  ),
  own(
    "an idle resource does not explain a record of unknown state",
    said("idle"),
    { none: "unknown", tooLong: "unknown" },
    { records: [snapshot("unknown", { started: 1 })] },
  ),
  own("a busy resource refutes a list without an open task, and does not say since when", said("busy", "GROWING"), {
    none: "pending",
    tooLong: "unknown",
  }),
  own(
    "a busy resource refutes a list that was cut short",
    said("busy", "GROWING"),
    { none: "pending", tooLong: "unknown" },
    { cut: true },
  ),
  own(
    "work of other kinds leaves a resource idle",
    said("busy", "GROWING"),
    { none: "pass", tooLong: "pass" },
    { kinds: ["RESTORING"] },
  ),
  own(
    "work of the activity kinds does not",
    said("busy", "GROWING", "RESTORING"),
    { none: "pending", tooLong: "unknown" },
    { kinds: ["RESTORING"] },
  ),
  own(
    "a snapshot under way is of the kind of the records that it makes",
    said("busy", "SNAPSHOTTING"),
    { none: "pending", tooLong: "unknown" },
    { kinds: ["clusterSnapshot"] },
  ),
  own(
    "work in an undocumented word may be of any kind",
    said("busy", "DREAMING"),
    { none: "pending", tooLong: "unknown" },
    { kinds: ["RESTORING"] },
  ),
  own(
    "work that is not named may be of any kind",
    said("busy"),
    { none: "pending", tooLong: "unknown" },
    { kinds: ["RESTORING"] },
  ),
  own("a resource that is being deleted is busy", said("deleting"), { none: "pending", tooLong: "unknown" }),
  own("a resource with an undocumented word is unknown", said("unknown"), { none: "unknown", tooLong: "unknown" }),
  own("a degraded resource is a reservation", said("degraded"), { none: "warn", tooLong: "warn" }),
  own("a frozen resource is a reservation", said("asleep"), { none: "warn", tooLong: "warn" }),

  zone("a backup that is young in both zones passes", young, [available({ started: 18 })], {
    lastBackupMaximumAge: "pass",
  }),
  zone(
    "a backup that is young as UTC alone is unknown",
    young,
    [available({ started: 18 + millisecond })],
    { lastBackupMaximumAge: "unknown" },
    { unproven: ["lastBackupMaximumAge"] },
  ),
  zone("a backup that is old in both zones fails", young, [available({ started: 27 })], {
    lastBackupMaximumAge: "fail",
  }),
  zone(
    "a backup that is old enough as +08:00 alone is unknown",
    { oldestBackupMinimumAge: "26h" },
    [available({ started: 20 })],
    { oldestBackupMinimumAge: "unknown" },
    { unproven: ["oldestBackupMinimumAge"] },
  ),
  zone(
    "onUnknown: warn does not soften what fails in a zone",
    young,
    [available({ started: 20 })],
    { lastBackupMaximumAge: "unknown" },
    { policy: { onUnknown: "warn" }, unproven: ["lastBackupMaximumAge"] },
  ),
  zone(
    "onUnknown: warn softens a pass that is a warning in the other zone",
    { ...young, lastBackupWarningAge: "12h" },
    [available({ started: 10 })],
    { lastBackupMaximumAge: "warn" },
    { policy: { onUnknown: "warn" }, unproven: ["lastBackupMaximumAge"] },
  ),
  zone(
    "a stamp that lies in the future as UTC alone is undated there",
    young,
    [available({ started: -1 })],
    {
      lastBackupMaximumAge: "unknown",
    },
    { unproven: ["lastBackupMaximumAge"] },
  ),
  zone(
    "a backup that began after the instant as UTC alone is unknown",
    { newerThan: hoursAgo(20) },
    [available({ started: 13, completed: 12 })],
    { newerThan: "unknown" },
    { unproven: ["newerThan"] },
  ),
];
