import type { Instant } from "../../core/instants/instant";
import type { Activity } from "../../core/records/activity";
import type { BackupRecord } from "../../core/records/record";
import { isOpen } from "../../core/records/state";
import type { Policy } from "../policy";
import type { Target } from "../target";
import { graceUntil } from "./times/graceUntil";
import { latestStamp } from "./times/possibleStamps";
import { selected } from "./selection";
import { toTask, type Task } from "./task";

/** Open tasks by what they can still do for a verdict. */
export interface OpenTasks {
  /** Began within the running limit: may still bring what is asked. */
  readonly fresh: readonly Task[];
  /** Open for longer than the running limit: nothing is waited for. */
  readonly stuck: readonly Task[];
  /** Open, without a known start. */
  readonly startless: readonly Task[];
}

/** The tasks of one target's answer, sorted by their meaning. A criterion reads this alone. */
export interface View {
  readonly target: Target;
  readonly policy: Policy;
  readonly now: Instant;
  readonly complete: boolean;
  /** The first instant inside `lookback`. */
  readonly horizon: Instant;
  /** Successes that count, newest first, inside `lookback`: what speaks about history. */
  readonly successes: readonly Task[];
  /** The same with backups that the service lists as existing, however old, unless `lookback` was given. */
  readonly existing: readonly Task[];
  /** Failures, newest first, inside `lookback`; with them what the policy counts as one. */
  readonly failures: readonly Task[];
  /**
   * Failures that have left `lookback`, newest first, and those that do not say when. They speak against a success only
   * that they are newer than: it must not count for longer than they do.
   */
  readonly pastFailures: readonly Task[];
  readonly undatedPastFailures: readonly Task[];
  /** Tasks of unknown state that have left `lookback`: each may be a failure, and counts as long as one would. */
  readonly pastUnmapped: readonly Task[];
  /** Counting successes and failures without a usable stamp. */
  readonly undatedSuccesses: readonly Task[];
  readonly undatedFailures: readonly Task[];
  /** Tasks of unknown state that may lie inside `lookback`. */
  readonly unmapped: readonly Task[];
  /** Ended without a say: gone, or skipped where the policy ignores it. */
  readonly ignored: readonly Task[];
  readonly open: OpenTasks;
  /** Whether a task stands there that was selected by kind and type and lies inside `lookback`, whatever its state. */
  readonly hasSelected: boolean;
  /** The newest success beyond `lookback` that counts for nothing: a person looks for it in the message. */
  readonly before: Task | undefined;
  /** Every task that was read. */
  readonly read: readonly Task[];
  /** Every selected task, `lookback` aside, for the one criterion that looks further back. */
  readonly all: readonly Task[];
  readonly activity: {
    /** The resource's own report on work of the activity kinds; absent where it was not asked. */
    readonly said: Activity | undefined;
    readonly open: OpenTasks;
    readonly unmapped: readonly Task[];
    readonly hasRecord: boolean;
  };
  /** Present while the resource is so new that no success has to exist yet: until when, as long as nothing happens. */
  readonly graceUntil: Instant | undefined;
  /** The role in which a task counts. */
  countsAs(task: Task): TaskRole;
  /** Whether `lookback` does not bound it as a backup: the service lists it, and the gate sets no `lookback`. */
  outlasts(task: Task): boolean;
}

/** `ignored` says nothing: it is gone, was skipped, or is a success that does not say its type. */
export type TaskRole = "success" | "failure" | "open" | "unmapped" | "ignored";

/** Ended well by its state, and with failed parts by its own counters. */
export function isPartial(record: BackupRecord): boolean {
  return record.state === "succeeded" && (record.failedParts ?? 0) > 0;
}

/** Whether a reading needs a second look under a policy by which partial successes are failures. */
export function hasPartialSuccess({ all }: View): boolean {
  return all.some(({ record }) => isPartial(record));
}

function outcomeOf(target: Target, policy: Policy, record: BackupRecord): TaskRole {
  switch (record.state) {
    case "succeeded":
      // A failure is seen whatever type it says; a success has to say that it is of the selected one.
      if (isPartial(record) && policy.onPartial === "fail") return "failure";
      return selected(target, record) === "yes" ? "success" : "ignored";
    case "failed":
      return "failure";
    case "skipped":
      return policy.onSkipped === "fail" ? "failure" : "ignored";
    case "gone":
      return "ignored";
    case "unknown":
      return "unmapped";
    case "waiting":
    case "running":
      return "open";
  }
}

/** Newest first; of equal stamps a failure counts as newer than a success. */
function newestFirst(tasks: readonly Task[]): Task[] {
  return tasks.filter(({ stamp }) => stamp !== undefined).sort((a, b) => (b.stamp ?? 0) - (a.stamp ?? 0));
}

function openTasks(tasks: readonly Task[], now: Instant, runningLimit: number): OpenTasks {
  const fresh: Task[] = [];
  const stuck: Task[] = [];
  const startless: Task[] = [];
  for (const task of tasks) {
    if (task.began === undefined) startless.push(task);
    else if (now - task.began > runningLimit) stuck.push(task);
    else fresh.push(task);
  }
  return { fresh, stuck, startless };
}

