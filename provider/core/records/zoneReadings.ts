import { toRfc3339, writable, type Instant } from "../instants/instant";
import { parseRfc3339 } from "../instants/rfc3339";
import { isZeroInstant } from "../instants/zeroTime";
import { omitAbsent } from "../omitAbsent";
import type { BackupRecord } from "./record";

/** How a text without a zone may be meant: as UTC, or as the local time of the services' home. */
export const zoneReadings = ["UTC", "+08:00"] as const;

const difference = 8 * 3_600_000;

/** An instant that was read as UTC, when its text is meant in +08:00. A text that is not an instant stays as it is. */
export function readIn0800(text: string): string {
  const instant = parseRfc3339(text);
  const other = instant === undefined || isZeroInstant(instant) ? undefined : writable(instant - difference);
  return other === undefined ? text : toRfc3339(other);
}

export function hasUnprovenZone({ zoneProven }: BackupRecord): boolean {
  return zoneProven === false;
}

/** The older reading of an instant of a record, for ages that must not be younger than the truth. */
export function olderReading(record: BackupRecord, asUtc: Instant): Instant {
  return hasUnprovenZone(record) ? asUtc - difference : asUtc;
}

/** The record as it is when its texts without a zone are meant in +08:00; itself where the zone is proven. */
export function recordIn0800(record: BackupRecord): BackupRecord {
  if (!hasUnprovenZone(record)) return record;
  const { createdAt, startedAt, completedAt } = record;
  const shifted = (text: string | undefined): string | undefined => (text === undefined ? undefined : readIn0800(text));
  return omitAbsent<BackupRecord>({
    ...record,
    createdAt: shifted(createdAt),
    startedAt: shifted(startedAt),
    completedAt: shifted(completedAt),
  });
}
