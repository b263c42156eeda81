import { historyCriterion } from "../judge/historyCriterion";
import { failureCounter, failuresNewerThan } from "../judge/failuresNewerThan";
import { ifTheyEndWell } from "../judge/ifTheyEndWell";
import { leavesAt } from "../judge/leavesAt";
import { failuresInReach, latestStamp, successesInReach } from "../judge/possibleStamps";
import { beforeLookback } from "../judge/undecided";
import { counted } from "../judge/words";
import { count } from "../parse/fields";

/** There is a success, and at most so many failures came after it. */
export const maximumConsecutiveFailures = historyCriterion<number>({
  name: "maximumConsecutiveFailures",
  keys: { maximumConsecutiveFailures: count(0, 1_000_000) },
  unit: "failures",
  proof: "universal",
  limit: (values) => values["maximumConsecutiveFailures"] as number | undefined,
  threshold: (limit) => limit,
  check(limit, view) {
    const [success] = view.existing;
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
    const [success] = view.existing;
    const newest = success?.stamp ?? Number.NEGATIVE_INFINITY;
    if (verdict === "pass") {
      const further = failuresInReach(view).filter((task) => latestStamp(task, view) >= newest);
      return failuresNewerThan(success, view).length + further.length > limit ? further[0] : undefined;
    }
    const newerFailures = failureCounter(view);
    return successesInReach(view).find((task) => {
      const stamp = latestStamp(task, view);
      return stamp >= newest && newerFailures({ stamp, began: task.began }) <= limit;
    });
  },
  canBeMended(limit, view) {
    const newerFailures = failureCounter(view);
    return ifTheyEndWell(view).some((success) => newerFailures(success) <= limit);
  },
});
