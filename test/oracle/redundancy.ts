import { perhapsSuccesses } from "./doubts";
import { type Finding, pass, undecided } from "./finding";
import { stampsIfTheyEndWell } from "./hypothesis";
import { having } from "./roles";
import { age, type Sight, type Task } from "./sight";
import { milliseconds } from "./spans";
import { whenFalse } from "./whenFalse";

/**
 * `minimumRedundancy`: so many counting successes exist inside the window. Without a window every backup that exists is
 * inside, a success without a time as well; with one, it may be inside or not.
 */
export function minimumRedundancy(sight: Sight, tasks: readonly Task[]): Finding {
  const needed = sight.criteria.minimumRedundancy!;
  const within = sight.criteria.minimumRedundancyWithin;
  const isInside = (stamp: number): boolean => within === undefined || age(sight, stamp) <= milliseconds(within);

  const counts = ({ stamp }: Task): boolean => (stamp === undefined ? within === undefined : isInside(stamp));
  const present = having("success", sight, tasks).filter(counts);
  if (present.length >= needed) return pass;
  if (!sight.isComplete) return undecided;

  const maybe = perhapsSuccesses(sight, tasks).filter((task) => !present.includes(task) && isInside(task.latest));
  if (present.length + maybe.length >= needed) return undecided;
  const open = stampsIfTheyEndWell(sight, tasks).filter(isInside).length;
  return whenFalse(sight, present.length + open >= needed);
}
