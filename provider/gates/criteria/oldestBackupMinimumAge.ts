import { ageOf } from "../judge/ageOf";
import { historyCriterion } from "../judge/historyCriterion";
import type { Task } from "../judge/task";
import { besideLimit, inWords } from "../judge/words";
import { span } from "../parse/fields";

/** Some success that still exists is at least so old: history reaches back so far. */
export const oldestBackupMinimumAge = historyCriterion<number>({
  name: "oldestBackupMinimumAge",
  keys: { oldestBackupMinimumAge: span },
  unit: "seconds",
  proof: "existential",
  limit: (values) => values["oldestBackupMinimumAge"] as number | undefined,
  threshold: (limit) => limit / 1000,
  reach: (limit) => limit,
  check(limit, view) {
    const oldest = view.successes.at(-1);
    const least = `at least ${inWords(limit)}`;
    if (oldest === undefined) return { verdict: "false", what: `no success (${least})` };
    const age = ageOf(oldest, view.now);
    const found = {
      observed: age / 1000,
      what: `oldest success ${besideLimit(age, limit)} old (${least})`,
      task: oldest,
    };
    if (age < limit) return { verdict: "false", ...found };
    return { verdict: "pass", ...found, turnsAt: (oldest.stamp ?? view.now) + view.target.lookback };
  },
  couldHold(limit, view) {
    // What does not say when it ended, ended no earlier than it began.
    const isOldEnough = ({ stamp, began }: Task): boolean => {
      const latest = stamp ?? began;
      return latest === undefined || view.now - latest >= limit;
    };
    return view.undatedSuccesses.length > 0 || view.unmapped.some(isOldEnough);
  },
});
