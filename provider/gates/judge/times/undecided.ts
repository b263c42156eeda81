import type { Instant } from "../../../core/instants/instant";
import type { BackupRecord } from "../../../core/records/record";
import { cleanRemoteText } from "../../../core/remoteText";
import type { Judgement } from "../../criteria/criterion";
import type { Target } from "../../target";
import { selectionKey } from "../selection";
import type { Task } from "../task";
import type { View } from "../view";
import { counted, inWords } from "../words";
import { timeFault } from "./timeFault";

/** Findings that several criteria share. */

/** Where a success lies beyond `lookback`, how old it is: "no task was found" alone would send a person astray. */
export function beforeLookback({ before, now, target }: View): string {
  if (before?.stamp === undefined) return "";
  const age = inWords(now - before.stamp);
  if (!target.isLookbackGiven) return `, the newest success is ${age} old`;
  return ` within lookback ${inWords(target.lookback)}, the newest success before it is ${age} old`;
}

/** That records were read of which the target selects none, and why; `undefined` where there are none, or one is selected. */
function excludedRecords({ read, all, target }: View): string | undefined {
  if (read.length === 0 || all.length > 0) return undefined;
  const keys = [...new Set(read.map(({ record }) => selectionKey(target, record)))];
  const valuesOf: Readonly<Record<string, (record: BackupRecord) => string>> = {
    kinds: ({ kind }) => `of kind ${cleanRemoteText(kind, 64)}`,
    backupType: ({ backupType }) => `of backup type ${cleanRemoteText(backupType ?? "unknown", 64)}`,
    include: ({ incremental }) => (incremental === true ? "incremental" : "full"),
  };
  const causes = keys.map((key = "kinds") => {
    const own = read.filter(({ record }) => selectionKey(target, record) === key);
    const values = [...new Set(own.map(({ record }) => valuesOf[key]?.(record)))].slice(0, 5).join(", ");
    const asked = key === "kinds" ? target.kinds.join(", ") : target[key];
    return `${counted(own.length, "record")} ${values}, but ${key} selects ${asked}`;
  });
  return `the answer holds only ${causes.join(", and ")}`;
}

/**
 * That nothing of a kind lies inside `lookback`. Where older tasks ended, the span is named: without it the sentence would
 * say that there were none.
 */
export function noneRecent(what: string, view: View): string {
  const { existing, before, pastFailures, target } = view;
  const excluded = excludedRecords(view);
  if (excluded !== undefined) return `${what}: ${excluded}`;
  if (target.isLookbackGiven && before !== undefined) return `${what}${beforeLookback(view)}`;
  const [newest = before] = existing;
  if (newest === undefined && pastFailures.length === 0) return what;
  const span = `${target.isLookbackGiven ? "within lookback" : "in the last"} ${inWords(target.lookback)}`;
  const age = newest?.stamp === undefined ? "" : `, the newest success is ${inWords(view.now - newest.stamp)} old`;
  return `${what} ${span}${age}`;
}

/** `what`: what is known all the same. */
export function incomplete(what?: string): Judgement {
  const cut = "the list was not read to its end";
  return { verdict: "unknown", reason: "incomplete", what: what === undefined ? cut : `${what}, and ${cut}` };
}

/** A task of unknown state leaves a finding open. Where its status is documented, its record says why it is unknown. */
export function ofUnknownState(what: string, task: Task, { facts }: Target): Judgement {
  const { rawState, message } = task.record;
  const common = { verdict: "unknown", reason: "unmappedState", task } as const;
  if (message === undefined || rawState === undefined || !Object.hasOwn(facts.words, rawState)) {
    return { ...common, what: `${what}, and a task has an undocumented status` };
  }
  const why = `the status of a task is in doubt (${cleanRemoteText(message, 512)})`;
  return { ...common, what: `${what}, and ${why}`, next: "look at this task in the console" };
}

/** By this task, which cannot be placed, the finding could be another one. */
export function doubtful(view: View, what: string, task: Task): Judgement {
  if (view.countsAs(task) === "unmapped") return ofUnknownState(what, task, view.target);
  const { ageFrom } = view.target;
  const next =
    ageFrom === "completedAt" && task.began !== undefined
      ? "set ageFrom: startedAt to age tasks by their start, or look at this task in the console"
      : "look at the times of this task in the console";
  const fault = `a task has ${timeFault(task.record, ageFrom, view.target.facts)}`;
  return { verdict: "unknown", reason: "undated", what: `${what}, and ${fault}`, next, task };
}

/** A finding that a new resource may have; it turns when the grace ends. */
export function inGrace(until: Instant, what: string): Judgement {
  return { verdict: "warn", reason: "graceForNew", what: `${what}, and the resource is new`, turnsAt: until };
}

/**
 * Whether an empty list proves nothing about the resource. The service then answers it for any id, be it a wrong one.
 */
export function isOfAnyId({ read, target }: View): boolean {
  return read.length === 0 && target.facts.whenNothing !== undefined;
}

/**
 * Judges a reading without a selected task: the resource is new, or `onEmpty` decides. `onUnknown: warn` does not soften an
 * `onEmpty: unknown`, or an empty list could pass.
 */
export function noRecords(view: View, what: string): Judgement {
  if (view.graceUntil !== undefined) return inGrace(view.graceUntil, what);
  return { verdict: view.policy.onEmpty, reason: "noRecords", what, isHard: true };
}
