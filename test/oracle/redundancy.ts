import { undated } from "./doubts";
import { type Finding, pass, undecided } from "./finding";
import { stampsIfTheyEndWell } from "./hypothesis";
import { having } from "./roles";
import { age, type Sight, type Task } from "./sight";
import { milliseconds } from "./spans";
import { whenFalse } from "./whenFalse";

/**
 * `minimumRedundancy`: so many counting successes exist inside the window. Without a window everything that is seen is
 * inside, a success without a time as well; with one, it may be inside or not.
 */
export function minimumRedundancy(sight: Sight, tasks: readonly Task[]): Finding {
  const needed = sight.criteria.minimumRedundancy!;
  const within = sight.criteria.minimumRedundancyWithin;
  const isInside = (stamp: number): boolean => within === undefined || age(sight, stamp) <= milliseconds(within);

  const successes = having("success", sight, tasks);
  const present = successes.filter(({ stamp }) =>
    stamp === undefined ? within === undefined : isInside(stamp),
  ).length;
  if (present >= needed) return pass;

  const unmapped = having("unmapped", sight, tasks).filter(({ stamp }) => stamp === undefined || isInside(stamp));
  const maybe = unmapped.length + (within === undefined ? 0 : undated(successes).length);
  const open = stampsIfTheyEndWell(sight, tasks).filter(isInside).length;
  if (!sight.isComplete) return undecided;
  if (maybe > 0 && present + maybe + open >= needed) return undecided;
  return whenFalse(sight, tasks, present + open >= needed);
}
