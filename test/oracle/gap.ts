import { isOpenToDoubt, stamps } from "./doubts";
import { type Finding, pass, undecided } from "./finding";
import { having } from "./roles";
import { age, type Sight, type Task } from "./sight";
import { milliseconds } from "./spans";
import { whenFalse } from "./whenFalse";

/** `maximumGap`: from the start of the window over each success to now, no interval is longer than that. */
export function maximumGap(sight: Sight, tasks: readonly Task[]): Finding {
  if (isOpenToDoubt(sight, tasks, "successes")) return undecided;
  const longest = milliseconds(sight.criteria.maximumGap!);
  const window = milliseconds(sight.criteria.maximumGapWithin!);
  const ages = stamps(having("success", sight, tasks)).map((stamp) => age(sight, stamp));
  const edges = [window, ...ages.filter((one) => one <= window), 0];
  const holds = edges.every((edge, index) => index === 0 || edges[index - 1]! - edge <= longest);
  return holds ? pass : whenFalse(sight, tasks, false);
}