/** Idle where all work is of other kinds than asked, by its word or its records' kind. An undocumented word may mean any. */
function activityOf({ activityKinds, facts }: Target, said: Activity | undefined): Activity | undefined {
  const { state, kinds = [] } = said ?? {};
  if (said === undefined || state !== "busy" || activityKinds === undefined || kinds.length === 0) return said;
  const words = Object.entries(facts.workKinds ?? {});
  const others = words.filter((names) => !names.some((name) => activityKinds.includes(name)));
  return kinds.every((kind) => others.some(([word]) => word === kind)) ? { ...said, state: "idle" } : said;
}

export interface ViewParts {
  readonly target: Target;
  readonly policy: Policy;
  readonly now: Instant;
  readonly complete: boolean;
  readonly records: readonly BackupRecord[];
  readonly activity?: Activity;
}

/** The selected tasks by what they count as and on which side of the horizon they lie. */
interface SortedTasks {
  readonly groups: Readonly<Record<TaskRole, readonly Task[]>>;
  /** Successes beyond the horizon that the service lists as existing. */
  readonly beyond: readonly Task[];
  readonly past: readonly Task[];
  readonly pastUnmapped: readonly Task[];
  readonly hasSelected: boolean;
  readonly before: Task | undefined;
}

function sortTasks(
  all: readonly Task[],
  view: Pick<View, "target" | "now" | "horizon" | "countsAs" | "outlasts">,
): SortedTasks {
  const { target, now, horizon, countsAs, outlasts } = view;
  const groups: Record<TaskRole, Task[]> = { success: [], failure: [], open: [], unmapped: [], ignored: [] };
  const beyond: Task[] = [];
  const past: Task[] = [];
  const pastUnmapped: Task[] = [];
  let hasSelected = false;
  let before: Task | undefined;
  for (const task of all) {
    const outcome = countsAs(task);
    // Open tasks are always seen; of a task of unknown state the start says how old it is.
    const latest = latestStamp(task);
    const bound = outcome === "unmapped" ? (task.began ?? latest) : latest;
    if (outcome !== "open" && bound < horizon) {
      if (outcome === "failure") past.push(task);
      if (outcome === "unmapped") pastUnmapped.push(task);
      if (outcome !== "success") continue;
      if (outlasts(task)) beyond.push(task);
      else if ((task.stamp ?? Number.NEGATIVE_INFINITY) > (before?.stamp ?? Number.NEGATIVE_INFINITY)) before = task;
      continue;
    }
    groups[outcome].push(task);
    // The verdict is what it would be without a stuck task: it makes no reading less empty.
    const isStuck = outcome === "open" && task.began !== undefined && now - task.began > target.runningLimit;
    hasSelected ||= !isStuck;
  }
  return { groups, beyond, past, pastUnmapped, hasSelected, before };
}

export function createView(parts: ViewParts): View {
  const { target, policy, now, complete, records } = parts;
  const horizon = now - target.lookback;
  const clock = { now, tolerance: policy.clockSkewTolerance };
  const tasks = records.map((record) => toTask(record, target, clock, outcomeOf(target, policy, record) === "failure"));
  const all = tasks.filter(({ record }) => selected(target, record) !== "no");
  const countsAs = ({ record }: Task): TaskRole => outcomeOf(target, policy, record);
  const outlasts = ({ record }: Task): boolean => record.evidenceGrade === "artefact" && !target.isLookbackGiven;
  const { groups, beyond, past, pastUnmapped, hasSelected, before } = sortTasks(all, {
    target,
    now,
    horizon,
    countsAs,
    outlasts,
  });
  const isUndated = ({ stamp }: Task): boolean => stamp === undefined;
  const { activityKinds } = target;
  const active = tasks.filter(({ record }) => activityKinds === undefined || activityKinds.includes(record.kind));
  const open = openTasks(groups.open, now, target.runningLimit);
  const successes = newestFirst(groups.success);
  return {
    target,
    policy,
    now,
    complete,
    horizon,
    successes,
    existing: beyond.length === 0 ? successes : [...successes, ...newestFirst(beyond)],
    failures: newestFirst(groups.failure),
    pastFailures: newestFirst(past),
    undatedPastFailures: past.filter(isUndated),
    pastUnmapped,
    undatedSuccesses: [...groups.success, ...beyond].filter(isUndated),
    undatedFailures: groups.failure.filter(isUndated),
    unmapped: groups.unmapped,
    ignored: groups.ignored,
    open,
    hasSelected,
    before,
    read: tasks,
    all,
    activity: {
      said: activityOf(target, parts.activity),
      open: openTasks(
        active.filter(({ record }) => isOpen(record.state)),
        now,
        target.runningLimit,
      ),
      unmapped: active.filter(({ record }) => record.state === "unknown"),
      hasRecord: active.length > 0,
    },
    graceUntil: complete ? graceUntil(target, policy, now, tasks) : undefined,
    countsAs,
    outlasts,
  };
}
