import { historyCriterion } from "../judge/historyCriterion";
import { failuresNewerThan } from "../judge/failuresNewerThan";
import { ifTheyEndWell } from "../judge/ifTheyEndWell";
import { flag } from "../parse/fields";

/** The newest task that ended, ended well. */
export const lastTaskSucceeded = historyCriterion<true>({
  name: "lastTaskSucceeded",
  keys: { lastTaskSucceeded: flag },
  unit: "failures since the newest success",
  proof: "universal",
  looksAtFailures: true,
  limit: (values) => (values["lastTaskSucceeded"] === true ? true : undefined),
  threshold: () => 0,
  check(_limit, view) {
    const [success] = view.successes;
    const [failure] = view.failures;
    if (success === undefined && failure === undefined) {
      return { verdict: "false", isEmpty: true, what: "no task has ended" };
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
      observed,
      counted,
      what: "last task failed",
      ...(failure === undefined ? {} : { task: failure }),
    };
  },
  canBeMended: (_limit, view) => {
    const failure = view.failures[0]?.stamp ?? Number.NEGATIVE_INFINITY;
    return ifTheyEndWell(view).some((stamp) => stamp > failure);
  },
});
