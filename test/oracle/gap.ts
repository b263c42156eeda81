import { perhapsSuccesses, stamps } from "./doubts";
import { type Finding, pass, undecided } from "./finding";
import { having } from "./roles";
import { age, type Sight, type Task } from "./sight";
import { milliseconds } from "./spans";
import { whenFalse } from "./whenFalse";

/** A success that may lie anywhere between two ages, both included. */
interface Movable {
  readonly oldest: number;
  readonly youngest: number;
}

/** `maximumGap`: from the start of the window over each success to now, no interval is longer than that. */
export function maximumGap(sight: Sight, tasks: readonly Task[]): Finding {
  if (!sight.isComplete) return undecided;
  const longest = milliseconds(sight.criteria.maximumGap!);
  const window = milliseconds(sight.criteria.maximumGapWithin!);
  const ages = stamps(having("success", sight, tasks)).map((stamp) => age(sight, stamp));
  const edges = [...ages.filter((one) => one <= window), 0];
  // One success more only ever splits an interval, so what holds without the records in doubt holds with them.
  if (reachesNow(window, edges, [], longest)) return pass;
  const movable = perhapsSuccesses(sight, tasks).map(({ earliest, latest }) => ({
    oldest: age(sight, earliest),
    youngest: age(sight, latest),
  }));
  return reachesNow(window, edges, movable, longest) ? undecided : whenFalse(sight, false);
}

/**
 * Whether steps no longer than the longest lead from the start of the window to now, each ending at an edge (an age,
 * the oldest first) or at a movable success. Where no edge is near enough, the step ends at the movable one that will
 * be out of reach first.
 */
function reachesNow(start: number, edges: readonly number[], movable: readonly Movable[], longest: number): boolean {
  let at = start;
  let left = movable;
  for (const edge of edges) {
    while (at - edge > longest) {
      const next = left
        .filter(({ oldest, youngest }) => youngest < at && oldest >= at - longest)
        .sort((one, other) => other.youngest - one.youngest)[0];
      if (next === undefined) return false;
      left = left.filter((one) => one !== next);
      at = Math.max(next.youngest, at - longest);
    }
    at = edge;
  }
  return true;
}
