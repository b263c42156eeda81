import type { CriterionName } from "../../core/criterionNames";
import type { ReportedCriterion } from "./criterion";
import { lastBackupMaximumAge } from "./lastBackupMaximumAge";
import { lastBackupMinimumSize } from "./lastBackupMinimumSize";
import { lastTaskSucceeded } from "./lastTaskSucceeded";
import { maximumConsecutiveFailures } from "./maximumConsecutiveFailures";
import { maximumGap } from "./maximumGap";
import { maximumRunningDuration } from "./maximumRunningDuration";
import { maximumSizeDecrease } from "./maximumSizeDecrease";
import { minimumRedundancy } from "./minimumRedundancy";
import { newerThan } from "./newerThan";
import { noTaskRunning } from "./noTaskRunning";
import { oldestBackupMinimumAge } from "./oldestBackupMinimumAge";

/** Every criterion by its name. Adding one means its keys in schema.json, a file, and a line here. */
export const criteria: Readonly<Record<CriterionName, ReportedCriterion>> = {
  lastBackupMaximumAge,
  lastTaskSucceeded,
  maximumConsecutiveFailures,
  noTaskRunning,
  maximumRunningDuration,
  minimumRedundancy,
  lastBackupMinimumSize,
  maximumSizeDecrease,
  oldestBackupMinimumAge,
  maximumGap,
  newerThan,
};
