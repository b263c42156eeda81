import type { Instant } from "../../core/instants/instant";
import type { Task } from "./task";
import type { View } from "./view";

/** The latest stamp that a task can turn out to have: it began no later than it ended. */
export function latestStamp({ stamp, completed }: Task, { target }: View): Instant {
  const bound = target.ageFrom === "startedAt" ? completed : undefined;
  return stamp ?? bound ?? Number.POSITIVE_INFINITY;
}

/** The earliest stamp that it can turn out to have: it ended no earlier than it began. */
export function earliestStamp({ stamp, began }: Task, { target }: View): Instant {
  const bound = target.ageFrom === "completedAt" ? began : undefined;
  return stamp ?? bound ?? Number.NEGATIVE_INFINITY;
}

/** Tasks of unknown state, and successes that do not say when: each could turn out to be a success that counts. */
export function possibleSuccesses(view: View): readonly Task[] {
  return [...view.unmapped, ...view.undatedSuccesses].filter(
    (task) => view.outlasts(task) || latestStamp(task, view) >= view.horizon,
  );
}

function isInReach({ began }: Task, { horizon }: View): boolean {
  return began === undefined || began >= horizon;
}

/** Those of them that could decide a criterion which needs everything: their start has not left `lookback`. */
export function successesInReach(view: View): readonly Task[] {
  return possibleSuccesses(view).filter((task) => isInReach(task, view));
}

/** Tasks of unknown state, and failures that do not say when: each could turn out to be a failure inside `lookback`. */
export function failuresInReach(view: View): readonly Task[] {
  return [...view.unmapped, ...view.undatedFailures].filter(
    (task) => isInReach(task, view) && latestStamp(task, view) >= view.horizon,
  );
}
