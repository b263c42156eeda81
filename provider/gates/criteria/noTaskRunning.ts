import { counted as inNumbers } from "../judge/words";
import { isOfAnyId, noRecords, ofUnknownState } from "../judge/times/undecided";
import { flag } from "../parse/fields";
import { byOwnStatus } from "./byOwnStatus";
import { defineCriterion, type Judgement } from "./criterion";

/** Nothing is under way: no open task of the activity kinds. */
export const noTaskRunning = defineCriterion<true>({
  name: "noTaskRunning",
  sentence: "No task is under way.",
  passes: "atMost",
  success: { shownWhen: "never", newestDecides: "never" },
  violation: "{observed}{of}; {limit}",
  keys: { noTaskRunning: flag },
  unit: "open tasks",
  limit: (values) => (values["noTaskRunning"] === true ? true : undefined),
  threshold: () => 0,
  judge(_limit, view): Judgement {
    const { open, unmapped, hasRecord } = view.activity;
    const overdue = [...open.stuck, ...open.startless];
    const counted = [...overdue, ...open.fresh];
    const observed = counted.length;
    const found = { observed, counted, what: `${inNumbers(observed, "task")} open (none is allowed)` };
    // Nobody can say of these that they will end: waiting for them would hide a stuck task for ever.
    const [first] = overdue;
    if (first !== undefined) {
      const reason = open.stuck.length > 0 ? "stuckTask" : "startUnknown";
      return { verdict: "fail", reason, ...found, task: first };
    }
    // A task that is open for certain refutes it, whatever else cannot be told.
    const [fresh] = open.fresh;
    if (fresh !== undefined) return { verdict: "pending", reason: "openTask", ...found, task: fresh };
    const own = byOwnStatus(view);
    if (own?.verdict === "pending") return { ...found, ...own };
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
    if (own !== undefined) return { ...found, ...own };
    if (isOfAnyId(view)) return { ...found, ...noRecords(view, "no task was found at all") };
    if (!hasRecord) return { verdict: "warn", reason: "noRecords", ...found, what: "no task was found at all" };
    return { verdict: "pass", ...found };
  },
});
