import { historyCriterion } from "../judge/historyCriterion";
import type { Task } from "../judge/task";
import { besideLimit, inWords } from "../judge/words";
import { span } from "../parse/fields";

interface Limit {
  readonly gap: number;
  readonly within: number;
}

/** Between two successes of the window, and from its edges to the nearest ones, there is never more than so much time. */
export const maximumGap = historyCriterion<Limit>({
  name: "maximumGap",
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
    if (newest === undefined) return { verdict: "false", what: `no success (${limit})` };
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
});
