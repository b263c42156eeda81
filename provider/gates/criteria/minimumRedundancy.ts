import type { Target } from "../target";
import { historyCriterion } from "../judge/historyCriterion";
import { ifTheyEndWell } from "../judge/ifTheyEndWell";
import { leavesAt } from "../judge/times/leavesAt";
import { latestStamp, possibleSuccesses } from "../judge/times/possibleStamps";
import type { Task } from "../judge/task";
import { beforeLookback } from "../judge/times/undecided";
import type { View } from "../judge/view";
import { counted, inWords } from "../judge/words";
import { count, span } from "../parse/fields";

interface Limit {
  readonly least: number;
  /** Absent: as far as `lookback` reaches. */
  readonly within: number | undefined;
}

/** Successes that count: inside the window, and without one those that do not say when as well. */
function present({ within }: Limit, { now, existing, undatedSuccesses }: View): readonly Task[] {
  if (within === undefined) return [...existing, ...undatedSuccesses];
  return existing.filter(({ stamp }) => stamp !== undefined && now - stamp <= within);
}

/** How many of the open tasks would count if they ended well. */
function hoped({ within }: Limit, view: View): number {
  return ifTheyEndWell(view).filter(({ stamp }) => within === undefined || view.now - stamp <= within).length;
}

/** How far back they are counted, in words; nothing where that is as far as they exist. */
function reachInWords({ within }: Limit, { isLookbackGiven, lookback }: Target): string {
  if (within !== undefined) return ` within ${inWords(within)}`;
  return isLookbackGiven ? ` within lookback ${inWords(lookback)}` : "";
}

/** There are at least so many successes. */
export const minimumRedundancy = historyCriterion<Limit>({
  name: "minimumRedundancy",
  sentence: "Enough successful backups exist.",
  passes: "atLeast",
  success: { shownWhen: "counted", newestDecides: "never" },
  violation: "{observed}{of}; {limit}",
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
    const deciding = found[least - 1] ?? found[0];
    const parts = {
      observed: found.length,
      counted: found,
      what: `${counted(found.length, "success", "successes")}${reachInWords(limit, view.target)} (minimum ${least})`,
      ...(deciding === undefined ? {} : { task: deciding }),
    };
    if (found.length < least) {
      const what = `${parts.what}${found.length === 0 ? beforeLookback(view) : ""}`;
      // What lies outside the window is known, and it is not enough: that is no empty reading.
      return { verdict: "false", ...parts, what, ...(within === undefined ? {} : { isEmpty: false }) };
    }
    // Those that do not say when never leave: the dated ones beside them have to make up the number.
    const undated = found.filter(({ stamp }) => stamp === undefined).length;
    const last = found[least - undated - 1];
    if (last?.stamp === undefined) return { verdict: "pass", ...parts };
    return { verdict: "pass", ...parts, turnsAt: within === undefined ? leavesAt(last, view) : last.stamp + within };
  },
  // What lies outside the window is known as well, however old it is.
  isEmpty: ({ within }, view) =>
    within === undefined
      ? !view.hasSelected && present({ least: 1, within }, view).length === 0
      : view.all.length === 0,
  doubt(limit, view) {
    const { least, within = Number.POSITIVE_INFINITY } = limit;
    const counting = new Set(present(limit, view));
    const possible = possibleSuccesses(view).filter(
      (task) => !counting.has(task) && view.now - latestStamp(task) <= within,
    );
    return counting.size + possible.length >= least ? possible[0] : undefined;
  },
  // One task makes one backup: waiting for more than are under way would never end.
  canBeMended: (limit, view) => present(limit, view).length + hoped(limit, view) >= limit.least,
});
