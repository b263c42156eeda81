import { historyCriterion } from "../judge/historyCriterion";
import { failureCounter, failuresNewerThan } from "../judge/failuresNewerThan";
import { ifTheyEndWell } from "../judge/ifTheyEndWell";
import { failuresInReach, latestStamp, successesInReach } from "../judge/possibleStamps";
import { beforeLookback } from "../judge/undecided";
import { flag } from "../parse/fields";

/** The newest task that ended, ended well. */
export const lastTaskSucceeded = historyCriterion<true>({
  name: "lastTaskSucceeded",
  keys: { lastTaskSucceeded: flag },
  unit: "failures since the newest success",
  proof: "universal",
  limit: (values) => (values["lastTaskSucceeded"] === true ? true : undefined),
  threshold: () => 0,
  check(_limit, view) {
    const [success] = view.successes;
    const failure = view.failures[0] ?? view.undatedFailures[0];
    if (success === undefined && failure === undefined) {
      return { verdict: "false", isEmpty: true, what: `no task has ended${beforeLookback(view)}` };
    }
    const counted = failuresNewerThan(success, view);
    const observed = counted.length;
    if (success !== undefined && observed === 0) {
      return {
        verdict: "pass",
        observed,
        counted,
        what: "last task succeeded",
        task: success,
        turnsAt: (success.stamp ?? view.now) + view.target.lookback,
      };
    }
    return {
      verdict: "false",
      isEmpty: false,
      observed,
      counted,
      what: "last task failed",
      ...(failure === undefined ? {} : { task: counted[0] ?? failure }),
    };
  },
  doubt(_limit, view, verdict) {
    const newest = view.successes[0]?.stamp ?? Number.NEGATIVE_INFINITY;
    if (verdict === "pass") return failuresInReach(view).find((task) => latestStamp(task, view) >= newest);
    const newerFailures = failureCounter(view);
    return successesInReach(view).find((task) => {
      const stamp = latestStamp(task, view);
      return stamp >= view.horizon && stamp >= newest && newerFailures({ stamp, began: task.began }) === 0;
    });
  },
  canBeMended(_limit, view) {
    const newerFailures = failureCounter(view);
    return ifTheyEndWell(view).some((success) => newerFailures(success) === 0);
  },
});
