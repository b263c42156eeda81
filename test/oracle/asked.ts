import type { OracleCriteria, OracleDescription, OracleTarget } from "./types";
import { milliseconds } from "./spans";

const companions: Readonly<Record<string, readonly string[]>> = {
  lastBackupMaximumAge: ["lastBackupWarningAge"],
  minimumRedundancy: ["minimumRedundancyWithin"],
  maximumSizeDecrease: ["maximumSizeDecreaseSamples"],
  maximumGap: ["maximumGapWithin"],
};

/**
 * The criteria of one target: the common ones, less those it goes `without` (companions included), its own over them,
 * and what is `false` is not asked.
 */
export function criteriaOf(description: OracleDescription, target: OracleTarget): OracleCriteria {
  const merged: Record<string, unknown> = { ...description.criteria };
  for (const name of target.without ?? []) {
    for (const key of [name, ...(companions[name] ?? [])]) Reflect.deleteProperty(merged, key);
  }
  Object.assign(merged, target.criteria);
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== false && value !== undefined));
}

/** The name of a target where none is given. */
export function nameOf(target: OracleTarget): string {
  const parts = [target.service, target.resourceId, target.actionName ?? target.evidence];
  return target.name ?? parts.filter((part) => part !== undefined).join("/");
}

/** The largest of the ages and windows asked; 0 where none is. */
export function largestAgeAsked(criteria: OracleCriteria): number {
  const ages = [
    criteria.lastBackupMaximumAge,
    criteria.oldestBackupMinimumAge,
    criteria.minimumRedundancyWithin,
    criteria.maximumGapWithin,
  ];
  return Math.max(0, ...ages.map((age) => (age === undefined ? 0 : milliseconds(age))));
}

/** How far back terminal records are seen: three times the largest age asked, and a week at least. */
export function lookbackOf(target: OracleTarget, criteria: OracleCriteria): number {
  if (target.lookback !== undefined) return milliseconds(target.lookback);
  return Math.max(3 * largestAgeAsked(criteria), milliseconds("7d"));
}
