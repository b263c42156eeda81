import type { Task } from "./sight";

type Dated = Task & { readonly stamp: number };

/**
 * Whether a success comes after a failure. Of equal times the failure is the newer one. A failure without an end is
 * newer than every success that does not say that it began after it.
 */
export function isNewer(success: Dated, failure: Dated): boolean {
  if (success.stamp <= failure.stamp) return false;
  if (failure.record.completedAt !== undefined || failure.start === undefined) return true;
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
