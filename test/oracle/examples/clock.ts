import type { OracleAnswer, OracleOverride, OraclePolicy, OracleTarget, Verdict } from "../types";
import { type Example, hoursAgo, millisecond, noon } from "./example";
import { dcs } from "./tasks";

/** When the answer of a target was given, in hours before noon, and the age of its only backup by then. */
interface Told {
  readonly asOf: number;
  readonly backup: number;
  readonly source?: "server" | "local";
  readonly error?: "service" | "permission";
  readonly notApplicable?: true;
}

interface Clocked {
  readonly title: string;
  /** The targets are called `a`, `b`, … in this order; each asks for a backup of the last 24 hours. */
  readonly told: readonly Told[];
  readonly verdicts: readonly (Verdict | "notApplicable")[];
  readonly verdict: Verdict;
  readonly policy?: OraclePolicy;
  /** When the override of the gate expires, in hours before noon. */
  readonly expires?: number;
  readonly isOverridden?: true;
  /** The local clock, in hours before noon. */
  readonly local?: number;
}

function clocked({ title, told, verdicts, verdict, policy, expires, isOverridden, local = 0 }: Clocked): Example {
  const named = told.map((one, index) => ({ ...one, name: "abcd"[index]! }));
  const overrides: readonly OracleOverride[] =
    expires === undefined
      ? []
      : [{ reason: "agreed in the change meeting", actor: "release manager", expiresAt: hoursAgo(expires) }];
  const isClosed = verdict !== "pass" && verdict !== "warn";
  return {
    title,
    description: {
      criteria: { lastBackupMaximumAge: "24h" },
      targets: named.map(({ name, notApplicable }): OracleTarget => ({
        name,
        service: "dcs",
        resourceId: "resource-1",
        ...(notApplicable === true ? { notApplicable: "stopped for the season" } : {}),
      })),
      ...(policy === undefined ? {} : { policy }),
      ...(overrides.length === 0 ? {} : { overrides }),
    },
    answers: Object.fromEntries(named.map((one) => [one.name, answer(one)])),
    now: noon - Math.round(local * 3_600_000),
    expected: {
      verdict,
      overridden: isOverridden === true,
      blocks: isClosed && isOverridden !== true,
      targets: Object.fromEntries(
        named.map(({ name }, index) => {
          const own = verdicts[index]!;
          return [name, { verdict: own, criteria: own === "notApplicable" ? {} : { lastBackupMaximumAge: own } }];
        }),
      ),
    },
  };
}

function answer({ name, asOf, backup, source = "server", error }: Told & { readonly name: string }): OracleAnswer {
  return {
    target: name,
    service: "dcs",
    resourceId: "resource-1",
    asOf: hoursAgo(asOf),
    asOfSource: source,
    complete: error === undefined,
    records: error === undefined ? [dcs("succeeded", { id: "one", completed: asOf + backup })] : [],
    ...(error === undefined ? {} : { error: { class: error, code: "API_REFUSED", message: "No." } }),
  };
}

/** One clock for the whole gate. */
export const clockExamples: readonly Example[] = [
  clocked({
    title: "E3 every target is judged at the latest time that a server gave",
    told: [
      { asOf: 240, backup: 1 },
      { asOf: 0, backup: 1 },
    ],
    verdicts: ["fail", "pass"],
    verdict: "fail",
  }),
  clocked({
    title: "E3 a backup as old as allowed by that time passes",
    told: [
      { asOf: 10, backup: 14 },
      { asOf: 0, backup: 1 },
    ],
    verdicts: ["pass", "pass"],
    verdict: "pass",
  }),
  clocked({
    title: "E3 and one millisecond more does not",
    told: [
      { asOf: 10, backup: 14 + millisecond },
      { asOf: 0, backup: 1 },
    ],
    verdicts: ["fail", "pass"],
    verdict: "fail",
  }),
  clocked({
    title: "E2 an answer that carries an error lends no time, however late it was given",
    told: [
      { asOf: 10, backup: 24 },
      { asOf: 0, backup: 1, error: "service" },
    ],
    verdicts: ["pass", "unknown"],
    verdict: "unknown",
    policy: { onUnknown: "warn" },
  }),
  clocked({
    title: "E2 where all answers carry errors the local clock dates the gate, and an override of before has expired",
    told: [{ asOf: 240, backup: 1, error: "service" }],
    verdicts: ["unknown"],
    verdict: "unknown",
    expires: 216,
  }),
  clocked({
    title: "E2 an override of after lifts it",
    told: [{ asOf: 240, backup: 1, error: "service" }],
    verdicts: ["unknown"],
    verdict: "unknown",
    expires: -1,
    isOverridden: true,
  }),
  clocked({
    title: "an override has expired by the gate's clock, although the target's own answer was given before",
    told: [
      { asOf: 10, backup: 30 },
      { asOf: 0, backup: 1 },
    ],
    verdicts: ["fail", "pass"],
    verdict: "fail",
    expires: 5,
  }),
  clocked({
    title: "an override is in force by the server's time, whatever the local clock says",
    told: [{ asOf: 0, backup: 30 }],
    verdicts: ["fail"],
    verdict: "fail",
    expires: -1,
    isOverridden: true,
    local: -50,
  }),
  clocked({
    title: "a target that is not applicable lends no time",
    told: [
      { asOf: 10, backup: 24 },
      { asOf: 0, backup: 1, notApplicable: true },
    ],
    verdicts: ["pass", "notApplicable"],
    verdict: "pass",
  }),
  clocked({
    title: "an answer without a server's date lends none, and is judged at the gate's clock under `now: local`",
    told: [
      { asOf: 10, backup: 24 },
      { asOf: 0, backup: 11, source: "local" },
    ],
    verdicts: ["pass", "pass"],
    verdict: "pass",
    policy: { now: "local" },
  }),
  clocked({
    title: "a backup of after the gate's clock lies too far in the future there",
    told: [
      { asOf: 10, backup: 24 },
      { asOf: 0, backup: 1, source: "local" },
    ],
    verdicts: ["pass", "unknown"],
    verdict: "unknown",
    policy: { now: "local" },
  }),
  clocked({
    title: "where no answer is dated by a server, `now: local` judges at the local clock",
    told: [{ asOf: 10, backup: 20, source: "local" }],
    verdicts: ["fail"],
    verdict: "fail",
    policy: { now: "local" },
  }),
  clocked({
    title: "where no answer is dated, a target without `now: local` is unknown, and onUnknown: warn does not soften it",
    told: [{ asOf: 0, backup: 1, source: "local" }],
    verdicts: ["unknown"],
    verdict: "unknown",
    policy: { onUnknown: "warn" },
  }),
  clocked({
    title: "a time that lies before the gate's clock is no longer in the future",
    told: [
      { asOf: 10, backup: -1 },
      { asOf: 0, backup: 1 },
    ],
    verdicts: ["pass", "pass"],
    verdict: "pass",
  }),
];
