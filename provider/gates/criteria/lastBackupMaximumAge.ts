import { historyCriterion } from "../judge/historyCriterion";
import type { Task } from "../judge/task";
import { ageOf } from "../judge/ageOf";
import { ifTheyEndWell } from "../judge/ifTheyEndWell";
import { beforeLookback } from "../judge/undecided";
import { besideLimit, inWords } from "../judge/words";
import { span } from "../parse/fields";

interface Limit {
  readonly maximum: number;
  readonly warning: number | undefined;
}

/** The newest success is at most so old; a warning when it is older than the warning age. */
export const lastBackupMaximumAge = historyCriterion<Limit>({
  name: "lastBackupMaximumAge",
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
    const [newest] = view.successes;
    const limit = `limit ${inWords(maximum)}`;
    if (newest === undefined) return { verdict: "false", what: `no success${beforeLookback(view)} (${limit})` };
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
  couldHold({ maximum }, view) {
    const isYoungEnough = (task: Task): boolean => task.stamp === undefined || ageOf(task, view.now) <= maximum;
    return view.undatedSuccesses.length > 0 || view.unmapped.some(isYoungEnough);
  },
  canBeMended: ({ maximum }, view) => ifTheyEndWell(view).some((stamp) => view.now - stamp <= maximum),
});
