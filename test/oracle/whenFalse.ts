import { fail, type Finding, pending, unseen, warn } from "./finding";
import { isFresh, isOpenWithoutStart, isStuck } from "./roles";
import { ofTheKinds } from "./selection";
import { age, type Sight, type Task } from "./sight";
import { milliseconds } from "./spans";

/**
 * The verdict of a criterion that is false for certain, whatever the records in doubt are: pending where a fresh open
 * task may mend it; a warning where the target is too new to have a backup; else `otherwise`.
 */
export function whenFalse(sight: Sight, mayBecomeTrue: boolean, otherwise: Finding = fail): Finding {
  if (mayBecomeTrue) return pending;
  return hasGrace(sight) ? warn : otherwise;
}

/** A complete reading with nothing in it: no value of `onEmpty` passes, so its unknown is never softened either. */
export function whenEmpty(sight: Sight): Finding {
  return hasGrace(sight) ? warn : byOnEmpty(sight);
}

/** What `onEmpty` makes of nothing. */
export function byOnEmpty(sight: Sight): Finding {
  return sight.policy.onEmpty === "unknown" ? unseen : fail;
}

/**
 * Whether "no success yet" is to be expected: the resource is strictly younger than the grace, and the whole reading
 * holds nothing of the kinds, of whatever type, that says otherwise: nothing that ended or may have ended, nothing open
 * that is stuck or has no known start.
 */
function hasGrace(sight: Sight): boolean {
  const grace = sight.policy.graceForNew;
  const created = sight.resourceCreatedAt;
  if (grace === undefined || created === undefined || !sight.isComplete) return false;
  if (age(sight, created) >= milliseconds(grace)) return false;
  return ofTheKinds(sight).every((task) => saysNothing(sight, task));
}

function saysNothing(sight: Sight, task: Task): boolean {
  if (isStuck(sight, task) || isOpenWithoutStart(task)) return false;
  if (isFresh(sight, task)) return true;
  return task.record.state === "skipped" && sight.policy.onSkipped !== "fail";
}
