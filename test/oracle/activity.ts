import type { OracleTarget } from "./types";
import { rulesOf } from "./evidence";
import { fail, type Finding, pass, pending, undecided, unseen, warn } from "./finding";
import { having, isOpenWithoutStart, isStuck } from "./roles";
import { activity } from "./selection";
import type { Sight } from "./sight";
import { whenEmpty } from "./whenFalse";

/** `noTaskRunning`: nothing of the activity kinds is open. */
export function noTaskRunning(sight: Sight): Finding {
  const tasks = activity(sight);
  const open = having("open", sight, tasks);
  if (open.some((task) => isStuck(sight, task) || isOpenWithoutStart(task))) return fail;
  // What was read speaks against it, whatever else is there.
  if (open.length > 0) return pending;
  if (isBusy(sight)) return pending;
  if (having("unmapped", sight, tasks).length > 0) return undecided;
  return whenNothingSpeaksAgainst(sight);
}

/** `maximumRunningDuration`: nothing of the activity kinds has been open for longer than that. */
export function maximumRunningDuration(sight: Sight): Finding {
  const tasks = activity(sight);
  const open = having("open", sight, tasks);
  if (open.some((task) => isStuck(sight, task))) return fail;
  if (open.some(isOpenWithoutStart) || having("unmapped", sight, tasks).length > 0) return undecided;
  // A resource that is busy does not say since when; a task that is listed as open does.
  if (open.length > 0) return sight.isComplete ? pass : undecided;
  if (isBusy(sight)) return activity(sight).length > 0 || sight.isComplete ? undecided : unseen;
  return whenNothingSpeaksAgainst(sight);
}

/**
 * No task is listed as open. The resource's own word decides beside a complete reading. Without it, a reading without a
 * record is never a pass: there may have been nothing to see.
 */
function whenNothingSpeaksAgainst(sight: Sight): Finding {
  const hasRecords = activity(sight).length > 0;
  if (!sight.isComplete) return hasRecords ? undecided : unseen;
  switch (sight.own?.state) {
    case "unknown":
      return hasRecords ? undecided : unseen;
    case "degraded":
    case "asleep":
      return warn;
    case "idle":
    case "busy":
      return pass;
    case "deleting":
    case undefined:
      if (sight.tasks.length === 0 && rulesOf(sight.target).answersAnyId === true) return whenEmpty(sight);
      return hasRecords ? pass : warn;
  }
}

/** The words in which each service names the work on a resource. CBR is not asked. */
const documentedWork: Readonly<Record<string, readonly string[]>> = {
  dws: ["SNAPSHOTTING", "RESTORING", "FINE_GRAINED_RESTORING", "GROWING", "REDISTRIBUTION_PAUSED", "ORDER_PENDING"],
  css: ["SNAPSHOTTING", "RESTORING", "GROWING", "REBOOTING"],
};

function isOf(target: OracleTarget, word: string, asked: string): boolean {
  return word === asked || (word === "SNAPSHOTTING" && rulesOf(target).kinds.includes(asked));
}

/** Whether the resource does something of the activity kinds, or does not say what. */
function isBusy({ own, target }: Sight): boolean {
  const { activityKinds } = target;
  if (own?.state !== "busy") return own?.state === "deleting";
  const { kinds = [] } = own;
  if (activityKinds === undefined || kinds.length === 0) return true;
  // A word outside the table may mean any kind; a snapshot under way is of the kind of the records that it makes.
  return kinds.some(
    (kind) =>
      documentedWork[target.service]?.includes(kind) !== true ||
      activityKinds.some((asked) => isOf(target, kind, asked)),
  );
}
