import { rulesOf } from "./evidence";
import { age, type Sight, type Task } from "./sight";
import { isOpen } from "./states";

/**
 * What a task is to the criteria, by the one predicate of success.
 *
 * - `success`: a counting success.
 * - `failure`: it failed, or a policy says to take it as failed.
 * - `open`: waiting or running.
 * - `unmapped`: its state is unknown.
 * - `ignored`: it ended, and proves neither: gone, skipped, or a success that does not say its type.
 */
export type Role = "success" | "failure" | "open" | "unmapped" | "ignored";

export function roleOf(sight: Sight, task: Task): Role {
  const { state, failedParts = 0 } = task.record;
  if (isOpen(state)) return "open";
  if (state === "unknown") return "unmapped";
  if (state === "failed") return "failure";
  if (state === "skipped") return sight.policy.onSkipped === "fail" ? "failure" : "ignored";
  if (state === "gone") return "ignored";
  if (failedParts > 0 && (sight.policy.onPartial ?? "fail") === "fail") return "failure";
  return saysItsType(sight, task) ? "success" : "ignored";
}

/** Some evidence has to say its backup type; any record has to say `incremental` where that is selected. */
function saysItsType({ target }: Sight, { record }: Task): boolean {
  if (rulesOf(target).statesBackupType === true && record.backupType !== "auto" && record.backupType !== "manual")
    return false;
  return (target.include ?? "any") === "any" || record.incremental !== undefined;
}

/**
 * A failure without an end is dated by its start; every other task by the time that `ageFrom` names, and by nothing in
 * its place. An end before the start is none. An end that is given and cannot be used is no missing end: the failure may be newer than any success.
 * Of a start that cannot be read the creation says only that the task is no older.
 */
export function datedByRole(sight: Sight, task: Task): Task {
  const endsBeforeStart = task.completedAt !== undefined && task.start !== undefined && task.completedAt < task.start;
  const { startedAt, completedAt, unreadable } = task.record;
  const isOfEnd = unreadable?.startsWith(`${rulesOf(sight.target).endField}:`) === true;
  const hasNoEnd = (completedAt === undefined && !isOfEnd) || endsBeforeStart;
  const isStartIllegible = startedAt === undefined && unreadable !== undefined && !isOfEnd;
  if (roleOf(sight, task) !== "failure" || !hasNoEnd || isStartIllegible || task.start === undefined) return task;
  return { ...task, isDatedByStart: true, stamp: task.start, earliest: task.start, latest: task.start };
}

/** Open for longer than the limit: it may never end. */
export function isStuck(sight: Sight, task: Task): boolean {
  return isOpen(task.record.state) && task.start !== undefined && age(sight, task.start) > sight.runningLimit;
}

/** Open, and nobody can say since when. */
export function isOpenWithoutStart(task: Task): boolean {
  return isOpen(task.record.state) && task.start === undefined;
}

/** Open, and young enough to be waited for. */
export function isFresh(sight: Sight, task: Task): boolean {
  return isOpen(task.record.state) && task.start !== undefined && !isStuck(sight, task);
}

/** Tasks with one role. */
export function having(role: Role, sight: Sight, tasks: readonly Task[]): readonly Task[] {
  return tasks.filter((task) => roleOf(sight, task) === role);
}
