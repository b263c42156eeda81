import type { Criterion, Finding } from "../criteria/criterion";
import { empty, incomplete, inGrace, undated, unmapped } from "./undecided";
import type { View } from "./view";

/** What a criterion itself finds in the tasks that were read, the shared rules aside. */
export type Check =
  | (Finding & { readonly verdict: "pass" | "warn" | "unknown" })
  | (Omit<Finding, "verdict"> & {
      readonly verdict: "false";
      /** `onEmpty` decides in place of fail: there is nothing to judge. */
      readonly isEmpty?: true;
    });

interface HistoryCriterion<Limit> extends Omit<Criterion<Limit>, "judge"> {
  /**
   * `existential`: one witness proves it, however much was not read. `universal`: it needs every task down to the
   * deciding one.
   */
  readonly proof: "existential" | "universal";
  /** Universal ones: whether failures take part, so that one without a stamp makes it unknown. */
  readonly looksAtFailures?: true;
  check(limit: Limit, view: View): Check;
  /** Existential ones: whether what cannot be placed (unmapped, undated) could be the witness. */
  couldHold?(limit: Limit, view: View): boolean;
  /** Whether a task that is open now may still make it true. */
  canBeMended?(limit: Limit, view: View): boolean;
}

function judge<Limit>(criterion: HistoryCriterion<Limit>, limit: Limit, view: View): Finding {
  const isEmpty = view.complete && !view.hasSelected;
  if (isEmpty) return empty(view, "no task was found");
  const isUniversal = criterion.proof === "universal";
  const isOnlyUnmapped = !isUniversal && view.unmapped.length > 0 && holdsOnlyUnmapped(view);
  if (isUniversal || isOnlyUnmapped) {
    if (!view.complete) return hardIfEmpty(view, incomplete("it cannot be told"));
    if (view.unmapped.length > 0) return unmapped(view, "it cannot be told");
    const hasUndated =
      view.undatedSuccesses.length > 0 || (criterion.looksAtFailures === true && view.undatedFailures.length > 0);
    if (hasUndated) return undated(view, "it cannot be told");
  }
  const check = criterion.check(limit, view);
  if (check.verdict !== "false") return check;
  if (!view.complete) return hardIfEmpty(view, incomplete(check.what));
  if (criterion.couldHold?.(limit, view) === true) {
    return view.unmapped.length > 0 ? unmapped(view, check.what) : undated(view, check.what);
  }
  return refuted(criterion, limit, view, check);
}

/** It is false now, and everything is known: will it stay so? */
function refuted<Limit>(
  criterion: HistoryCriterion<Limit>,
  limit: Limit,
  view: View,
  check: Check & { readonly verdict: "false" },
): Finding {
  const { isEmpty: hasNothing, ...finding } = check;
  const [open] = view.open.fresh;
  if (open !== undefined && criterion.canBeMended?.(limit, view) === true) {
    if (view.unmapped.length > 0) return unmapped(view, check.what);
    return {
      ...finding,
      verdict: "pending",
      reason: "openTask",
      what: `${check.what}, and a task is still open`,
      task: open,
    };
  }
  if (view.graceUntil !== undefined) return { ...finding, ...inGrace(view.graceUntil, check.what) };
  if (hasNothing === true) return { ...finding, ...empty(view, check.what) };
  return { ...finding, verdict: "fail" };
}

function holdsOnlyUnmapped(view: View): boolean {
  const { successes, failures, undatedSuccesses, undatedFailures, ignored, open } = view;
  const placed = [successes, failures, undatedSuccesses, undatedFailures, ignored, open.fresh, open.startless];
  return placed.every((tasks) => tasks.length === 0);
}

/** What comes of a reading that brought nothing at all is never softened. */
function hardIfEmpty(view: View, finding: Finding): Finding {
  return view.hasSelected ? finding : { ...finding, isHard: true };
}

/**
 * A criterion on the history of a resource. The rules that all of them share stand here: what is proven by one witness
 * and what needs everything, what cannot be placed, what an open task may still change, and what a new resource may lack.
 */
export function historyCriterion<Limit>(definition: HistoryCriterion<Limit>): Criterion {
  const criterion: Criterion<Limit> = {
    ...definition,
    judge: (limit, view) => judge(definition, limit, view),
  };
  return criterion;
}
