import type { CriterionName } from "../../core/gateFacts";
import type { Criterion } from "./criterion";
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

/** Every criterion by its name; adding one means adding a file, its name in `core/gateFacts.ts` and a line here. */
export const criteria: Readonly<Record<CriterionName, Criterion>> = {
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
