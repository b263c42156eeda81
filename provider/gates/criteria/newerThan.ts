import type { Instant } from "../../core/instants/instant";
import type { Task } from "../judge/task";
import type { View } from "../judge/view";
import { atInWords } from "../judge/words";
import { since } from "../parse/fields";
import type { Since } from "../parse/since";
import { defineCriterion, type Judgement } from "./criterion";

/** What of a reading bears on the question. */
interface Relevant {
  readonly what: string;
  /** Proves it. */
  readonly witness: Task | undefined;
  /** Cannot be placed, and might prove it. */
  readonly possible: Task | undefined;
  /** Ended badly, so that only something new can help. */
  readonly failure: Task | undefined;
  /** Open for too long, or without a start: waiting for it would never end. */
  readonly overdue: Task | undefined;
  /** Open, and would prove it by ending well. */
  readonly hope: Task | undefined;
  /** A named task that is not among those read: nothing else counts. */
  readonly isMissing: boolean;
}

/** `after`: it began late enough. `before`: it did not, and has no say. `open`: its stamps do not tell. */
type Side = "after" | "before" | "open";

/** A success whose completion is known, and not before the instant from which it has to count. */
function isWhole({ completed }: Task, least: Instant | undefined): boolean {
  return completed !== undefined && completed >= (least ?? completed);
}

/** Judges tasks by where they began, and whether they end after an instant where they do not say that. */
function relevant(view: View, sideOf: (task: Task) => Side, least: Instant | undefined) {
  const having = (outcome: string): Task[] => view.all.filter((task) => view.countsAs(task) === outcome);
  const isAfter = (task: Task): boolean => sideOf(task) === "after";
  const hasSay = (task: Task): boolean => sideOf(task) !== "before";
  const successes = having("success");
  const fails = ({ began, completed }: Task): boolean =>
    began === undefined && completed !== undefined && completed > (least ?? completed);
  return {
    witness: successes.find((task) => isAfter(task) && isWhole(task, least)),
    possible: [...successes, ...having("unmapped")].find(hasSay),
    failure: having("failure").find((task) => isAfter(task) || fails(task)),
    overdue: view.open.stuck.find(hasSay) ?? view.open.startless[0],
    hope: view.open.fresh.find(hasSay),
  };
}

/** By the start, whatever `ageFrom` says, and back to the instant, whatever `lookback` says. */
function afterInstant(view: View, instant: Instant): Relevant {
  // One that does not say when it began is ruled out only by an end that is not later.
  const sideOf = ({ began, completed }: Task): Side => {
    if (began !== undefined) return began >= instant ? "after" : "before";
    return completed !== undefined && completed <= instant ? "before" : "open";
  };
  const found = relevant(view, sideOf, instant);
  const what = `${found.witness === undefined ? "no success" : "a success"} that began at or after ${atInWords(instant)}`;
  return { ...found, what, isMissing: false };
}

/** Ended without a success. */
function isOver(view: View, task: Task): boolean {
  return view.countsAs(task) === "failure" || ["skipped", "gone"].includes(task.record.state);
}

/**
 * The one that decides of several records that answer to one id, such as the open task of a backup that is listed already.
 * Each must be a success, so the worst of them rules, in whatever order they are listed.
 */
function deciding(view: View, answering: readonly Task[]): Task | undefined {
  const rank = (task: Task): number => {
    if (isOver(view, task)) return 0;
    const at = ["unmapped", "open", "ignored"].indexOf(view.countsAs(task));
    return at >= 0 ? at + 1 : 4;
  };
  const least = (instant: Instant | undefined): number => instant ?? Number.MIN_SAFE_INTEGER;
  return [...answering].sort(
    (a, b) => rank(a) - rank(b) || least(a.completed) - least(b.completed) || least(a.began) - least(b.began),
  )[0];
}

/** The latest start of several tasks; `undefined` where one of them has none. */
function latestStart(tasks: readonly Task[]): Instant | undefined {
  const starts = tasks.map(({ began }) => began).filter((began) => began !== undefined);
  return starts.length < tasks.length ? undefined : Math.max(...starts);
}

/** That task, or one that began after it. It is looked up among all selected ones. */
function afterTask(view: View, id: string): Relevant {
  const answering = view.all.filter(({ record }) => record.id === id || record.otherIds?.includes(id) === true);
  const named = deciding(view, answering);
  if (named === undefined) {
    const none = { witness: undefined, possible: undefined, failure: undefined, overdue: undefined, hope: undefined };
    return { what: `task ${id} was not seen yet`, ...none, isMissing: true };
  }
  const start = latestStart(answering);
  const sideOf = (task: Task): Side => {
    if (task === named) return "after";
    if (answering.includes(task)) return "before";
    if (start === undefined) return "open";
    if (task.began !== undefined) return task.began > start ? "after" : "before";
    return task.completed !== undefined && task.completed <= start ? "before" : "open";
  };
  const outcome = view.countsAs(named);
  const found = relevant(view, sideOf, start);
  const { witness } = found;
  const later = witness === undefined || witness === named ? "" : ", and a later one succeeded";
  return {
    ...found,
    failure: isOver(view, named) ? named : found.failure,
    what: `task ${id} ${outcome === "open" ? "is open" : `ended as ${named.record.state}`}${later}`,
    isMissing: false,
  };
}

/** A success began after an instant, or after a task: trigger a backup, then wait for it. */
export const newerThan = defineCriterion<Since>({
  name: "newerThan",
  sentence: "A backup succeeded after the given instant or task.",
  passes: "atLeast",
  success: { shownWhen: "counted", newestDecides: "never" },
  violation: "no newer backup{of} succeeded",
  keys: { newerThan: since },
  unit: "successes",
  limit: (values) => values["newerThan"] as Since | undefined,
  threshold: () => 1,
  judge(limit, view): Judgement {
    const { what, witness, possible, failure, overdue, hope, isMissing } =
      limit.kind === "instant" ? afterInstant(view, limit.instant) : afterTask(view, limit.id);
    if (witness !== undefined) return { verdict: "pass", observed: 1, what, task: witness };
    const found = { observed: 0, what };
    const unread: Judgement = {
      verdict: "unknown",
      reason: "incomplete",
      ...found,
      what: `${what}, and the list was not read to its end`,
      ...(view.all.length > 0 ? {} : { isHard: true as const }),
    };
    if (isMissing) return view.complete ? { verdict: "pending", reason: "notSeen", ...found } : unread;
    if (overdue !== undefined) {
      const reason = overdue.began === undefined ? "startUnknown" : "stuckTask";
      return { verdict: "fail", reason, ...found, task: overdue };
    }
    if (!view.complete) return unread;
    if (possible !== undefined) {
      const reason = view.countsAs(possible) === "unmapped" ? "unmappedState" : "undated";
      return { verdict: "unknown", reason, ...found, what: `${what} is certain`, task: possible };
    }
    if (hope !== undefined) return { verdict: "pending", reason: "openTask", ...found, task: hope };
    if (failure !== undefined) return { verdict: "fail", ...found, task: failure };
    return { verdict: "pending", reason: "notSeen", ...found };
  },
});
