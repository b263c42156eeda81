import { historyCriterion } from "../judge/historyCriterion";
import { ageOf } from "../judge/times/ageOf";
import { ifTheyEndWell } from "../judge/ifTheyEndWell";
import { latestStamp, possibleSuccesses } from "../judge/times/possibleStamps";
import { beforeLookback } from "../judge/times/undecided";
import type { View } from "../judge/view";
import { besideLimit, inWords } from "../judge/words";
import { span } from "../parse/fields";

interface Limit {
  readonly maximum: number;
  readonly warning: number | undefined;
}

/** Of job history nothing older than `lookback` counts, and the age that is known all the same says more than "none". */
function noSuccess(view: View): string {
  const { before, now, target } = view;
  if (before === undefined || target.isLookbackGiven) return `no success${beforeLookback(view)}`;
  return `newest success ${inWords(ageOf(before, now))} old`;
}

/** The newest success is at most so old; a warning when it is older than the warning age. */
export const lastBackupMaximumAge = historyCriterion<Limit>({
  name: "lastBackupMaximumAge",
  sentence: "The newest successful backup is not too old.",
  passes: "atMost",
  success: { shownWhen: "measured", newestDecides: "aged" },
  violation: "the newest backup{of} is {observed} old; {limit}",
  keys: { lastBackupMaximumAge: span, lastBackupWarningAge: span },
  unit: "seconds",
  proof: "existential",
  limit(values, problem) {
    const maximum = values["lastBackupMaximumAge"] as number | undefined;
    const warning = values["lastBackupWarningAge"] as number | undefined;
    if (maximum === undefined) return undefined;
    if (warning !== undefined && warning > maximum) {
      problem("lastBackupWarningAge", "must be at most lastBackupMaximumAge");
    }
    return { maximum, warning };
  },
  threshold: ({ maximum }) => maximum / 1000,
  reach: ({ maximum }) => maximum,
  check({ maximum, warning }, view) {
    const [newest] = view.existing;
    const limit = `limit ${inWords(maximum)}`;
    if (newest === undefined) return { verdict: "false", what: `${noSuccess(view)} (${limit})` };
    const age = ageOf(newest, view.now);
    const found = {
      observed: age / 1000,
      what: `newest success ${besideLimit(age, maximum)} old (${limit})`,
      task: newest,
    };
    if (age > maximum) return { verdict: "false", ...found };
    const stamp = newest.stamp ?? view.now;
    if (warning === undefined || age <= warning) {
      return { verdict: "pass", ...found, turnsAt: stamp + (warning ?? maximum) };
    }
    return {
      verdict: "warn",
      reason: "warningAge",
      ...found,
      what: `newest success ${besideLimit(age, warning)} old (warning ${inWords(warning)}, ${limit})`,
      turnsAt: stamp + maximum,
    };
  },
  doubt: ({ maximum }, view) => possibleSuccesses(view).find((task) => view.now - latestStamp(task) <= maximum),
  canBeMended: ({ maximum }, view) => ifTheyEndWell(view).some(({ stamp }) => view.now - stamp <= maximum),
});
