import type { Instant } from "../../core/instants/instant";
import type { BackupRecord } from "../../core/records/record";
import type { Policy } from "../../gates/policy";
import type { Target } from "../../gates/target";
import { placementsOf } from "../../gates/explain/placement";
import { distinctRecords } from "../../gates/judge/contradiction";
import { toTask, type Task } from "../../gates/judge/task";
import { createView, type View } from "../../gates/judge/view";
import type { TargetReading } from "../../gates/reading";
import type { TargetResult } from "../../gates/result";
import type { Counts } from "./reportView";

/** The tasks of a target, as the evaluator sees them. */
export interface SeenTasks {
  readonly now: number;
  /** Newest first; those without a time come last. */
  readonly tasks: readonly { readonly task: Task; readonly counts: Counts }[];
  /** Absent where the answer could not be judged: then nothing is said of successes and gaps. */
  readonly view?: View;
}

function timeOf({ stamp, completed, began }: Task): number {
  return stamp ?? completed ?? began ?? Number.NEGATIVE_INFINITY;
}

/**
 * The records with what each counts as, by the evaluator's own rules: a report that drew a success which the gate does not
 * count would show what is not true. `undefined` where nothing was read.
 */
export function tasksOf(
  target: Target,
  policy: Policy,
  reading: TargetReading | undefined,
  { reason }: TargetResult,
  now: Instant,
): SeenTasks | undefined {
  if (reading?.records === undefined || reading.error !== undefined || reading.asOf === undefined) return undefined;
  const toOther = (record: BackupRecord): Task =>
    toTask(record, target, { now, tolerance: policy.clockSkewTolerance }, record.state === "failed");
  const distinct = reason === undefined ? distinctRecords(target, reading.records) : undefined;
  if (distinct === undefined || "contradiction" in distinct) {
    const tasks = reading.records.map(toOther);
    const sorted = tasks.sort((a, b) => timeOf(b) - timeOf(a));
    return { now, tasks: sorted.map((task) => ({ task, counts: "other" })) };
  }
  const { records } = distinct;
  const view = createView({ target, policy, now, complete: reading.complete === true, records });
  const tasks = placementsOf(view).map(({ task, role }) => ({
    task,
    counts: role === "nothing" ? ("other" as const) : role,
  }));
  return { now, tasks: tasks.sort((a, b) => timeOf(b.task) - timeOf(a.task)), view };
}
