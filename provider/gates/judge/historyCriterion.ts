import type { Judgement, ReportedCriterion } from "../criteria/criterion";
import { doubtful, noRecords, incomplete, inGrace, noneRecent } from "./times/undecided";
import type { Task } from "./task";
import type { View } from "./view";

/** The finding of one criterion in the tasks that were read, before the shared rules apply. */
type Check =
  | (Judgement & { readonly verdict: "pass" | "warn" | "unknown" })
  | (Omit<Judgement, "verdict"> & {
      readonly verdict: "false";
      /**
       * Whether `onEmpty` decides in place of fail, since there is nothing to judge. Absent: where all that is there are
       * tasks of unknown state, of which none could be the witness.
       */
      readonly isEmpty?: boolean;
    });

interface HistoryCriterion<Limit> extends Omit<ReportedCriterion<Limit>, "judge"> {
  /**
   * `existential`: one witness proves it, however much was not read. `universal`: it needs every task down to the
   * deciding one.
   */
  readonly proof: "existential" | "universal";
  /** The finding by the tasks whose time and state are known. */
  check(limit: Limit, view: View): Check;
  /**
   * A task that cannot be placed (of unknown state, undated) and by which the verdict could be another one; as far as its
   * stamps do not rule that out. Not asked of an existential one that was proven.
   */
  doubt(limit: Limit, view: View, verdict: "pass" | "warn" | "false"): Task | undefined;
  /** Whether there is nothing to judge, so that `onEmpty` decides; absent: where no task is inside `lookback`, and no backup exists. */
  isEmpty?(limit: Limit, view: View): boolean;
  /** Whether a task that is open now may still make it true. */
  canBeMended?(limit: Limit, view: View): boolean;
}

function hasAny({ hasSelected, existing, undatedSuccesses }: View): boolean {
  return hasSelected || existing.length + undatedSuccesses.length > 0;
}

function judge<Limit>(criterion: HistoryCriterion<Limit>, limit: Limit, view: View): Judgement {
  const isEmpty = view.complete && (criterion.isEmpty?.(limit, view) ?? !hasAny(view));
  if (isEmpty) return noRecords(view, nothingFound(criterion, limit, view));
  const isUniversal = criterion.proof === "universal";
  if (isUniversal && !view.complete) return hardIfEmpty(view, incomplete());
  const check = criterion.check(limit, view);
  const { verdict } = check;
  if (verdict === "unknown" || (verdict !== "false" && !isUniversal)) return check;
  if (!view.complete) return hardIfEmpty(view, incomplete(check.what));
  const doubt = criterion.doubt(limit, view, verdict);
  if (doubt !== undefined) return doubtful(view, check.what, doubt);
  return verdict === "false" ? refuted(criterion, limit, view, check) : check;
}

/** Where there is an older success, its age and the limit: "no task was found" alone would send a person astray. */
function nothingFound<Limit>(criterion: HistoryCriterion<Limit>, limit: Limit, view: View): string {
  const { before, target } = view;
  if (before === undefined || target.isLookbackGiven) return noneRecent("no task was found", view);
  return criterion.check(limit, view).what;
}

/** It is false now, and everything is known: will it stay so? */
function refuted<Limit>(
  criterion: HistoryCriterion<Limit>,
  limit: Limit,
  view: View,
  check: Check & { readonly verdict: "false" },
): Judgement {
  const { isEmpty: hasNothing, ...finding } = check;
  const [open] = view.open.fresh;
  if (open !== undefined && criterion.canBeMended?.(limit, view) === true) {
    return {
      ...finding,
      verdict: "pending",
      reason: "openTask",
      what: `${check.what}, and a task is still open`,
      task: open,
    };
  }
  if (view.graceUntil !== undefined) return { ...finding, ...inGrace(view.graceUntil, check.what) };
  if (hasNothing ?? holdsOnlyUnmapped(view)) return { ...finding, ...noRecords(view, check.what) };
  return { ...finding, verdict: "fail" };
}

function holdsOnlyUnmapped(view: View): boolean {
  const { existing, failures, undatedSuccesses, undatedFailures, ignored, open } = view;
  const placed = [existing, failures, undatedSuccesses, undatedFailures, ignored, open.fresh, open.startless];
  return placed.every((tasks) => tasks.length === 0);
}

/** `onUnknown: warn` never softens a reading without any task. */
function hardIfEmpty(view: View, finding: Judgement): Judgement {
  return hasAny(view) ? finding : { ...finding, isHard: true };
}

/**
 * A criterion on the history of a resource. The rules that all of them share stand here. One witness proves some of them,
 * and others need every task. The rules also cover tasks without a known time or state, open tasks and new resources.
 */
export function historyCriterion<Limit>(definition: HistoryCriterion<Limit>): ReportedCriterion {
  const criterion: ReportedCriterion<Limit> = {
    ...definition,
    judge: (limit, view) => judge(definition, limit, view),
  };
  return criterion;
}
