import { historyCriterion } from "../judge/historyCriterion";
import { failuresNewerThan } from "../judge/failuresNewerThan";
import { ifTheyEndWell } from "../judge/ifTheyEndWell";
import { counted } from "../judge/words";
import { count } from "../parse/fields";

/** There is a success, and at most so many failures came after it. */
export const maximumConsecutiveFailures = historyCriterion<number>({
  name: "maximumConsecutiveFailures",
  keys: { maximumConsecutiveFailures: count(0, 1_000_000) },
  unit: "failures",
  proof: "universal",
  looksAtFailures: true,
  limit: (values) => values["maximumConsecutiveFailures"] as number | undefined,
  threshold: (limit) => limit,
  check(limit, view) {
    const [success] = view.successes;
    const newer = failuresNewerThan(success, view);
    const observed = newer.length;
    const failed = counted(observed, "failure");
    if (success === undefined) {
      const [task] = newer;
      const what = `no success, ${failed} (limit ${limit})`;
      return { verdict: "false", observed, counted: newer, what, ...(task === undefined ? {} : { task }) };
    }
    const since = { observed, counted: newer };
    const found = { ...since, what: `${failed} since the newest success (limit ${limit})`, task: newer[0] ?? success };
    if (observed > limit) return { verdict: "false", ...found };
    return { verdict: "pass", ...found, turnsAt: (success.stamp ?? view.now) + view.target.lookback };
  },
  canBeMended: (limit, view) =>
    ifTheyEndWell(view).some(
      (stamp) => view.failures.filter((failure) => (failure.stamp ?? 0) >= stamp).length <= limit,
    ),
});
