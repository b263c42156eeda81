import { createHash } from "node:crypto";
import type { ReportLine } from "../../report/lines/findings";

/**
 * Names a finding over time, whatever its message says of the moment: code scanning and code quality take two findings
 * with one fingerprint for the same, and show one.
 */
export function fingerprintOf(gateName: string, { target, criterion }: ReportLine): string {
  const parts = [
    gateName,
    target?.service,
    target?.resourceId,
    target?.actionName,
    target?.region,
    target?.projectId,
    target?.name,
    criterion?.id,
  ];
  return createHash("sha256")
    .update(JSON.stringify(parts.map((part) => part ?? null)))
    .digest("hex");
}
