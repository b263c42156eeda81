import type { OracleRecord, OracleTarget } from "../types";
import { instant } from "../instants";
import { isOpen, stateOf } from "../states";
import { stampsOf, zoneOfRow } from "./stamps";
import { memberOf, ownProject, type Row, textOf, type ZoneSettings } from "./wire";

/** A row of one of the two lists, with the ids by which they join. */
export interface Listed {
  readonly record: OracleRecord;
  readonly backupId: string | undefined;
  readonly checkpointId: string | undefined;
  readonly vaultId: string | undefined;
}

const ended = ["succeeded", "failed", "skipped"];

/** A backup: what exists. It says when it began, and never when it ended. */
export function backupOf(row: Row, { cbrTimeZone }: ZoneSettings, date: number | undefined): Listed {
  const word = textOf(row, "status");
  const own = stateOf("cbr", "backups", word);
  const [started, ...others] = ["created_at", "protected_at", "updated_at"].map((name) => textOf(row, name));
  // A backup of a server that cannot be restored from: the service says so by `na`.
  const isLost = textOf(row, "resource_type") === "OS::Nova::Server" && restoreMode(row) === "na";
  const isShared = (textOf(row, "project_id") ?? ownProject) !== ownProject;
  const type = memberOf(row, ["extend_info", "auto_trigger"]);
  const record = {
    service: "cbr",
    resourceId: textOf(row, "resource_id") ?? "",
    id: textOf(row, "id"),
    ...otherIds(!isShared && textOf(row, "image_type") === "backup" ? [textOf(row, "checkpoint_id")] : []),
    kind: isShared ? "shared" : (textOf(row, "image_type") ?? "unknown"),
    backupType: type === undefined ? undefined : type === true ? "auto" : "manual",
    incremental: row["incremental"],
    state: isLost && own === "succeeded" ? "gone" : own,
    rawState: word,
    ...stampsOf({ started }, zoneOfRow([started, ...others], cbrTimeZone, date)),
    evidenceGrade: "artefact",
  };
  return {
    record: record as OracleRecord,
    backupId: record.id,
    checkpointId: textOf(row, "checkpoint_id"),
    vaultId: textOf(row, "vault_id"),
  };
}

/** One record answers to its log's id, its backup's id and its checkpoint's id. */
function otherIds(ids: readonly (string | undefined)[]): Partial<OracleRecord> {
  const given = ids.flatMap((id) => id ?? []);
  return given.length === 0 ? {} : { otherIds: given };
}

function restoreMode(row: Row): string | undefined {
  return textOf(row, "extend_info", "supported_restore_mode")?.trim();
}

/** An operation log: what ran. */
export function logOf(row: Row, { cbrTimeZone }: ZoneSettings, date: number | undefined): Listed {
  const word = textOf(row, "status");
  const own = stateOf("cbr", "operationLog", word);
  const counters = [
    ["remove_resources", "fail_count"],
    ["vault_delete", "fail_count"],
    ["sync", "err_sync_backup_num"],
  ].flatMap((path) => (memberOf(row, ["extra_info", ...path]) as number | undefined) ?? []);
  // An error code beside a success: one of the two is wrong.
  const isBlemished = own === "succeeded" && textOf(row, "error_info", "code") !== undefined;
  const [created, started, end, updated] = ["created_at", "started_at", "ended_at", "updated_at"].map((name) =>
    textOf(row, name),
  );
  const state = isBlemished ? "unknown" : own;
  const zone = zoneOfRow([created, started, end, updated], cbrTimeZone, date);
  const record = {
    service: "cbr",
    resourceId: textOf(row, "extra_info", "resource", "id") ?? "",
    id: textOf(row, "id"),
    ...otherIds(
      textOf(row, "operation_type") === "backup"
        ? [textOf(row, "extra_info", "backup", "backup_id"), textOf(row, "checkpoint_id")]
        : [],
    ),
    kind: textOf(row, "operation_type") ?? "unknown",
    incremental: memberOf(row, ["extra_info", "backup", "incremental"]),
    state,
    rawState: word,
    ...stampsOf({ created, started, ended: ended.includes(state) ? end : undefined }, zone),
    failedParts: counters.length === 0 ? undefined : counters.reduce((sum, count) => sum + count, 0),
    evidenceGrade: "jobHistory",
  };
  return {
    record: record as OracleRecord,
    backupId: textOf(row, "extra_info", "backup", "backup_id"),
    checkpointId: textOf(row, "checkpoint_id"),
    vaultId: textOf(row, "vault_id"),
  };
}

/**
 * Both lists as one (finding.md, section 3). The logs were read first.
 *
 * Stricter than that text, as the product is on purpose: a successful log that joins no backup proves none, whether it names
 * one or not; behind half a list of backups it is unknown. A log without the id of a backup joins by its checkpoint.
 */
