import type { Instant } from "../../../core/instants/instant";
import type { Task } from "../task";

/** How old a task's stamp is, in milliseconds; 0 for one slightly ahead of the server's clock. Not for undated tasks. */
export function ageOf({ stamp }: Task, now: Instant): number {
  if (stamp === undefined) throw new TypeError("an undated task has no age");
  return Math.max(0, now - stamp);
}
