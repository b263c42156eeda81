import type { Instant } from "../../../core/instants/instant";
import type { Task } from "../task";

/**
 * Between which instants the stamp of a task can turn out to lie: it ended no earlier than it began. Stamps that say
 * otherwise bound nothing.
 */
function bounds({ stamp, began, completed }: Task): readonly [Instant, Instant] {
  const earliest = stamp ?? began ?? Number.NEGATIVE_INFINITY;
  const latest = stamp ?? completed ?? Number.POSITIVE_INFINITY;
  return earliest <= latest ? [earliest, latest] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
}

export function earliestStamp(task: Task): Instant {
  return bounds(task)[0];
}

export function latestStamp(task: Task): Instant {
  return bounds(task)[1];
}

/** A task that does not say when it ended, as late as its other times allow. */
export function atLatest(task: Task): Task {
  return { ...task, stamp: latestStamp(task) };
}

type Tasks<Name extends string> = Readonly<Record<Name, readonly Task[]>>;

/** Tasks of unknown state, and successes that do not say when: each could turn out to be a success that counts. */
export function possibleSuccesses(view: Tasks<"unmapped" | "undatedSuccesses">): readonly Task[] {
  return [...view.unmapped, ...view.undatedSuccesses];
}

/** Tasks of unknown state, and failures that do not say when: each could turn out to be newer than a success that counts. */
export function possibleFailures(
  view: Tasks<"unmapped" | "undatedFailures" | "undatedPastFailures" | "pastUnmapped">,
): readonly Task[] {
  return [...view.unmapped, ...view.undatedFailures, ...view.undatedPastFailures, ...view.pastUnmapped];
}
