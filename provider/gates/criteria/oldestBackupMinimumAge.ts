import { ageOf } from "../judge/times/ageOf";
import { historyCriterion } from "../judge/historyCriterion";
import { leavesAt } from "../judge/times/leavesAt";
import { earliestStamp, possibleSuccesses } from "../judge/times/possibleStamps";
import { beforeLookback } from "../judge/times/undecided";
import { besideLimit, inWords } from "../judge/words";
import { span } from "../parse/fields";

/** Some success that still exists is at least so old: history reaches back so far. */
export const oldestBackupMinimumAge = historyCriterion<number>({
  name: "oldestBackupMinimumAge",
  sentence: "Successful backups reach back far enough.",
  passes: "atLeast",
  success: { shownWhen: "measured", newestDecides: "never" },
  violation: "the oldest backup{of} is {observed} old; {limit}",
  keys: { oldestBackupMinimumAge: span },
  unit: "seconds",
  proof: "existential",
  limit: (values) => values["oldestBackupMinimumAge"] as number | undefined,
  threshold: (limit) => limit / 1000,
  reach: (limit) => limit,
  check(limit, view) {
    const oldest = view.existing.at(-1);
    const least = `minimum ${inWords(limit)}`;
    if (oldest === undefined) return { verdict: "false", what: `no success (${least})${beforeLookback(view)}` };
    const age = ageOf(oldest, view.now);
    const found = {
      observed: age / 1000,
      what: `oldest success ${besideLimit(age, limit)} old (${least})`,
      task: oldest,
    };
    if (age < limit) return { verdict: "false", ...found };
    return { verdict: "pass", ...found, turnsAt: leavesAt(oldest, view) };
  },
  doubt: (limit, view) => possibleSuccesses(view).find((task) => view.now - earliestStamp(task) >= limit),
});
