import { toRfc3339, type Instant } from "../../core/instants/instant";
import { omitAbsent } from "../../core/omitAbsent";
import type { AskedCriterion, Judgement } from "../criteria/criterion";
import { turnOf } from "../criteria/turnOf";
import type { BackupRecord } from "../../core/records/record";
import type { AskedTarget } from "../gate";
import type { Policy } from "../policy";
import type { ReadingError, TargetReading } from "../reading";
import { joined } from "../aggregate";
import type { CriterionResult, TargetResult, Verdict } from "../result";
import { inBothZones, type Findings } from "./times/inBothZones";
import { toEvidence, messageOf } from "./message";
import { usableReading, type Unusable, type Usable } from "./usableReading";
import { nextStep } from "./nextStep";
import { createView, hasPartialSuccess, type OpenTasks, type View, type ViewParts } from "./view";
import type { Task } from "./task";

/** The facts behind a target's result, for `explain` and reports. */
export interface Basis {
  /** The one answer; absent where there is none, or more than one. */
  readonly reading?: TargetReading;
  /** Absent where the answer could not be judged at all. */
  readonly view?: View;
  /** The task of `view` for each one that decided as it is read in +08:00. */
  readonly asUtc: ReadonlyMap<Task, Task>;
  /** Further copies of records, which count once. */
  readonly duplicates: readonly BackupRecord[];
  /** The finding of each criterion, policy included, in the order of the result's criteria. */
  readonly findings: readonly Judged[];
}

/** A target's result with what the gate needs beside it. */
export interface JudgedTarget {
  readonly target: AskedTarget;
  readonly result: TargetResult & { readonly verdict: Verdict };
  /** The records that decided, for the evidence id. */
  readonly deciding: readonly Task[];
  /** For how long after the gate's clock all findings stay as good, as long as nothing happens; milliseconds. */
  readonly holdsFor: number;
  /** When it was answered by the clock that dated the answer; absent where it could not be judged. */
  readonly answeredAt?: Instant;
  /** When it was read by this machine's clock, the one that all answers share; absent where nobody says. */
  readonly readAt?: Instant;
  /** Whether a task is open, however long: something may change without a new one. */
  readonly hasOpenTask: boolean;
  /** Refused for who asks: no override lifts that. */
  readonly isRefused: boolean;
  /** Kept only where it is asked for: the tasks of a large fleet are many. */
  readonly basis?: Basis;
}

export interface Judged {
  readonly finding: Judgement;
  readonly asked: AskedCriterion;
}

/**
 * The findings for an answer that cannot be judged: every criterion is unknown, for one reason. `onUnknown: warn` does not
 * apply, since an answer that contradicts itself or has no date proves as little as no answer.
 */
function undecidable(target: AskedTarget, reason: string, what: string): Judged[] {
  return target.criteria.map((asked) => ({ asked, finding: { verdict: "unknown", reason, what, isHard: true } }));
}

/** A pass that holds only because partial successes count is a pass with a reservation. */
function withPartialPolicy(asked: AskedCriterion, finding: Judgement, strict: View | undefined): Judgement {
  if (finding.verdict !== "pass" || strict === undefined) return finding;
  const strictly = asked.criterion.judge(asked.limit, strict);
  if (strictly.verdict === "pass") return { ...finding, turnsAt: Math.min(turnOf(finding), turnOf(strictly)) };
  return {
    ...finding,
    verdict: "warn",
    reason: "partial",
    what: `${finding.what}, counting a success with failed parts (onPartial: warn)`,
  };
}

function softened(finding: Judgement, policy: Policy, reading: TargetReading | undefined): Judgement {
  if (finding.verdict !== "unknown" || finding.isHard === true || policy.onUnknown !== "warn") return finding;
  // A list that was refused is a failed read, whatever another list holds.
  if (reading?.unreadPart !== undefined) return finding;
  // The open question may be decided at any moment, and against the gate.
  return { ...finding, verdict: "warn", turnsAt: Number.NEGATIVE_INFINITY };
}

/** The findings for the records, criterion by criterion. */
function findingsOf({ criteria }: AskedTarget, parts: ViewParts): Findings {
  const { policy } = parts;
  const view = createView(parts);
  const strict =
    policy.onPartial === "warn" && hasPartialSuccess(view)
      ? createView({ ...parts, policy: { ...policy, onPartial: "fail" } })
      : undefined;
  const findings = criteria.map((asked) => withPartialPolicy(asked, asked.criterion.judge(asked.limit, view), strict));
  return { view, findings };
}

const refusals: readonly ReadingError["class"][] = ["authentication", "permission"];

function oldestOf(view: View | undefined): string | undefined {
  const stamps = (view?.all ?? [])
    .flatMap(({ began, completed }) => [began, completed])
    .filter((at) => at !== undefined);
  return stamps.length === 0 ? undefined : toRfc3339(stamps.reduce((least, at) => Math.min(least, at)));
}

/** When an answer came, by the clock of the machine that read it. */
function readAtOf({ asOfSource, skewMilliseconds }: TargetReading, asOf: Instant): Instant | undefined {
  const skew = asOfSource === "local" ? 0 : skewMilliseconds;
  return skew === undefined ? undefined : asOf - skew;
}

