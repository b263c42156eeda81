import { historyCriterion } from "../judge/historyCriterion";
import { bestSuccess, failuresNewerThan, fewestFailures, hasAtMost, mostFailures } from "../judge/failuresNewerThan";
import { ifTheyEndWell } from "../judge/ifTheyEndWell";
import { atLatest, latestStamp, possibleFailures, possibleSuccesses } from "../judge/times/possibleStamps";
import { noneRecent } from "../judge/times/undecided";
import { flag } from "../parse/fields";

/** The newest task that ended, ended well. */
export const lastTaskSucceeded = historyCriterion<true>({
  name: "lastTaskSucceeded",
  sentence: "The newest task that ended, ended well.",
  passes: "atMost",
  success: { shownWhen: "passed", newestDecides: "passed" },
  violation: "the newest task{of} failed",
  keys: { lastTaskSucceeded: flag },
  unit: "failures since the newest success",
  proof: "universal",
  limit: (values) => (values["lastTaskSucceeded"] === true ? true : undefined),
  threshold: () => 0,
  check(_limit, view) {
    const success = bestSuccess(view.successes, view);
    // A success that does not say when it ended has ended all the same.
    const undatedSuccess = view.undatedSuccesses.find((task) => latestStamp(task) >= view.horizon);
    const failure = view.failures[0] ?? view.undatedFailures[0];
    if (success === undefined && failure === undefined && undatedSuccess === undefined) {
      return { verdict: "false", isEmpty: true, what: noneRecent("no task has ended", view) };
    }
    const ended = success ?? (failure === undefined ? undatedSuccess && atLatest(undatedSuccess) : undefined);
    const counted = failuresNewerThan(ended, view);
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
    const decider = counted[0] ?? failure ?? undatedSuccess;
    return {
      verdict: "false",
      isEmpty: false,
      observed,
      counted,
      what: observed === 0 && failure === undefined ? noneRecent("no task has ended", view) : "last task failed",
      ...(decider === undefined ? {} : { task: decider }),
    };
  },
  doubt(_limit, view, verdict) {
    if (verdict === "pass") {
      return hasAtMost(0, view.successes, mostFailures(view)) ? undefined : possibleFailures(view)[0];
    }
    const newerFailures = fewestFailures(view);
    return possibleSuccesses(view).find((task) => {
      const stamp = latestStamp(task);
      return stamp >= view.horizon && newerFailures({ stamp, began: task.began }) === 0;
    });
  },
  canBeMended(_limit, view) {
    const newerFailures = fewestFailures(view);
    return ifTheyEndWell(view).some((success) => newerFailures(success) === 0);
  },
});
