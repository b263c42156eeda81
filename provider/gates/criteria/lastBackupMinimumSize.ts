import { historyCriterion } from "../judge/historyCriterion";
import { newestSize } from "../judge/newestSize";
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
    const [newest] = view.successes;
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
    return { verdict: "pass", ...found, turnsAt: (newest.stamp ?? view.now) + view.target.lookback };
  },
});
