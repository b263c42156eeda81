import { isOpen } from "../../core/records/state";
import { countingPastFailures } from "../judge/failuresNewerThan";
import type { Task } from "../judge/task";
import { selectionKey } from "../judge/selection";
import { isPartial, type OpenTasks, type View } from "../judge/view";

/** What the criteria on a resource's history take a record for; `nothing` where they do not look at it. */
export const roles = ["success", "failure", "open", "unmapped", "ignored", "nothing"] as const;

export type Role = (typeof roles)[number];

/** Why a record counts as what it does, where that does not follow from its state alone. */
export const placementReasons = [
  "kindNotSelected",
  "backupTypeNotSelected",
  "includeNotSelected",
  "backupTypeUnsaid",
  "includeUnsaid",
  "outsideLookback",
  "partial",
  "skipped",
  "gone",
  "undated",
  "stuck",
  "startUnknown",
  "duplicate",
  "notJudged",
] as const;

export type PlacementReason = (typeof placementReasons)[number];

/** Where a task stands in a view. Nothing is decided here: it is read off the groups that the criteria look at. */
export interface Placement {
  readonly task: Task;
  readonly role: Role;
  readonly reasons: readonly PlacementReason[];
  /** What it would be without `lookback`, which `newerThan` does not know; absent where it is not selected. */
  readonly beyond?: Role;
  /** Whether `noTaskRunning` and `maximumRunningDuration` take it for open, or cannot tell. */
  readonly activity?: "open" | "unmapped";
}

const notSelected = {
  kinds: "kindNotSelected",
  backupType: "backupTypeNotSelected",
  include: "includeNotSelected",
} as const;
const unsaid = { kinds: "kindNotSelected", backupType: "backupTypeUnsaid", include: "includeUnsaid" } as const;

function tasksOf({ fresh, stuck, startless }: OpenTasks): readonly Task[] {
  return [...fresh, ...stuck, ...startless];
}

/** Why a task that is in one of the groups is in that one. */
function reasonsInside(view: View, role: Role, { record, stamp }: Task): PlacementReason[] {
  const ends = role === "success" || role === "failure";
  const key = role === "ignored" && record.state === "succeeded" ? selectionKey(view.target, record) : undefined;
  return [
    ...(key === undefined ? [] : [unsaid[key]]),
    ...(ends && isPartial(record) ? ["partial" as const] : []),
    ...(record.state === "skipped" ? ["skipped" as const] : []),
    ...(record.state === "gone" ? ["gone" as const] : []),
    ...(ends && stamp === undefined ? ["undated" as const] : []),
    // Counts as a backup that exists, or as a failure newer than one, and says nothing else about history.
    ...(ends && stamp !== undefined && stamp < view.horizon ? ["outsideLookback" as const] : []),
  ];
}

/** Every task that was read, in the order of the answer, with what the view made of it. */
export function placementsOf(view: View): Placement[] {
  const { open, activity } = view;
  const groups: readonly (readonly [Role, readonly Task[]])[] = [
    ["success", [...view.existing, ...view.undatedSuccesses]],
    ["failure", [...view.failures, ...view.undatedFailures, ...countingPastFailures(view)]],
    ["open", tasksOf(open)],
    ["unmapped", view.unmapped],
    ["ignored", view.ignored],
  ];
  const roleOf = new Map(groups.flatMap(([role, tasks]) => tasks.map((task) => [task, role] as const)));
  const all = new Set(view.all);
  const stuck = new Set([...open.stuck, ...activity.open.stuck]);
  const startless = new Set([...open.startless, ...activity.open.startless]);
  const active = new Set(tasksOf(activity.open));
  const uncertain = new Set(activity.unmapped);
  return view.read.map((task): Placement => {
    const role = roleOf.get(task);
    const key = all.has(task) ? undefined : selectionKey(view.target, task.record);
    const reasons: readonly PlacementReason[] = [
      ...(key === undefined ? [] : [notSelected[key]]),
      ...(role === undefined && key === undefined ? ["outsideLookback" as const] : []),
      ...(role === undefined ? [] : reasonsInside(view, role, task)),
      ...(stuck.has(task) ? ["stuck" as const] : []),
      ...(startless.has(task) && isOpen(task.record.state) ? ["startUnknown" as const] : []),
    ];
    return {
      task,
      role: role ?? "nothing",
      reasons,
      ...(all.has(task) ? { beyond: view.countsAs(task) } : {}),
      ...(active.has(task)
        ? { activity: "open" as const }
        : uncertain.has(task)
          ? { activity: "unmapped" as const }
          : {}),
    };
  });
}