export function joinCbr(
  backups: readonly Listed[],
  logs: readonly Listed[],
  areBackupsWhole: boolean,
  { resourceId, createdAt }: Pick<OracleTarget, "resourceId" | "createdAt">,
): readonly OracleRecord[] {
  const vaults = backups.flatMap(({ vaultId }) => vaultId ?? []);
  const ofResource = logs.filter(({ record }) => record.resourceId !== "");
  const joins = (backup: Listed, log: Listed): boolean =>
    backup.record.kind === "backup" &&
    log.record.kind === "backup" &&
    (log.backupId === undefined
      ? backup.checkpointId !== undefined && log.checkpointId === backup.checkpointId
      : log.backupId === backup.backupId);
  const own = (backup: Listed): readonly OracleRecord[] =>
    ofResource.filter((log) => joins(backup, log)).map(({ record }) => record);
  // A log is told by the record of its backup, or by one of its own.
  const isTold = (log: Listed): boolean =>
    backups.some((backup) => joins(backup, log) && tells(backup.record.state, log.record.state));
  return [
    ...backups.map((backup) => joined(backup.record, own(backup))),
    ...ofResource.filter((log) => !isTold(log)).map(({ record }) => alone(record, areBackupsWhole)),
    // An id that no row names stays without a record, unless its age could excuse that.
    ...(backups.length + ofResource.length === 0 && createdAt === undefined ? [] : logs)
      .filter(({ record }) => record.resourceId === "")
      .flatMap((log) => ofVault(log, vaults, resourceId)),
  ];
}

/**
 * Whether the state of a backup tells what its log says. A task that failed, or was skipped, beside a backup that is still
 * open or is gone is told by neither word of the backup: the failure has to be seen.
 */
function tells(backup: string, log: string): boolean {
  if (isOpen(log)) return isOpen(backup);
  return log === "succeeded" || backup === "succeeded" || backup === "failed";
}

/** A backup with the end that its log gives it. Logs that ended otherwise contradict a backup that is available. */
function joined(listed: OracleRecord, logs: readonly OracleRecord[]): OracleRecord {
  const backup = {
    ...listed,
    ...otherIds([...(listed.otherIds ?? []), ...logs.flatMap((log) => [log.id, ...(log.otherIds ?? [])])]),
  };
  if (backup.state === "failed") return failedAs(backup, logs);
  if (backup.state !== "succeeded") return backup;
  const over = logs.filter(({ state }) => !isOpen(state));
  if (over.some(({ state }) => state !== "succeeded")) return { ...backup, state: "unknown" };
  const completedAt = over
    .flatMap((log) => (instant(log.completedAt) === undefined ? [] : log.completedAt!))
    .sort()
    .at(-1);
  const failedParts = over.flatMap((log) => log.failedParts ?? []);
  // One stamp of an unproven zone makes all of the record doubtful: both are read in one zone.
  const isDoubtful = [backup, ...over].some(({ zoneProven }) => zoneProven === false);
  return {
    ...backup,
    ...(completedAt === undefined ? {} : { completedAt }),
    ...(failedParts.length === 0 ? {} : { failedParts: Math.max(...failedParts) }),
    ...(isDoubtful ? { zoneProven: false } : {}),
  };
}

/** A failed backup ended when its failed task did: the latest of them, where it has several. */
function failedAs(backup: OracleRecord, logs: readonly OracleRecord[]): OracleRecord {
  const failures = logs.filter(({ state }) => state === "failed");
  const ends = failures.flatMap((log) => log.completedAt ?? []);
  const readable = ends.filter((end) => instant(end) !== undefined).sort();
  // An end that cannot be read is no missing end.
  const completedAt = readable.at(-1) ?? ends[0];
  return {
    ...backup,
    ...(completedAt === undefined ? {} : { completedAt }),
    ...([backup, ...failures].some(({ zoneProven }) => zoneProven === false) ? { zoneProven: false } : {}),
  };
}

/** A log without a backup: its product is gone, where the list of backups was read to its end. */
function alone(log: OracleRecord, areBackupsWhole: boolean): OracleRecord {
  if (log.kind !== "backup" || log.state !== "succeeded") return log;
  return { ...log, state: areBackupsWhole ? "gone" : "unknown" };
}

/** A log of a whole vault belongs to no target; one that may be open, of a vault that may be the target's, leaves a doubt. */
function ofVault({ record, vaultId }: Listed, vaults: readonly string[], resourceId: string): readonly OracleRecord[] {
  const mayBeOpen = isOpen(record.state) || record.state === "unknown";
  const isOfAnother = vaultId !== undefined && vaults.length > 0 && !vaults.includes(vaultId);
  return mayBeOpen && !isOfAnother ? [{ ...record, resourceId, state: "unknown" }] : [];
}
