import { maximumRunningDuration, noTaskRunning } from "./activity";
import { lastBackupMaximumAge, oldestBackupMinimumAge } from "./age";
import { type Finding, unseen, warn } from "./finding";
import { maximumGap } from "./gap";
import { lastTaskSucceeded, maximumConsecutiveFailures } from "./lastTask";
import { newerThan } from "./newerThan";
import { minimumRedundancy } from "./redundancy";
import { having } from "./roles";
import { recent, recentOrExisting, selected } from "./selection";
import type { Sight, Task } from "./sight";
import { lastBackupMinimumSize, maximumSizeDecrease } from "./sizes";
import { whenEmpty } from "./whenFalse";

type Criterion = (sight: Sight, tasks: readonly Task[]) => Finding;

/** The ones that speak about history, which `lookback` bounds. */
const ofHistory: Readonly<Record<string, Criterion>> = { lastTaskSucceeded, maximumGap };

/** The ones for which a backup that exists counts however old it is. */
const ofBackups: Readonly<Record<string, Criterion>> = {
  lastBackupMaximumAge,
  maximumConsecutiveFailures,
  minimumRedundancy,
  lastBackupMinimumSize,
  maximumSizeDecrease,
  oldestBackupMinimumAge,
};

/** The ones with a sight and a row of their own. */
const special: Readonly<Record<string, (sight: Sight) => Finding>> = {
  noTaskRunning,
  maximumRunningDuration,
  newerThan,
};

export const criterionNames: readonly string[] = [ofBackups, ofHistory, special].flatMap((some) => Object.keys(some));

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
  const there = recentOrExisting(sight);
  // With a window, a selected record of any age makes a redundancy that is too small a fail.
  const isCounted = name === "minimumRedundancy" && sight.criteria.minimumRedundancyWithin !== undefined;
  const isEmpty = there.length === 0 && !(isCounted && selected(sight).length > 0);
  if (there.length === 0 && !sight.isComplete) return unseen;
  if (isEmpty) return whenEmpty(sight);

  const ofThisHistory = ofHistory[name];
  const finding = ofThisHistory === undefined ? ofBackups[name]!(sight, there) : ofThisHistory(sight, recent(sight));
  const isAllUnmapped = having("unmapped", sight, there).length === there.length;
  return isAllUnmapped && !isCounted && finding.verdict === "fail" ? whenEmpty(sight) : finding;
}
