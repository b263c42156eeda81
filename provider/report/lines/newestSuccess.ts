import { parseRfc3339 } from "../../core/instants/rfc3339";
import { criteria } from "../../gates/criteria/catalogue";
import type { CriterionResult, TargetResult } from "../../gates/result";

interface NewestSuccess {
  /** `undefined` where the result does not say whether there is any. */
  readonly has: boolean | undefined;
  /** When it ended, in milliseconds since 1970; `NaN` where that is not known. */
  readonly at: number;
}

function showsSuccess({ id, observed, verdict }: CriterionResult): boolean {
  switch (criteria[id].success.shownWhen) {
    case "measured":
      return observed !== undefined;
    case "counted":
      return observed !== undefined && observed > 0;
    case "passed":
      return verdict === "pass";
    case "never":
      return false;
  }
}

/** A complete reading without a success: refuted, softened because the resource is new, or empty. */
function showsNone({ id, observed, verdict, reason }: CriterionResult): boolean {
  if (criteria[id].success.shownWhen !== "measured" || observed !== undefined) return false;
  return verdict === "fail" || verdict === "pending" || reason === "graceForNew" || reason === "noRecords";
}

function endOf({ id, observed, verdict, evidence }: CriterionResult, evaluatedAt: string): number {
  const { newestDecides } = criteria[id].success;
  if (newestDecides === "never" || observed === undefined) return Number.NaN;
  if (newestDecides === "passed" && verdict !== "pass") return Number.NaN;
  // While it waits, the deciding record is the open task; the age still speaks of the newest success.
  if (verdict !== "pending" && evidence?.completedAt !== undefined)
    return parseRfc3339(evidence.completedAt) ?? Number.NaN;
  const evaluated = parseRfc3339(evaluatedAt);
  return newestDecides === "aged" && evaluated !== undefined ? evaluated - observed * 1000 : Number.NaN;
}

/** The newest success of a target according to its criteria: the result has no field of its own for it. */
export function newestSuccessOf({ criteria: results, complete }: TargetResult, evaluatedAt: string): NewestSuccess {
  const ends = results.map((criterion) => endOf(criterion, evaluatedAt)).filter((end) => !Number.isNaN(end));
  const at = ends.length === 0 ? Number.NaN : ends.reduce((latest, end) => Math.max(latest, end));
  if (results.some(showsSuccess)) return { has: true, at };
  return { has: complete && results.some(showsNone) ? false : undefined, at };
}
