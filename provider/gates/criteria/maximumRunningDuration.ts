import type { Task } from "../judge/task";
import { besideLimit, inWords } from "../judge/words";
import { isOfAnyId, noRecords, ofUnknownState } from "../judge/times/undecided";
import { span } from "../parse/fields";
import { byOwnStatus } from "./byOwnStatus";
import { defineCriterion, type Judgement } from "./criterion";

/** No open task of the activity kinds has been open for longer. */
export const maximumRunningDuration = defineCriterion<number>({
  name: "maximumRunningDuration",
  sentence: "No task has been under way for too long.",
  passes: "atMost",
  success: { shownWhen: "never", newestDecides: "never" },
  violation: "a task{of} has been running for {observed}; {limit}",
  keys: { maximumRunningDuration: span },
  unit: "seconds",
  limit: (values) => values["maximumRunningDuration"] as number | undefined,
  threshold: (limit) => limit / 1000,
  judge(limit, view): Judgement {
    const { open, unmapped, hasRecord } = view.activity;
    const began = ({ began: start }: Task): number => start ?? view.now;
    const oldest = [...open.stuck, ...open.fresh].sort((a, b) => began(a) - began(b))[0];
    const openFor = oldest === undefined ? undefined : Math.max(0, view.now - began(oldest));
    const allowed = `limit ${inWords(limit)}`;
    const found = {
      ...(openFor === undefined ? {} : { observed: openFor / 1000 }),
      what:
        openFor === undefined
          ? `no task is open (${allowed})`
          : `a task is open for ${besideLimit(openFor, limit)} (${allowed})`,
      ...(oldest === undefined ? {} : { task: oldest }),
    };
    // The running limit of a target that asks this is the limit itself. A stuck task that was read stands, however
    // much was not.
    if (open.stuck.length > 0) return { verdict: "fail", reason: "stuckTask", ...found };
    const [startless] = open.startless;
    if (startless !== undefined) {
      const what = `an open task has no start time (${allowed})`;
      return { verdict: "unknown", reason: "startUnknown", what, task: startless };
    }
    const [task] = unmapped;
    if (task !== undefined) return { ...found, ...ofUnknownState(found.what, task, view.target) };
    if (!view.complete) {
      const what = `${found.what}, and the list was not read to its end`;
      return {
        verdict: "unknown",
        reason: "incomplete",
        ...found,
        what,
        ...(hasRecord ? {} : { isHard: true as const }),
      };
    }
    // A resource that is busy does not say since when; an open task on the list does.
    const own = oldest === undefined ? byOwnStatus(view) : undefined;
    if (own?.verdict === "pending") return { ...own, verdict: "unknown", reason: "startUnknown" };
    if (own !== undefined) return own;
    if (isOfAnyId(view)) return noRecords(view, "no task was found at all");
    if (!hasRecord) return { verdict: "warn", reason: "noRecords", what: "no task was found at all" };
    return { verdict: "pass", ...found, ...(oldest === undefined ? {} : { turnsAt: began(oldest) + limit }) };
  },
});
