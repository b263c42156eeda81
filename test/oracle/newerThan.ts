import { fail, type Finding, pass, pending, undecided, unseen } from "./finding";
import { instant } from "./instants";
import { having, isFresh, isOpenWithoutStart, isStuck } from "./roles";
import { selected } from "./selection";
import { age, type Sight, type Task } from "./sight";

/**
 * `newerThan`: a counting success completed after an instant; or a named task, or one that started after it, succeeded.
 * A stuck task, or one without a start, is fail here unless something proves the criterion: it would otherwise be
 * waited for without end.
 */
export function newerThan(sight: Sight): Finding {
  const tasks = selected(sight);
  if (tasks.length === 0) return sight.isComplete ? pending : unseen;
  const since = instant(sight.criteria.newerThan);
  return since === undefined ? afterTask(sight, tasks, sight.criteria.newerThan!) : afterInstant(sight, tasks, since);
}

function afterInstant(sight: Sight, tasks: readonly Task[], since: number): Finding {
  const isAfter = ({ completedAt }: Task): boolean => completedAt !== undefined && completedAt > since;
  const successes = having("success", sight, tasks);
  if (successes.some(isAfter)) return pass;
  if (tasks.some((task) => isStuck(sight, task) || isOpenWithoutStart(task))) return fail;

  const unmapped = having("unmapped", sight, tasks).filter(
    ({ start }) => start === undefined || age(sight, start) <= sight.lookback || start >= since,
  );
  const maybeWitness = unmapped.some((task) => task.completedAt === undefined || isAfter(task));
  const hasUndated = successes.some(({ completedAt }) => completedAt === undefined);
  if (!sight.isComplete || hasUndated || maybeWitness) return undecided;

  if (tasks.some((task) => isFresh(sight, task))) return unmapped.length > 0 ? undecided : pending;
  return having("failure", sight, tasks).some(isAfter) ? fail : pending;
}

function afterTask(sight: Sight, tasks: readonly Task[], id: string): Finding {
  const named = tasks.find(({ record }) => record.id === id);
  if (named === undefined) return sight.isComplete ? pending : undecided;
  const others = tasks.filter((task) => task !== named);
  const later = others.filter(({ start }) => comesAfter(start, named.start) === "yes");
  const perhapsLater = others.filter(({ start }) => comesAfter(start, named.start) !== "no");

  if (having("success", sight, [named, ...later]).length > 0) return pass;
  if (tasks.some((task) => isStuck(sight, task) || isOpenWithoutStart(task))) return fail;

  const maybeWitness = [
    ...having("success", sight, perhapsLater),
    ...having("unmapped", sight, [named, ...perhapsLater]),
  ];
  if (!sight.isComplete || maybeWitness.length > 0) return undecided;
  if ([named, ...perhapsLater].some((task) => isFresh(sight, task))) return pending;

  const ended = having("failure", sight, [named]).length > 0 || ["skipped", "gone"].includes(named.record.state);
  return ended ? fail : pending;
}

function comesAfter(start: number | undefined, other: number | undefined): "yes" | "no" | "perhaps" {
  if (start === undefined || other === undefined) return "perhaps";
  return start > other ? "yes" : "no";
}
