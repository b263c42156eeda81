import type { OracleRecord } from "./types";
import { fail, type Finding, pass, pending, undecided, unseen } from "./finding";
import { instant } from "./instants";
import { isFresh, roleOf } from "./roles";
import { selected } from "./selection";
import type { Sight, Task } from "./sight";

/**
 * `newerThan`: a counting success that began at or after an instant completed; or a named task, or one that began after
 * it. A task that began before has no say. A stuck task, or an open one without a start, is fail here unless something
 * proves the criterion: it would otherwise be waited for without end.
 */
export function newerThan(sight: Sight): Finding {
  const tasks = selected(sight);
  if (tasks.length === 0) return sight.isComplete ? pending : unseen;
  const since = instant(sight.criteria.newerThan);
  if (since !== undefined) return joined(sight, tasks, (task) => sinceInstant(sight, task, since));

  // Several records may answer to one id, as an open task of a backup that is listed already: each has to be a success.
  const answering = tasks.filter(({ record }) => answersTo(record, sight.criteria.newerThan));
  const named = worst(sight, answering);
  if (named === undefined) return sight.isComplete ? pending : undecided;
  // What counts after them began after the last of them.
  const isDated = answering.every(({ start }) => start !== undefined);
  const last = isDated ? Math.max(...answering.map(({ start }) => start!)) : undefined;
  return joined(sight, tasks, (task) => {
    if (task === named) return ofNamed(sight, task, last);
    return answering.includes(task) ? "nothing" : afterNamed(sight, task, last);
  });
}

/**
 * The worst of them, whatever their order: one that is over before one that is not understood, then an open one, then one
 * that says nothing. Of successes the one that ended first, or does not say when.
 */
function worst(sight: Sight, answering: readonly Task[]): Task | undefined {
  const keyOf = (task: Task): readonly number[] => {
    const role = roleOf(sight, task);
    const isBad = role === "failure" || task.record.state === "gone" || task.record.state === "skipped";
    const kind = isBad ? 0 : { unmapped: 1, open: 2, ignored: 3, success: 4, failure: 0 }[role];
    return [kind, task.completedAt ?? Number.NEGATIVE_INFINITY, task.start ?? Number.NEGATIVE_INFINITY];
  };
  const isWorse = (a: readonly number[], b: readonly number[]): boolean => {
    const at = a.findIndex((part, index) => part !== b[index]);
    return at >= 0 && a[at]! < b[at]!;
  };
  let found: Task | undefined;
  for (const task of answering) if (found === undefined || isWorse(keyOf(task), keyOf(found))) found = task;
  return found;
}

function answersTo({ id, otherIds = [] }: OracleRecord, asked: string | undefined): boolean {
  return asked !== undefined && (id === asked || otherIds.includes(asked));
}

/** What one task says. */
type Word = "proof" | "stuck" | "doubt" | "open" | "failed" | "nothing";

/** A criterion from what each task says: the first of these words that any task says decides. */
function joined(sight: Sight, tasks: readonly Task[], wordOf: (task: Task) => Word): Finding {
  const words = new Set(tasks.map(wordOf));
  if (words.has("proof")) return pass;
  if (words.has("stuck")) return fail;
  if (!sight.isComplete || words.has("doubt")) return undecided;
  if (words.has("open")) return pending;
  return words.has("failed") ? fail : pending;
}

function sinceInstant(sight: Sight, task: Task, since: number): Word {
  if (task.start === undefined) return ofOneWithoutStart(sight, task, since);
  return task.start >= since ? ofRelevant(sight, task, since) : "nothing";
}

function afterNamed(sight: Sight, task: Task, start: number | undefined): Word {
  if (start !== undefined) {
    if (task.start === undefined) return ofOneWithoutStart(sight, task, start);
    return task.start > start ? ofRelevant(sight, task, start) : "nothing";
  }
  // Without a start of the named task any other one may have begun after it, and none did for certain.
  const word = ofRelevant(sight, task, Number.NEGATIVE_INFINITY);
  return word === "proof" ? "doubt" : word === "failed" ? "nothing" : word;
}

function ofNamed(sight: Sight, task: Task, start: number | undefined): Word {
  if (task.record.state === "gone" || task.record.state === "skipped") return "failed";
  return ofRelevant(sight, task, start ?? Number.NEGATIVE_INFINITY);
}

/** What a task says that began in time. */
function ofRelevant(sight: Sight, task: Task, since: number): Word {
  switch (roleOf(sight, task)) {
    case "success":
      return task.completedAt !== undefined && task.completedAt >= since ? "proof" : "doubt";
    case "failure":
      return "failed";
    case "unmapped":
      return "doubt";
    case "open":
      return isFresh(sight, task) ? "open" : "stuck";
    case "ignored":
      return "nothing";
  }
}

/** What a task says that does not say when it began: only its end can tell that it began too early. */
function ofOneWithoutStart(sight: Sight, task: Task, since: number): Word {
  const role = roleOf(sight, task);
  if (role === "open") return "stuck";
  if (role === "failure") return task.completedAt !== undefined && task.completedAt > since ? "failed" : "nothing";
  const isTooEarly = task.completedAt !== undefined && task.completedAt <= since;
  return (role === "success" || role === "unmapped") && !isTooEarly ? "doubt" : "nothing";
}
