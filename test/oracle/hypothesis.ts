import { ageFromOf } from "./evidence";
import { having, isFresh } from "./roles";
import type { Sight, Task } from "./sight";

/**
 * The fresh open tasks as they would be if each of them ended well. By completion that is later than anything known; by
 * start it is the start they have, or, where they have none yet, again later than anything known. A criterion may become
 * true where it would be true with such a success.
 */
export function ifTheyEndWell(sight: Sight, tasks: readonly Task[]): readonly (Task & { readonly stamp: number })[] {
  const later = Number.POSITIVE_INFINITY;
  return having("open", sight, tasks)
    .filter((task) => isFresh(sight, task))
    .map((task) => ({ ...task, stamp: ageFromOf(sight.target) === "startedAt" ? (task.stamp ?? later) : later }));
}

/** Their times alone. */
export function stampsIfTheyEndWell(sight: Sight, tasks: readonly Task[]): readonly number[] {
  return ifTheyEndWell(sight, tasks).map(({ stamp }) => stamp);
}
