import { having } from "./roles";
import type { Sight, Task } from "./sight";

/** Those of a list that have no usable time of the kind that `ageFrom` names. */
export function undated(tasks: readonly Task[]): readonly Task[] {
  return tasks.filter((task) => task.stamp === undefined);
}

/** The usable times of a list, oldest first. */
export function stamps(tasks: readonly Task[]): readonly number[] {
  return tasks.flatMap((task) => task.stamp ?? []).sort((left, right) => left - right);
}

/**
 * Whether anything keeps a universal criterion from being decided: records that were not read, a state that nobody
 * knows, a time that is missing on a task that the criterion looks at.
 */
export function isOpenToDoubt(sight: Sight, tasks: readonly Task[], looksAt: "successes" | "failures too"): boolean {
  if (!sight.isComplete || having("unmapped", sight, tasks).length > 0) return true;
  if (undated(having("success", sight, tasks)).length > 0) return true;
  return looksAt === "failures too" && undated(having("failure", sight, tasks)).length > 0;
}
