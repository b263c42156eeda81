import type { Task } from "./sight";

type Dated = Task & { readonly stamp: number };

/**
 * Whether a success comes after a failure. Of equal times the failure is the newer one. A failure without an end is
 * newer than every success that does not say that it began after it.
 */
export function isNewer(success: Dated, failure: Dated): boolean {
  if (success.stamp <= failure.stamp) return false;
  if (failure.isDatedByStart !== true || failure.start === undefined) return true;
  return success.start !== undefined && success.start > failure.start;
}

/** A task whose deciding time is not known, with the latest one that its other times allow. */
export function atLatest(task: Task): Dated {
  return { ...task, stamp: task.latest };
}

/** The same with the earliest one. */
export function atEarliest(task: Task): Dated {
  return { ...task, stamp: task.earliest };
}

/**
 * Whether a success comes after a record of unknown state that has left `lookback`. Where no time bounds its end it is
 * dated by its start, like a failure without an end.
 */
export function isNewerThanUnmapped(success: Dated, task: Task): boolean {
  if (Number.isFinite(task.latest)) return isNewer(success, atLatest(task));
  const { start = Number.POSITIVE_INFINITY } = task;
  return success.stamp > start && success.start !== undefined && success.start > start;
}
