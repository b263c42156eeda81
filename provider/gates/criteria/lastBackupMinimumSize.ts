import { historyCriterion } from "../judge/historyCriterion";
import { leavesAt } from "../judge/leavesAt";
import { newestSize } from "../judge/newestSize";
import { latestStamp, successesInReach } from "../judge/possibleStamps";
import type { Task } from "../judge/task";
import { size } from "../parse/fields";

/** The newest success is at least so large. */
export const lastBackupMinimumSize = historyCriterion<number>({
  name: "lastBackupMinimumSize",
  keys: { lastBackupMinimumSize: size },
  unit: "bytes",
  proof: "universal",
  limit: (values) => values["lastBackupMinimumSize"] as number | undefined,
  threshold: (limit) => limit,
  check(limit, view) {
    const [newest] = view.existing;
    const least = `at least ${limit} bytes`;
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
  // One that would be the newest, and of another size: of the other side of the limit, or of a size that is not said.
  doubt(limit, view, verdict) {
    const [newest] = view.existing;
    const isOther = ({ record }: Task, stamp: number): boolean => {
      const bytes = record.sizeBytes;
      if (bytes === undefined || bytes < limit !== (verdict === "false")) return true;
      return stamp === newest?.stamp && bytes !== newest.record.sizeBytes;
    };
    return successesInReach(view).find((task) => {
      const stamp = latestStamp(task, view);
      return stamp >= (newest?.stamp ?? stamp) && isOther(task, stamp);
    });
  },
});
