import { fail, type Finding, pass, pending, undecided, unseen, warn } from "./finding";
import { having, isOpenWithoutStart, isStuck } from "./roles";
import { activity } from "./selection";
import type { Sight } from "./sight";

/** `noTaskRunning`: nothing of the activity kinds is open. */
export function noTaskRunning(sight: Sight): Finding {
  const tasks = activity(sight);
  const open = having("open", sight, tasks);
  if (open.some((task) => isStuck(sight, task) || isOpenWithoutStart(task))) return fail;
  // What was read speaks against it, whatever else is there.
  if (open.length > 0) return pending;
  if (having("unmapped", sight, tasks).length > 0) return undecided;
  return whenNothingSpeaksAgainst(sight);
}

/** `maximumRunningDuration`: nothing of the activity kinds has been open for longer than that. */
export function maximumRunningDuration(sight: Sight): Finding {
  const tasks = activity(sight);
  const open = having("open", sight, tasks);
  if (open.some((task) => isStuck(sight, task))) return fail;
  if (open.some(isOpenWithoutStart) || having("unmapped", sight, tasks).length > 0) return undecided;
  return whenNothingSpeaksAgainst(sight);
}

/** A reading without a record is never a pass: there may have been nothing to see. */
function whenNothingSpeaksAgainst(sight: Sight): Finding {
  const hasRecords = activity(sight).length > 0;
  if (!sight.isComplete) return hasRecords ? undecided : unseen;
  return hasRecords ? pass : warn;
}
