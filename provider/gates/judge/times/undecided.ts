import type { Instant } from "../../../core/instants/instant";
import type { Judgement } from "../../criteria/criterion";
import type { Task } from "../task";
import type { View } from "../view";
import { inWords } from "../words";

/** Findings that several criteria share. */

/** Where a success lies beyond `lookback`, how old it is: "no task was found" alone would send a person astray. */
export function beforeLookback({ before, now, target }: View): string {
  if (before?.stamp === undefined) return "";
  const age = inWords(now - before.stamp);
  if (!target.isLookbackGiven) return `, the newest success is ${age} old`;
  return ` within lookback ${inWords(target.lookback)}, the newest success before it is ${age} old`;
}

/**
 * That nothing of a kind lies inside `lookback`. Where older tasks ended, the span is named: without it the sentence would
 * say that there were none.
 */
export function noneRecent(what: string, view: View): string {
  const { existing, before, pastFailures, target } = view;
  if (target.isLookbackGiven && before !== undefined) return `${what}${beforeLookback(view)}`;
  const [newest = before] = existing;
  if (newest === undefined && pastFailures.length === 0) return what;
  const span = `${target.isLookbackGiven ? "within lookback" : "in the last"} ${inWords(target.lookback)}`;
  const age = newest?.stamp === undefined ? "" : `, the newest success is ${inWords(view.now - newest.stamp)} old`;
  return `${what} ${span}${age}`;
}

export function incomplete(what: string): Judgement {
  return { verdict: "unknown", reason: "incomplete", what: `${what}, and the list was not read to its end` };
}

/** By this task, which cannot be placed, the finding could be another one. */
export function doubtful(view: View, what: string, task: Task): Judgement {
  if (view.countsAs(task) === "unmapped") {
    return {
      verdict: "unknown",
      reason: "unmappedState",
      what: `${what}, and a task is in a state that nobody documents`,
      task,
    };
  }
  const { ageFrom } = view.target;
  const stamp = ageFrom === "completedAt" ? "when it ended" : "when it began";
  const canBeAged = ageFrom === "completedAt" && task.began !== undefined;
  const remedy = canBeAged ? " (`ageFrom: startedAt` ages it by its start)" : "";
  return { verdict: "unknown", reason: "undated", what: `${what}, and a task does not say ${stamp}${remedy}`, task };
}

/** What a new resource may lack; it turns when the grace ends. */
export function inGrace(until: Instant, what: string): Judgement {
  return { verdict: "warn", reason: "graceForNew", what: `${what}, and the resource is new`, turnsAt: until };
}

/**
 * What a reading without a selected task comes to: the resource is new, or `onEmpty` decides. An `onEmpty: unknown` is
 * hard, or a softened one would be a value that passes.
 */
export function noRecords(view: View, what: string): Judgement {
  if (view.graceUntil !== undefined) return inGrace(view.graceUntil, what);
  return { verdict: view.policy.onEmpty, reason: "noRecords", what, isHard: true };
}
