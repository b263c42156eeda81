import { having } from "./roles";
import type { Sight, Task } from "./sight";

/** Tasks of a list without a usable deciding time. */
export function undated(tasks: readonly Task[]): readonly Task[] {
  return tasks.filter((task) => task.stamp === undefined);
}

/** Tasks of a list with a usable deciding time, oldest first. */
export function dated(tasks: readonly Task[]): readonly (Task & { readonly stamp: number })[] {
  return tasks
    .flatMap((task) => (task.stamp === undefined ? [] : [{ ...task, stamp: task.stamp }]))
    .sort((left, right) => left.stamp - right.stamp);
}

/** The usable deciding times of a list, oldest first. */
export function stamps(tasks: readonly Task[]): readonly number[] {
  return dated(tasks).map(({ stamp }) => stamp);
}

/**
 * Records that may be a counting success whose time is not known: records of unknown state, and undated successes.
 * Such a record keeps a criterion from being decided only where it could change the verdict.
 */
export function perhapsSuccesses(sight: Sight, tasks: readonly Task[]): readonly Task[] {
  return [...having("unmapped", sight, tasks), ...undated(having("success", sight, tasks))];
}