function hasAny({ fresh, stuck, startless }: OpenTasks): boolean {
  return fresh.length + stuck.length + startless.length > 0;
}

export interface JudgeOptions {
  /** Whether what the verdict rests on is kept beside it, records included, for whoever explains it. */
  readonly keepsBasis?: boolean;
  /** The clock of the gate, at which the target is judged; absent: the one that dated its answer. */
  readonly now?: Instant;
}

/** A finding on a list that was read in part, with the cause. */
function withCause(finding: Judgement, incompleteReason: string | undefined): Judgement {
  if (finding.reason !== "incomplete" || incompleteReason === undefined) return finding;
  return { ...finding, what: `${finding.what}: ${incompleteReason}` };
}

/** One criterion of the result; `place` is where the target was read, `error` why it was not. */
function toCriterionResult(
  target: AskedTarget,
  { asked: { criterion, limit }, finding }: Judged,
  view: View | undefined,
  { place, error }: { readonly place: Parameters<typeof nextStep>[3]; readonly error: ReadingError | undefined },
): CriterionResult {
  const next = nextStep(target, finding, view, place, error);
  return omitAbsent<CriterionResult>({
    id: criterion.name,
    verdict: finding.verdict,
    reason: finding.reason,
    observed: finding.observed,
    threshold: criterion.threshold(limit),
    unit: criterion.unit,
    message: messageOf(target, finding, view, { next, error }),
    remediation: next,
    evidence: finding.task === undefined ? undefined : toEvidence(finding.task),
  });
}

/** The result of a target: its findings, and the reading behind them. */
function toTargetResult(
  target: AskedTarget,
  parts: Usable | Unusable,
  reading: TargetReading | undefined,
  judged: readonly Judged[],
  view: View | undefined,
): JudgedTarget["result"] {
  const region = reading?.region ?? target.region;
  const projectId = reading?.projectId ?? target.projectId;
  const place = { region, projectId };
  const error = "view" in parts ? undefined : parts.error;
  const criteria = judged.map(({ asked, finding }) =>
    toCriterionResult(target, { asked, finding: withCause(finding, reading?.incompleteReason) }, view, {
      place,
      error,
    }),
  );
  const records = view === undefined ? [] : view.all;
  return omitAbsent<JudgedTarget["result"]>({
    name: target.name,
    resourceId: target.resourceId,
    actionName: target.actionName,
    service: target.service,
    evidence: target.facts.evidence,
    subject: target.facts.subject,
    activity: "view" in parts ? parts.view.activity : undefined,
    region,
    projectId,
    verdict: joined(criteria.map(({ verdict }) => verdict)),
    reason: "view" in parts ? undefined : parts.reason,
    criteria,
    recordsExamined: records.length,
    recordsGone: records.filter(({ record }) => record.state === "gone").length,
    recordsUnmapped: records.filter(({ record }) => record.state === "unknown").length,
    pagesFetched: reading?.pagesFetched ?? 0,
    complete: "view" in parts && parts.view.complete,
    incompleteReason: reading?.incompleteReason,
    oldestExamined: oldestOf(view),
  });
}

/** Judges one target by its reading, which is one answer. A target that cannot be judged is unknown. */
export function judgeTarget(
  target: AskedTarget,
  policy: Policy,
  readings: readonly TargetReading[],
  { keepsBasis = false, now }: JudgeOptions = {},
): JudgedTarget {
  const parts = usableReading(target, policy, readings, now);
  const [reading] = readings;
  const seen = "view" in parts ? inBothZones({ ...parts.view, policy }, (both) => findingsOf(target, both)) : undefined;
  const view = seen?.view;
  const asUtc = seen?.asUtc ?? new Map<Task, Task>();
  const judged =
    "view" in parts
      ? target.criteria.flatMap((asked, at): Judged[] => {
          const finding = seen?.findings[at];
          return finding === undefined ? [] : [{ asked, finding: softened(finding, policy, reading) }];
        })
      : undecidable(target, parts.reason, parts.what);
  const basis = omitAbsent<Basis>({
    reading: readings.length === 1 ? reading : undefined,
    view,
    asUtc,
    duplicates: "view" in parts ? parts.duplicates : [],
    findings: judged,
  });
  return omitAbsent<JudgedTarget>({
    target,
    deciding: judged
      .map(({ finding: { task } }) => task && (asUtc.get(task) ?? task))
      .filter((task) => task !== undefined),
    holdsFor: judged.reduce((first, { finding }) => Math.min(first, turnOf(finding)), Infinity) - (view?.now ?? 0),
    answeredAt: "view" in parts ? parts.answeredAt : undefined,
    hasOpenTask:
      view !== undefined &&
      ([view.open, view.activity.open].some(hasAny) || ["busy", "deleting"].includes(view.activity.said?.state ?? "")),
    isRefused: readings.some(({ error }) => error !== undefined && refusals.includes(error.class)),
    readAt: reading === undefined || !("view" in parts) ? undefined : readAtOf(reading, parts.answeredAt),
    basis: keepsBasis ? basis : undefined,
    result: toTargetResult(target, parts, reading, judged, view),
  });
}
