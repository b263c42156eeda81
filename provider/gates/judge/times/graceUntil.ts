import type { Instant } from "../../../core/instants/instant";
import { isOpen } from "../../../core/records/state";
import type { Policy } from "../../policy";
import type { Target } from "../../target";
import type { Task } from "../task";

/**
 * Until when no task of the kinds says anything of a backup that was made, or failed, or hangs, whatever its type or age;
 * `undefined` where one does.
 */
function silentUntil(target: Target, policy: Policy, tasks: readonly Task[], now: Instant): Instant | undefined {
  let until = Number.POSITIVE_INFINITY;
  for (const { record, began } of tasks) {
    if (!target.kinds.includes(record.kind) || (record.state === "skipped" && policy.onSkipped === "ignore")) continue;
    if (!isOpen(record.state) || began === undefined || now - began > target.runningLimit) return undefined;
    until = Math.min(until, began + target.runningLimit);
  }
  return until;
}

/** When the resource stops being new, by its own age; `undefined` where it is not. */
function youngUntil({ createdAt }: Target, policy: Policy, now: Instant): Instant | undefined {
  if (policy.graceForNew === undefined || createdAt === undefined) return undefined;
  const until = createdAt + policy.graceForNew;
  return createdAt <= now + policy.clockSkewTolerance && now < until ? until : undefined;
}

/** Until when a complete reading of a new resource needs no success; `undefined` where it does. */
export function graceUntil(target: Target, policy: Policy, now: Instant, tasks: readonly Task[]): Instant | undefined {
  const young = youngUntil(target, policy, now);
  const silent = young === undefined ? undefined : silentUntil(target, policy, tasks, now);
  return young === undefined || silent === undefined ? undefined : Math.min(young, silent);
}
