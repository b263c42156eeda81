import type { Instant } from "../../core/instants/instant";
import type { Task } from "../judge/task";
import type { View } from "../judge/view";
import { atInWords } from "../judge/words";
import { since } from "../parse/fields";
import type { Since } from "../parse/since";
import { defineCriterion, type Finding } from "./criterion";

/** What of a reading bears on the question. */
interface Relevant {
  readonly what: string;
  /** Proves it. */
  readonly witness: Task | undefined;
  /** Cannot be placed, and might prove it. */
  readonly possible: Task | undefined;
  /** Ended badly, so that only something new can help. */
  readonly failure: Task | undefined;
  /** Open, and would prove it by ending well. */
  readonly hope: Task | undefined;
  /** Of unknown state, and no witness: beside an open task it keeps the question open all the same. */
  readonly doubt: Task | undefined;
  /** A named task that is not among those read: nothing else counts. */
  readonly isMissing: boolean;
}

/** Whether a task of unknown state is looked at: it began inside `lookback`, or after the instant in question. */
function isInView({ began }: Task, view: View, instant: Instant): boolean {
  return began === undefined || began >= Math.min(view.horizon, instant);
}

/** By completion, whatever `ageFrom` says, and back to the instant, whatever `lookback` says. */
function afterInstant(view: View, instant: Instant): Relevant {
  const isAfter = ({ completed }: Task): boolean => completed !== undefined && completed > instant;
  const of = (outcome: string): Task[] => view.all.filter((task) => view.countsAs(task) === outcome);
  const successes = of("success");
  const witness = successes.find(isAfter);
  const unmapped = of("unmapped").filter((task) => isInView(task, view, instant));
  return {
    what: `${witness === undefined ? "no success" : "a success"} after ${atInWords(instant)}`,
    witness,
    possible:
      successes.find(({ completed }) => completed === undefined) ??
      unmapped.find((task) => task.completed === undefined || isAfter(task)),
    doubt: unmapped[0],
    failure: of("failure").find(isAfter),
    hope: view.open.fresh[0],
    isMissing: false,
  };
}

/** That task, or one that began after it. It is looked up among all selected ones. */
function afterTask(view: View, id: string): Relevant {
  const named = view.all.find(({ record }) => record.id === id);
  const none = { witness: undefined, possible: undefined, failure: undefined, hope: undefined, doubt: undefined };
  if (named === undefined) return { what: `task ${id} was not seen yet`, ...none, isMissing: true };
  const others = view.all.filter((task) => task !== named);
  const isLater = ({ began }: Task): boolean => began !== undefined && named.began !== undefined && began > named.began;
  const cannotBePlaced = ({ began }: Task): boolean => began === undefined || named.began === undefined;
  const outcome = view.countsAs(named);
  const successes = others.filter((task) => view.countsAs(task) === "success");
  const unmapped = others.filter((task) => view.countsAs(task) === "unmapped");
  const witness = outcome === "success" ? named : successes.find(isLater);
  return {
    what: `task ${id} ${outcome === "open" ? "is open" : `ended as ${named.record.state}`}${witness === undefined || witness === named ? "" : ", and a later one succeeded"}`,
    witness,
    possible:
      outcome === "unmapped"
        ? named
        : (successes.find(cannotBePlaced) ?? unmapped.find((task) => isLater(task) || cannotBePlaced(task))),
    failure: outcome === "failure" || ["skipped", "gone"].includes(named.record.state) ? named : undefined,
    doubt: undefined,
    hope: view.open.fresh.find((task) => task === named || isLater(task) || cannotBePlaced(task)),
    isMissing: false,
  };
}

/** A success came after an instant, or after a task: trigger a backup, then wait for it. */
export const newerThan = defineCriterion<Since>({
  name: "newerThan",
  keys: { newerThan: since },
  unit: "successes",
  limit: (values) => values["newerThan"] as Since | undefined,
  threshold: () => 1,
  judge(limit, view): Finding {
    const { what, witness, possible, failure, hope, doubt, isMissing } =
      limit.kind === "instant" ? afterInstant(view, limit.instant) : afterTask(view, limit.id);
    if (witness !== undefined) return { verdict: "pass", observed: 1, what, task: witness };
    const found = { observed: 0, what };
    const unread: Finding = {
      verdict: "unknown",
      reason: "incomplete",
      ...found,
      what: `${what}, and the list was not read to its end`,
      ...(view.all.length > 0 ? {} : { isHard: true as const }),
    };
    if (isMissing) return view.complete ? { verdict: "pending", reason: "notSeen", ...found } : unread;
    // Whoever waits for one of these waits for ever.
    const overdue = view.open.stuck[0] ?? view.open.startless[0];
    if (overdue !== undefined) {
      const reason = view.open.stuck.length > 0 ? "stuckTask" : "startUnknown";
      return { verdict: "fail", reason, ...found, task: overdue };
    }
    if (!view.complete) return unread;
    const unclear = possible ?? (hope === undefined ? undefined : doubt);
    if (unclear !== undefined) {
      const reason = view.countsAs(unclear) === "unmapped" ? "unmappedState" : "undated";
      return { verdict: "unknown", reason, ...found, what: `${what} that can be told`, task: unclear };
    }
    if (hope !== undefined) return { verdict: "pending", reason: "openTask", ...found, task: hope };
    if (failure !== undefined) return { verdict: "fail", ...found, task: failure };
    return { verdict: "pending", reason: "notSeen", ...found };
  },
});
