import { dated, perhapsSuccesses, undated } from "./doubts";
import { type Finding, pass, undecided } from "./finding";
import { ifTheyEndWell } from "./hypothesis";
import { atEarliest, atLatest, isNewer, isNewerThanUnmapped } from "./order";
import { having } from "./roles";
import { selected } from "./selection";
import { age, type Sight, type Task } from "./sight";
import { byOnEmpty, whenFalse } from "./whenFalse";

/** `lastTaskSucceeded`: the newest task that ended is a success; of equal times a failure is the newer one. */
export function lastTaskSucceeded(sight: Sight, tasks: readonly Task[]): Finding {
  const hasEnded = having("success", sight, tasks).length + having("failure", sight, tasks).length > 0;
  return fewEnoughFailures(sight, tasks, 0, hasEnded ? undefined : byOnEmpty(sight));
}

/** `maximumConsecutiveFailures`: there is a success, and no more than so many failures are as new as it or newer. */
export function maximumConsecutiveFailures(sight: Sight, tasks: readonly Task[]): Finding {
  return fewEnoughFailures(sight, tasks, sight.criteria.maximumConsecutiveFailures!);
}

/**
 * Whether a success has at most so many failures after it. It is decided where the records in doubt cannot change it:
 * true where it is true although each of them is a late failure and none a success; false where it is false although
 * each of them is a late success and none a failure.
 */
function fewEnoughFailures(sight: Sight, tasks: readonly Task[], most: number, otherwise?: Finding): Finding {
  if (!sight.isComplete) return undecided;
  const successes = dated(having("success", sight, tasks));
  // A failure counts for as long as a success that it is newer than, though it has left `lookback` itself.
  const ofAnyAge = having("failure", sight, selected(sight));
  const failures = dated(ofAnyAge);
  const unmapped = having("unmapped", sight, tasks);
  const inDoubt = [...unmapped, ...undated(ofAnyAge)];
  // So does one of unknown state, which may have failed: once it has left, it is dated by its start if it has no end.
  const unmappedBefore = having("unmapped", sight, selected(sight)).filter((task) => !unmapped.includes(task));
  const allFailures = [...failures, ...inDoubt.map(atLatest)];
  const holds = (success: Dated, among: readonly Dated[]): boolean =>
    among.filter((failure) => !isNewer(success, failure)).length <= most;
  const holdsForCertain = (success: Dated): boolean => {
    const before = unmappedBefore.filter((task) => !isNewerThanUnmapped(success, task)).length;
    return allFailures.filter((failure) => !isNewer(success, failure)).length + before <= most;
  };
  if (successes.some(holdsForCertain)) return pass;

  const inTime = undated(having("failure", sight, tasks))
    .map(atEarliest)
    .filter(({ stamp }) => age(sight, stamp) <= sight.lookback);
  const fewFailures = [...failures, ...inTime];
  const perhaps = [...successes, ...perhapsSuccesses(sight, tasks).map(atLatest)];
  if (perhaps.some((success) => holds(success, fewFailures))) return undecided;
  const mayBecomeTrue = ifTheyEndWell(sight, tasks).some((success) => holds(success, fewFailures));
  return whenFalse(sight, mayBecomeTrue, otherwise);
}

type Dated = Task & { readonly stamp: number };
