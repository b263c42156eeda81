import { isOpenToDoubt, stamps } from "./doubts";
import { type Finding, pass, undecided } from "./finding";
import { stampsIfTheyEndWell } from "./hypothesis";
import { having } from "./roles";
import type { Sight, Task } from "./sight";
import { byOnEmpty, whenFalse } from "./whenFalse";

/** `lastTaskSucceeded`: the newest task that ended is a success; of equal times a failure is the newer one. */
export function lastTaskSucceeded(sight: Sight, tasks: readonly Task[]): Finding {
  if (isOpenToDoubt(sight, tasks, "failures too")) return undecided;
  const success = stamps(having("success", sight, tasks)).at(-1);
  const failure = stamps(having("failure", sight, tasks)).at(-1);
  const open = stampsIfTheyEndWell(sight, tasks);
  if (success === undefined && failure === undefined) return whenFalse(sight, tasks, open.length > 0, byOnEmpty(sight));
  const isNewerThanFailure = (stamp: number): boolean => failure === undefined || stamp > failure;
  if (success !== undefined && isNewerThanFailure(success)) return pass;
  return whenFalse(sight, tasks, open.some(isNewerThanFailure));
}

/** `maximumConsecutiveFailures`: there is a success, and no more than so many failures are as new as it or newer. */
export function maximumConsecutiveFailures(sight: Sight, tasks: readonly Task[]): Finding {
  if (isOpenToDoubt(sight, tasks, "failures too")) return undecided;
  const failures = stamps(having("failure", sight, tasks));
  const isEnough = (success: number): boolean =>
    failures.filter((failure) => failure >= success).length <= sight.criteria.maximumConsecutiveFailures!;
  if (stamps(having("success", sight, tasks)).some(isEnough)) return pass;
  return whenFalse(sight, tasks, stampsIfTheyEndWell(sight, tasks).some(isEnough));
}
