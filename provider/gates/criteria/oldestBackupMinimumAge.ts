import { ageOf } from "../judge/ageOf";
import { historyCriterion } from "../judge/historyCriterion";
import { leavesAt } from "../judge/leavesAt";
import { earliestStamp, possibleSuccesses } from "../judge/possibleStamps";
import { beforeLookback } from "../judge/undecided";
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
    const oldest = view.existing.at(-1);
    const least = `at least ${inWords(limit)}`;
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
