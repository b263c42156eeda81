import { historyCriterion } from "../judge/historyCriterion";
import { leavesAt } from "../judge/times/leavesAt";
import { newestSize } from "../judge/newestSize";
import { latestStamp, possibleSuccesses } from "../judge/times/possibleStamps";
import type { Task } from "../judge/task";
import { size } from "../parse/fields";

/** The newest success is at least so large. */
export const lastBackupMinimumSize = historyCriterion<number>({
  name: "lastBackupMinimumSize",
  sentence: "The newest successful backup is large enough.",
  passes: "atLeast",
  success: { shownWhen: "measured", newestDecides: "measured" },
  violation: "the newest backup{of} has {observed}; {limit}",
  keys: { lastBackupMinimumSize: size },
  unit: "bytes",
  proof: "universal",
  limit: (values) => values["lastBackupMinimumSize"] as number | undefined,
  threshold: (limit) => limit,
  check(limit, view) {
    const [newest] = view.existing;
    const least = `minimum ${limit} bytes`;
    if (newest === undefined) return { verdict: "false", what: `no success (${least})` };
    const bytes = newestSize(view);
    if (bytes === undefined) {
      return {
        verdict: "unknown",
        reason: "sizeUnknown",
        what: `newest success of unknown size (${least})`,
        task: newest,
      };
    }
    const found = { observed: bytes, what: `newest success ${bytes} bytes (${least})`, task: newest };
    if (bytes < limit) return { verdict: "false", ...found };
    return { verdict: "pass", ...found, turnsAt: leavesAt(newest, view) };
  },
  // One that would be the newest. A success that is too small by its own word makes nothing true.
  doubt(limit, view, verdict) {
    const least = view.existing[0]?.stamp ?? Number.NEGATIVE_INFINITY;
    const isTooSmall = (task: Task): boolean =>
      view.countsAs(task) === "success" && (task.record.sizeBytes ?? limit) < limit;
    const newest = possibleSuccesses(view).filter((task) => latestStamp(task) >= least);
    return newest.find((task) => verdict === "pass" || !isTooSmall(task));
  },
});
