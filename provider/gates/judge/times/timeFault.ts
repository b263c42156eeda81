import { parseRfc3339 } from "../../../core/instants/rfc3339";
import { isZeroInstant } from "../../../core/instants/zeroTime";
import type { BackupRecord } from "../../../core/records/record";
import { cleanRemoteText } from "../../../core/remoteText";

/** Why a time of a record cannot be used, behind `has` or `with`: `no end time`, or the fault and the value. */
export function timeFault(record: BackupRecord, field: "completedAt" | "startedAt"): string {
  const name = field === "completedAt" ? "end time" : "start time";
  const value = record[field];
  const instant = value === undefined ? undefined : parseRfc3339(value);
  const { unreadable } = record;
  if (value === undefined && unreadable !== undefined)
    return `no ${name} that can be read (${cleanRemoteText(unreadable, 128)})`;
  if (value === undefined || (instant !== undefined && isZeroInstant(instant))) return `no ${name}`;
  const fault = instant === undefined ? "cannot be read" : "contradicts its other times or the clock";
  return `${field === "completedAt" ? "an" : "a"} ${name} that ${fault}: ${cleanRemoteText(value, 64)}`;
}
