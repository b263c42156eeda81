import { historyCriterion } from "../judge/historyCriterion";
import { earliestStamp, latestStamp, possibleSuccesses } from "../judge/times/possibleStamps";
import type { Task } from "../judge/task";
import { beforeLookback } from "../judge/times/undecided";
import type { View } from "../judge/view";
import { besideLimit, inWords } from "../judge/words";
import { span } from "../parse/fields";

interface Limit {
  readonly gap: number;
  readonly within: number;
}

/**
 * Whether no gap would be too long if each of these tasks turned out to be a success at the best instant that its stamps
 * allow. Of those within reach the one that ends first is taken first, since the others can still be taken later.
 */
function couldFill({ gap, within }: Limit, view: View, possible: readonly Task[]): boolean {
  const { now, successes } = view;
  const ranges = possible
    .filter(({ stamp }) => stamp === undefined)
    .map((task) => ({ from: earliestStamp(task), to: Math.min(latestStamp(task), now) }))
    .sort((a, b) => a.to - b.to || a.from - b.from);
  const fixed = [...successes, ...possible]
    .map(({ stamp }) => stamp)
    .filter((stamp) => stamp !== undefined)
    .sort((a, b) => a - b);
  let covered = now - within;
  let nextFixed = 0;
  while (now - covered > gap) {
    const reach = covered + gap;
    let furthest = covered;
    for (; (fixed[nextFixed] ?? Number.POSITIVE_INFINITY) <= reach; nextFixed++) {
      furthest = Math.max(furthest, fixed[nextFixed] ?? furthest);
    }
    if (furthest === covered) {
      const at = ranges.findIndex(({ from, to }) => to > covered && from <= reach);
      const [range] = at === -1 ? [] : ranges.splice(at, 1);
      if (range === undefined) return false;
      furthest = Math.min(range.to, reach);
    }
    covered = furthest;
  }
  return true;
}

/** Between two successes of the window, and from its edges to the nearest ones, there is never more than so much time. */
export const maximumGap = historyCriterion<Limit>({
  name: "maximumGap",
  sentence: "Successful backups are never too far apart.",
  passes: "atMost",
  success: { shownWhen: "passed", newestDecides: "never" },
  violation: "{observed} passed without a backup{of}; {limit}",
  keys: { maximumGap: span, maximumGapWithin: span },
  unit: "seconds",
  proof: "universal",
  limit(values, problem) {
    const gap = values["maximumGap"] as number | undefined;
    const within = values["maximumGapWithin"] as number | undefined;
    if (gap === undefined) return undefined;
    if (within === undefined) {
      problem("maximumGapWithin", "is required beside maximumGap");
      return undefined;
    }
    if (within <= gap) problem("maximumGapWithin", "must be longer than maximumGap");
    return { gap, within };
  },
  threshold: ({ gap }) => gap / 1000,
  reach: ({ within }) => within,
  check({ gap, within }, view) {
    const start = view.now - within;
    const inside = view.successes.filter(({ stamp }) => stamp !== undefined && stamp >= start);
    const [newest] = inside;
    const limit = `limit ${inWords(gap)} within ${inWords(within)}`;
    if (newest === undefined) return { verdict: "false", what: `no success (${limit})${beforeLookback(view)}` };
    // A stamp slightly ahead of the server's clock is now.
    const stampOf = (task: Task | undefined): number => Math.min(task?.stamp ?? start, view.now);
    let longest = { length: view.now - stampOf(newest), before: newest };
    let turnsAt = (newest.stamp ?? view.now) + gap;
    inside.forEach((task, at) => {
      const next = inside[at + 1];
      const length = stampOf(task) - stampOf(next);
      if (length > longest.length) longest = { length, before: task };
      // Before a stamp ahead of the clock the gap still grows until the clock has come to it.
      if (next?.stamp !== undefined && (task.stamp ?? 0) - next.stamp > gap) {
        turnsAt = Math.min(turnsAt, next.stamp + gap);
      }
    });
    const found = {
      observed: longest.length / 1000,
      what: `longest gap between successes ${besideLimit(longest.length, gap)} (${limit})`,
      task: longest.before,
      counted: inside,
    };
    if (longest.length > gap) return { verdict: "false", ...found };
    return { verdict: "pass", ...found, turnsAt };
  },
  // A further success never makes a gap longer.
  doubt(limit, view, verdict) {
    if (verdict !== "false") return undefined;
    const possible = possibleSuccesses(view);
    return couldFill(limit, view, possible) ? possible[0] : undefined;
  },
});
