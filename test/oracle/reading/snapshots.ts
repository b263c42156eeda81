import type { OracleRecord } from "../types";
import { stateOf } from "../states";
import { asUtc, disprovesUtc, in0800, inUtc, isMixed, isZoneless, stampsOf, type ZoneOfRow, zoneSet } from "./stamps";
import { memberOf, type Row, textOf, type ZoneSettings } from "./wire";
import { zoneDifference } from "../zones";

const ended = ["succeeded", "failed"];
const longestDelay = 60 * 60_000;

/**
 * The zone of a list of DWS snapshots. Automatic ones name their planned start: UTC is proven where none starts before it,
 * and one within an hour after it. finding.md leaves the stamps undated where that fails. The product judges them in both
 * zones if the starts fit +08:00, since a snapshot may have waited for 8 hours, and leaves them out if they fit neither.
 */
export function zoneOfSnapshots(
  rows: readonly Row[],
  { dwsSnapshotTimeZone }: ZoneSettings,
  date: number | undefined,
): ZoneOfRow {
  const set = zoneSet(dwsSnapshotTimeZone);
  if (set !== undefined) return set;
  const zoneless = rows
    .flatMap((row) => ["started", "finished", "updated"].map((name) => textOf(row, name)))
    .filter(isZoneless);
  if (zoneless.length === 0) return inUtc;
  const delays = rows.flatMap((row) => {
    const [planned, started] = [textOf(row, "bak_expected_start_time"), textOf(row, "started")];
    const isPlanned = textOf(row, "type") === "AUTO" && /^\d{13}$/.test(planned ?? "") && isZoneless(started);
    const start = isPlanned ? asUtc(started) : undefined;
    return start === undefined ? [] : [start - Number(planned)];
  });
  const fits = (earlier: number): boolean =>
    delays.every((delay) => delay - earlier >= 0) && delays.some((delay) => delay - earlier <= longestDelay);
  if (disprovesUtc(zoneless, date)) {
    return delays.length === 0 || fits(zoneDifference) ? in0800 : { kind: "unreadable" };
  }
  if (delays.length === 0) return { kind: "unproven" };
  if (fits(0)) return inUtc;
  return { kind: fits(zoneDifference) ? "unproven" : "unreadable" };
}

/** A snapshot of a warehouse. Only one of the whole cluster is a backup. */
export function warehouseSnapshot(row: Row, resourceId: string, zoneOfList: ZoneOfRow): OracleRecord {
  const state = stateOf("dws", "snapshots", textOf(row, "status"));
  const [started, finished, size] = [textOf(row, "started"), textOf(row, "finished"), memberOf(row, ["size"])];
  const zone: ZoneOfRow =
    zoneOfList.kind === "unproven" && isMixed([started, finished]) ? { kind: "unreadable" } : zoneOfList;
  const isWhole =
    (textOf(row, "backup_level") ?? "cluster") === "cluster" && memberOf(row, ["fine_grained_backup"]) !== true;
  const base = textOf(row, "prior_backup_key");
  const record = {
    service: "dws",
    resourceId: textOf(row, "cluster_id") ?? resourceId,
    id: textOf(row, "id"),
    kind: isWhole ? "clusterSnapshot" : "partialSnapshot",
    backupType: textOf(row, "type")?.toLowerCase(),
    incremental: base === undefined ? undefined : base !== "FULL",
    state,
    rawState: textOf(row, "status"),
    ...stampsOf({ started, ended: ended.includes(state) ? finished : undefined }, zone),
    sizeBytes: typeof size === "number" ? Math.round(size * 1e9) : undefined,
    evidenceGrade: "artefact",
  };
  return record as OracleRecord;
}

/** A snapshot of a search cluster's data. Its instants are epoch milliseconds; a part of what the target asks for is a partial success. */
export function dataSnapshot(row: Row, resourceId: string, indices: readonly string[] | undefined): OracleRecord {
  const word = textOf(row, "status");
  const state = stateOf("css", "dataSnapshots", word);
  const numbers: Readonly<Record<string, string>> = { "0": "auto", "1": "manual" };
  const [method, number] = [textOf(row, "backupMethod"), textOf(row, "backupType")];
  const types = [method, number === undefined ? undefined : numbers[number]].flatMap((type) => type ?? []);
  const at = (name: string): string | undefined => {
    const value = row[name];
    return typeof value === "number" && value !== 0 ? new Date(value).toISOString() : undefined;
  };
  const failedShards = row["failedShards"] as number | undefined;
  const isOfAPart = state === "succeeded" && (word === "PART_FAILED" || !holds(textOf(row, "indices"), indices));
  const record = {
    service: "css",
    resourceId: textOf(row, "clusterId") ?? resourceId,
    id: textOf(row, "id"),
    kind: "dataSnapshot",
    backupType: new Set(types).size === 1 ? types[0] : undefined,
    state,
    rawState: word,
    startedAt: at("startTime"),
    completedAt: ended.includes(state) ? at("endTime") : undefined,
    failedParts: isOfAPart ? Math.max(failedShards ?? 0, 1) : failedShards,
    evidenceGrade: "artefact",
  };
  return record as OracleRecord;
}

/**
 * Whether a snapshot of this text holds all that is asked for: everything is `*`, and names are held by a list that has each of
 * them letter by letter. A pattern names no index, and a list with an exclusion proves nothing.
 */
function holds(text: string | undefined, asked: readonly string[] | undefined): boolean {
  if (text === undefined) return false;
  if (text === "*") return true;
  const parts = text.split(",");
  return (
    asked !== undefined && !parts.some((part) => /^\s*-/.test(part)) && asked.every((name) => parts.includes(name))
  );
}
