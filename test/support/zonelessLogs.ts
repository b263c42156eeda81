import { resolveSettings, type GivenSettings } from "../../provider/config/resolveSettings";
import type { BackupRecord } from "../../provider/core/records/record";
import { Warnings } from "../../provider/core/records/warnings";
import { getOperationLog } from "../../provider/queries/cbr/getOperationLog";
import { readAt } from "./gates/judged";

/** The id of every log here. */
export const operationLogId = "4827f2da-b008-4507-ab7d-42d0df5ed912";

export const hour = 3_600_000;
export const offsets = { UTC: 0, "+08:00": 8 * hour } as const;
export type Zone = keyof typeof offsets;

/** How a text says an instant: how many digits of a second, and in which zone; without one it is local to `zoneless`. */
export interface Writing {
  readonly digits: 0 | 1 | 3 | 6 | 9;
  readonly zone: "none" | "Z" | "+00:00" | "+08:00";
}

/** The text of an instant; what carries no zone is written in the local time of `local`. */
export function written(instant: number, { digits, zone }: Writing, local: Zone): string {
  const offset = zone === "none" ? offsets[local] : zone === "+08:00" ? offsets["+08:00"] : 0;
  const [seconds = "", fraction = ""] = new Date(instant + offset).toISOString().slice(0, -1).split(".");
  return `${seconds}${digits === 0 ? "" : `.${`${fraction}155987`.slice(0, digits)}`}${zone === "none" ? "" : zone}`;
}

export function isZoneless(text: string): boolean {
  return !/(?:Z|[+-]\d\d:\d\d)$/.test(text);
}

/** The instant of a text, read in the zone where it carries none. */
export function instantOf(text: string, zone: Zone): number {
  const withZone = isZoneless(text) ? `${text}${zone === "UTC" ? "Z" : zone}` : text;
  // ECMAScript documents three digits of a second only.
  return Date.parse(withZone.replace(/(\.\d{3})\d+/, "$1"));
}

export interface Log {
  readonly status: string;
  readonly created_at?: string;
  readonly started_at?: string;
  readonly ended_at?: string;
  readonly updated_at?: string;
}

/** A function that makes the record of a log as the provider does with these settings, the answer dated `readAt`. */
export function recordsWith(given: GivenSettings): (log: Log) => BackupRecord {
  const { settings } = resolveSettings({ region: "cn-north-4", projectId: "a", authToken: "invented", ...given }, {});
  return (log) => {
    const warnings = new Warnings();
    const body = { operation_log: { id: operationLogId, operation_type: "backup", ...log } };
    const read = getOperationLog.wire.read(body, "", warnings)?.operationLog;
    if (read === undefined) throw new Error("the log cannot be read");
    return getOperationLog.toRecord(read, { inputs: { operationLogId }, settings, answeredAt: readAt, warnings });
  };
}
