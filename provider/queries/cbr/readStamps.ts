import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import type { RecordContext } from "../defineQuery";
import { isZoneless, readStamp, zoneOf, type StampZone, type WrittenStamps } from "../zoneOf";

const zoneWarnings: Readonly<Record<Exclude<StampZone["kind"], "proven">, string>> = {
  disproved: "a CBR time without a zone is in the future as UTC, so times without a zone are read as +08:00",
  unproven:
    "CBR times have no zone and cbrTimeZone is not set: the instants are read as UTC; in +08:00 they are 8 hours earlier",
  unreadable:
    "some CBR times have no zone, the others do not prove it, and cbrTimeZone is not set: these instants are absent",
};

type Instants = Pick<BackupRecord, "createdAt" | "startedAt" | "completedAt" | "zoneProven">;

interface StampContext extends Omit<RecordContext<unknown>, "inputs"> {
  /** Whether the row has ended: an open row has no end, whatever stands there. */
  readonly usesEnd: boolean;
  /** Where the row stands in the answer, for warnings: `operation_log`. */
  readonly path: string;
  /** The field that holds the start; default `started_at`. */
  readonly startField?: string;
}

/** The instants of a row, and whether they rest on a zone that nothing proves. */
export function readStamps(
  stamps: WrittenStamps,
  { usesEnd, path, startField = "started_at", settings, answeredAt, warnings }: StampContext,
): Instants {
  const { created, started, ended } = stamps;
  const zone = zoneOf(stamps, { setting: settings.cbrTimeZone, answeredAt });
  const used = [created, started, usesEnd ? ended : undefined].filter((text) => text !== undefined);
  const isZoneUsed = used.some(isZoneless);
  if (isZoneUsed && zone.kind !== "proven") warnings.add(zoneWarnings[zone.kind]);
  const reading = { zone, setting: "cbrTimeZone", warnings };
  const instant = (value: string | undefined, name: string): string | undefined =>
    readStamp(value, `${path}.${name}`, reading);
  // Where the start is left out, the creation must not stand in for it: in one reading it may be 8 hours the younger one.
  const isStartLeftOut = zone.kind === "unreadable" && started !== undefined && isZoneless(started);
  return omitAbsent<Instants>({
    createdAt: isStartLeftOut ? undefined : instant(created, "created_at"),
    startedAt: instant(started, startField),
    completedAt: usesEnd ? instant(ended, "ended_at") : undefined,
    zoneProven: isZoneUsed && zone.kind === "unproven" ? false : undefined,
  });
}
