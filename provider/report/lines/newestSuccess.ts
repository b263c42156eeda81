import type { CriterionName } from "../../core/gateFacts";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import type { CriterionResult, TargetResult } from "../../gates/result";

export interface NewestSuccess {
  /** `undefined` where the result does not say whether there is any. */
  readonly has: boolean | undefined;
  /** When it ended, in milliseconds since 1970; `NaN` where that is not known. */
  readonly at: number;
}

/** Criteria that measure a success whenever there is one, so that a decided one without a measurement says "none". */
const measureASuccess: readonly CriterionName[] = [
  "lastBackupMaximumAge",
  "lastBackupMinimumSize",
  "maximumSizeDecrease",
  "oldestBackupMinimumAge",
];

/** Criteria whose deciding record, where they pass, is the newest success. */
const decidedByTheNewest: readonly CriterionName[] = [
  "lastBackupMaximumAge",
  "lastBackupMinimumSize",
  "maximumSizeDecrease",
  "lastTaskSucceeded",
];

function showsSuccess({ id, observed, verdict }: CriterionResult): boolean {
  if (measureASuccess.includes(id)) return observed !== undefined;
  if (id === "minimumRedundancy" || id === "newerThan") return observed !== undefined && observed > 0;
  return (
    (id === "lastTaskSucceeded" || id === "maximumConsecutiveFailures" || id === "maximumGap") && verdict === "pass"
  );
}

/** A complete reading without a success: refuted, softened because the resource is new, or empty. */
function showsNone({ id, observed, verdict, reason }: CriterionResult): boolean {
  if (!measureASuccess.includes(id) || observed !== undefined) return false;
  return verdict === "fail" || verdict === "pending" || reason === "graceForNew" || reason === "noRecords";
}

function endOf({ id, observed, verdict, evidence }: CriterionResult, evaluatedAt: string): number {
  if (!decidedByTheNewest.includes(id) || observed === undefined) return Number.NaN;
  if (id === "lastTaskSucceeded" && verdict !== "pass") return Number.NaN;
  // While it waits, the deciding record is the open task; the age still speaks of the newest success.
  if (verdict !== "pending" && evidence?.completedAt !== undefined)
    return parseRfc3339(evidence.completedAt) ?? Number.NaN;
  const evaluated = parseRfc3339(evaluatedAt);
  return id === "lastBackupMaximumAge" && evaluated !== undefined ? evaluated - observed * 1000 : Number.NaN;
}

/** What the criteria of a target say of its newest success: the result has no field of its own for it. */
export function newestSuccessOf({ criteria, complete }: TargetResult, evaluatedAt: string): NewestSuccess {
  const ends = criteria.map((criterion) => endOf(criterion, evaluatedAt)).filter((end) => !Number.isNaN(end));
  const at = ends.length === 0 ? Number.NaN : ends.reduce((latest, end) => Math.max(latest, end));
  if (criteria.some(showsSuccess)) return { has: true, at };
  return { has: complete && criteria.some(showsNone) ? false : undefined, at };
}
