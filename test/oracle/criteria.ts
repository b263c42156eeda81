import { maximumRunningDuration, noTaskRunning } from "./activity";
import { lastBackupMaximumAge, oldestBackupMinimumAge } from "./age";
import { type Finding, undecided, unseen, warn } from "./finding";
import { maximumGap } from "./gap";
import { lastTaskSucceeded, maximumConsecutiveFailures } from "./lastTask";
import { newerThan } from "./newerThan";
import { minimumRedundancy } from "./redundancy";
import { having } from "./roles";
import { seen } from "./selection";
import type { Sight, Task } from "./sight";
import { lastBackupMinimumSize, maximumSizeDecrease } from "./sizes";
import { whenEmpty } from "./whenFalse";

/** The ones that look at what is seen of the selected tasks, and follow `onEmpty`. */
const ordinary: Readonly<Record<string, (sight: Sight, tasks: readonly Task[]) => Finding>> = {
  lastBackupMaximumAge,
  lastTaskSucceeded,
  maximumConsecutiveFailures,
  minimumRedundancy,
  lastBackupMinimumSize,
  maximumSizeDecrease,
  oldestBackupMinimumAge,
  maximumGap,
};

/** The ones with a sight and a row of their own. */
const special: Readonly<Record<string, (sight: Sight) => Finding>> = {
  noTaskRunning,
  maximumRunningDuration,
  newerThan,
};

export const criterionNames: readonly string[] = [...Object.keys(ordinary), ...Object.keys(special)];

/** One criterion of one target, before `onUnknown`. */
export function judgeCriterion(name: string, sight: Sight): Finding {
  if (sight.policy.onPartial !== "warn") return judge(name, sight);
  // A pass that is none where partial successes are failures needs one of them.
  const counted = judge(name, { ...sight, policy: { ...sight.policy, onPartial: "count" } });
  if (counted.verdict !== "pass") return counted;
  const strict = judge(name, { ...sight, policy: { ...sight.policy, onPartial: "fail" } });
  return strict.verdict === "pass" ? counted : warn;
}

function judge(name: string, sight: Sight): Finding {
  const own = special[name];
  if (own !== undefined) return own(sight);
  const tasks = seen(sight);
  if (tasks.length === 0) return sight.isComplete ? whenEmpty(sight) : unseen;
  if (having("unmapped", sight, tasks).length === tasks.length) return undecided;
  return ordinary[name]!(sight, tasks);
}
