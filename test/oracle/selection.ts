import type { OracleTarget } from "./types";
import { rulesOf } from "./evidence";
import { age, type Sight, type Task } from "./sight";
import { datedByRole, isStuck, roleOf } from "./roles";

/** Tasks of the kinds, whatever their type. */
export function ofTheKinds(sight: Sight): readonly Task[] {
  const kinds = sight.target.kinds ?? rulesOf(sight.target).kinds;
  return sight.tasks.filter((task) => kinds.includes(task.record.kind)).map((task) => datedByRole(sight, task));
}

/** Tasks of the kinds, less those that say that they are of another type than the selected one. */
export function selected(sight: Sight): readonly Task[] {
  return ofTheKinds(sight).filter((task) => !saysAnotherType(sight.target, task));
}

function saysAnotherType(target: OracleTarget, { record }: Task): boolean {
  const type = target.backupType ?? "any";
  const include = target.include ?? "any";
  // A word that is neither is no statement about the type; such a record is seen, but never counts.
  const saysType = record.backupType === "auto" || record.backupType === "manual";
  if (type !== "any" && saysType && record.backupType !== type) return true;
  return include !== "any" && record.incremental !== undefined && record.incremental !== (include === "incremental");
}

/**
 * What speaks about history: the selected tasks, less stuck ones (the verdict is what it would be without them), inside
 * `lookback`. An open task is always inside, and so is one whose times do not say that it has left.
 */
export function recent(sight: Sight): readonly Task[] {
  return selected(sight).filter((task) => !isStuck(sight, task) && isInsideLookback(sight, task));
}

/** The same and, however old they are, the backups that exist. Only a `lookback` of the user's bounds them. */
export function recentOrExisting(sight: Sight): readonly Task[] {
  const exists = (task: Task): boolean =>
    sight.target.lookback === undefined &&
    task.record.evidenceGrade === "artefact" &&
    roleOf(sight, task) === "success";
  return selected(sight).filter((task) => !isStuck(sight, task) && (exists(task) || isInsideLookback(sight, task)));
}

function isInsideLookback(sight: Sight, task: Task): boolean {
  const role = roleOf(sight, task);
  if (role === "open") return true;
  // What ended before the lookback also began before it.
  const time = role === "unmapped" ? (task.start ?? task.latest) : task.latest;
  return age(sight, time) <= sight.lookback;
}

/** Tasks that the two activity criteria see: of `activityKinds`, or all that the answer holds, whatever their age. */
export function activity(sight: Sight): readonly Task[] {
  const kinds = sight.target.activityKinds;
  return sight.tasks.filter((task) => kinds?.includes(task.record.kind) ?? true);
}
