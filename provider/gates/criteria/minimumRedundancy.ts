import { historyCriterion } from "../judge/historyCriterion";
import { ifTheyEndWell } from "../judge/ifTheyEndWell";
import type { Task } from "../judge/task";
import type { View } from "../judge/view";
import { counted, inWords } from "../judge/words";
import { count, span } from "../parse/fields";

interface Limit {
  readonly least: number;
  /** Absent: as far as `lookback` reaches. */
  readonly within: number | undefined;
}

function isInside({ within }: Limit, { now }: View, { stamp }: Task): boolean {
  return within === undefined || (stamp !== undefined && now - stamp <= within);
}

/** Successes that count: inside the window, and without one those that do not say when as well. */
function present(limit: Limit, view: View): readonly Task[] {
  const dated = view.successes.filter((task) => isInside(limit, view, task));
  return limit.within === undefined ? [...dated, ...view.undatedSuccesses] : dated;
}

/** How many of the open tasks would count if they ended well. */
function hoped({ within }: Limit, view: View): number {
  return ifTheyEndWell(view).filter((stamp) => within === undefined || view.now - stamp <= within).length;
}

/** There are at least so many successes. */
export const minimumRedundancy = historyCriterion<Limit>({
  name: "minimumRedundancy",
  keys: { minimumRedundancy: count(1, 1_000_000), minimumRedundancyWithin: span },
  unit: "backups",
  proof: "existential",
  limit(values) {
    const least = values["minimumRedundancy"] as number | undefined;
    const within = values["minimumRedundancyWithin"] as number | undefined;
    return least === undefined ? undefined : { least, within };
  },
  threshold: ({ least }) => least,
  reach: ({ within }) => within ?? 0,
  check(limit, view) {
    const found = present(limit, view);
    const { least, within } = limit;
    const window = within ?? view.target.lookback;
    const deciding = found[least - 1] ?? found[0];
    const parts = {
      observed: found.length,
      counted: found,
      what: `${counted(found.length, "success", "successes")} within ${inWords(window)} (at least ${least})`,
      ...(deciding === undefined ? {} : { task: deciding }),
    };
    if (found.length < least) return { verdict: "false", ...parts };
    // Those that do not say when never leave: the dated ones beside them have to make up the number.
    const undated = found.filter(({ stamp }) => stamp === undefined).length;
    const stamp = found[least - undated - 1]?.stamp;
    return { verdict: "pass", ...parts, ...(stamp === undefined ? {} : { turnsAt: stamp + window }) };
  },
  couldHold(limit, view) {
    const unplaced = view.unmapped.filter((task) => task.stamp === undefined || isInside(limit, view, task));
    const undated = limit.within === undefined ? [] : view.undatedSuccesses;
    const possible = unplaced.length + undated.length;
    return possible > 0 && present(limit, view).length + possible + hoped(limit, view) >= limit.least;
  },
  // One task makes one backup: waiting for more than are under way would never end.
  canBeMended: (limit, view) => present(limit, view).length + hoped(limit, view) >= limit.least,
});
