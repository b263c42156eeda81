import type { Instant } from "../../../core/instants/instant";
import type { Task } from "../task";
import type { View } from "../view";

/** When a success stops counting by time alone: at the end of `lookback`, where that bounds it. */
export function leavesAt(task: Task, view: View): Instant {
  return view.outlasts(task) ? Number.POSITIVE_INFINITY : (task.stamp ?? view.now) + view.target.lookback;
}
