import { historyCriterion } from "../judge/historyCriterion";
import { bestSuccess, failuresNewerThan, fewestFailures, hasAtMost, mostFailures } from "../judge/failuresNewerThan";
import { ifTheyEndWell } from "../judge/ifTheyEndWell";
import { leavesAt } from "../judge/times/leavesAt";
import { latestStamp, possibleFailures, possibleSuccesses } from "../judge/times/possibleStamps";
import { beforeLookback } from "../judge/times/undecided";
import { counted } from "../judge/words";
import { count } from "../parse/fields";

/** There is a success, and at most so many failures came after it. */
export const maximumConsecutiveFailures = historyCriterion<number>({
  name: "maximumConsecutiveFailures",
  sentence: "Not too many tasks failed since the newest success.",
  passes: "atMost",
  success: { shownWhen: "passed", newestDecides: "never" },
  violation: "{observed}{of} since the newest backup; {limit}",
  keys: { maximumConsecutiveFailures: count(0, 1_000_000) },
  unit: "failures",
  proof: "universal",
  limit: (values) => values["maximumConsecutiveFailures"] as number | undefined,
  threshold: (limit) => limit,
  check(limit, view) {
    const success = bestSuccess(view.existing, view);
    const newer = failuresNewerThan(success, view);
    const observed = newer.length;
    const failed = counted(observed, "failure");
    if (success === undefined) {
      const [task] = newer;
      const what = `no success, ${failed} (limit ${limit})${beforeLookback(view)}`;
      return { verdict: "false", observed, counted: newer, what, ...(task === undefined ? {} : { task }) };
    }
    const since = { observed, counted: newer };
    const found = { ...since, what: `${failed} since the newest success (limit ${limit})`, task: newer[0] ?? success };
    if (observed > limit) return { verdict: "false", ...found };
    return { verdict: "pass", ...found, turnsAt: leavesAt(success, view) };
  },
  doubt(limit, view, verdict) {
    if (verdict === "pass") {
      return hasAtMost(limit, view.existing, mostFailures(view)) ? undefined : possibleFailures(view)[0];
    }
    const newerFailures = fewestFailures(view);
    return possibleSuccesses(view).find(
      (task) => newerFailures({ stamp: latestStamp(task), began: task.began }) <= limit,
    );
  },
  canBeMended(limit, view) {
    const newerFailures = fewestFailures(view);
    return ifTheyEndWell(view).some((success) => newerFailures(success) <= limit);
  },
});
