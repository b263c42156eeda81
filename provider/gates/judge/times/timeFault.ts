import type { GateFacts } from "../../../core/gateFacts";
import { parseRfc3339 } from "../../../core/instants/rfc3339";
import { isZeroInstant } from "../../../core/instants/zeroTime";
import type { BackupRecord } from "../../../core/records/record";
import { cleanRemoteText } from "../../../core/remoteText";

type Field = "completedAt" | "startedAt";

/** The text of an end or a start that cannot be read. Where the facts do not name the field of the end, it may be either. */
export function unreadableTime(
  { unreadable, ...record }: BackupRecord,
  field: Field,
  { endField }: Pick<GateFacts, "endField">,
): string | undefined {
  if (unreadable === undefined || record[field] !== undefined || endField === undefined) {
    return record[field] === undefined ? unreadable : undefined;
  }
  return unreadable.startsWith(`${endField}: `) === (field === "completedAt") ? unreadable : undefined;
}

/** Why a time of a record cannot be used, behind `has` or `with`: `no end time`, or the fault and the value. */
export function timeFault(record: BackupRecord, field: Field, facts: Pick<GateFacts, "endField">): string {
  const name = field === "completedAt" ? "end time" : "start time";
  const value = record[field];
  const instant = value === undefined ? undefined : parseRfc3339(value);
  const unreadable = unreadableTime(record, field, facts);
  if (unreadable !== undefined) return `no ${name} that can be read (${cleanRemoteText(unreadable, 128)})`;
  if (value === undefined || (instant !== undefined && isZeroInstant(instant))) return `no ${name}`;
  const fault = instant === undefined ? "cannot be read" : "contradicts its other times or the clock";
  return `${field === "completedAt" ? "an" : "a"} ${name} that ${fault}: ${cleanRemoteText(value, 64)}`;
}
