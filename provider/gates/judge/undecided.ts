import type { Instant } from "../../core/instants/instant";
import type { Finding } from "../criteria/criterion";
import type { View } from "./view";
import { inWords } from "./words";

/** Findings that several criteria share. */

/** Where a success lies beyond `lookback`, how old it is: "no task was found" alone would send a person astray. */
export function beforeLookback({ before, now, target }: View): string {
  if (before?.stamp === undefined) return "";
  return ` within lookback ${inWords(target.lookback)}, the newest success before it is ${inWords(now - before.stamp)} old`;
}

export function incomplete(what: string): Finding {
  return { verdict: "unknown", reason: "incomplete", what: `${what}, and the list was not read to its end` };
}

export function unmapped(view: View, what: string): Finding {
  const [task] = view.unmapped;
  const finding: Finding = {
    verdict: "unknown",
    reason: "unmappedState",
    what: `${what}, and a task is in a state that nobody documents`,
  };
  return task === undefined ? finding : { ...finding, task };
}

export function undated(view: View, what: string): Finding {
  const task = view.undatedSuccesses[0] ?? view.undatedFailures[0];
  const finding: Finding = {
    verdict: "unknown",
    reason: "undated",
    what: `${what}, and a task does not say when it ended`,
  };
  return task === undefined ? finding : { ...finding, task };
}

/** What a new resource may lack; it turns when the grace ends. */
export function inGrace(until: Instant, what: string): Finding {
  return { verdict: "warn", reason: "graceForNew", what: `${what}, and the resource is new`, turnsAt: until };
}

/**
 * What a reading without a selected task comes to: the resource is new, or `onEmpty` decides. An `onEmpty: unknown` is
 * hard, or a softened one would be a value that passes.
 */
export function empty(view: View, nothing: string): Finding {
  const what = `${nothing}${beforeLookback(view)}`;
  if (view.graceUntil !== undefined) return inGrace(view.graceUntil, what);
  return { verdict: view.policy.onEmpty, reason: "noRecords", what, isHard: true };
}
