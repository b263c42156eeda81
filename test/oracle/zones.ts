import type { Finding } from "./finding";

/** A stamp without a zone is read as UTC and as +08:00. The second reading is earlier by this time. */
export const zoneDifference = 8 * 3_600_000;

/**
 * One finding of two readings. A criterion passes only where it passes in both; where they differ it is unknown.
 *
 * `onUnknown: warn` is not told by the text of zones. The product is strict: it softens only what each reading alone could
 * let through, since a finding that fails in one zone is no doubt about records.
 */
export function inBothZones(asUtc: Finding, in0800: Finding): Finding {
  const isFirm = asUtc.isFirm === true || in0800.isFirm === true;
  if (asUtc.verdict === in0800.verdict) return isFirm ? { ...asUtc, isFirm } : asUtc;
  const unproven: Finding = { verdict: "unknown", isZoneUnproven: true };
  return [asUtc, in0800].every(mayBeLetThrough) ? unproven : { ...unproven, isFirm: true };
}

function mayBeLetThrough({ verdict, isFirm }: Finding): boolean {
  return verdict === "pass" || verdict === "warn" || (verdict === "unknown" && isFirm !== true);
}
