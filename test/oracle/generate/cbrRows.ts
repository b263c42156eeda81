import { instant } from "../instants";
import { ownProject, type Row } from "../reading/wire";
import type { OracleRecord } from "../types";
import type { Dice } from "./dice";
import { hour, minute } from "./spanTexts";
import { written, type Writing } from "./writing";

const backupWords: Readonly<Record<string, readonly string[]>> = {
  waiting: ["waiting_protect"],
  running: ["protecting"],
  succeeded: ["available", "available", "available", "restoring", "waiting_restore"],
  failed: ["error"],
  skipped: ["error"],
  gone: ["deleting", "waiting_delete"],
  unknown: ["migrating", "Available", ""],
};
const logWords: Readonly<Record<string, readonly string[]>> = {
  waiting: ["waiting"],
  running: ["running"],
  succeeded: ["success"],
  failed: ["failed", "timeout"],
  skipped: ["skipped"],
  // The backup is deleted later: its task succeeded, or failed.
  gone: ["success", "success", "failed"],
  unknown: ["archiving", "SUCCESS"],
};
const logStates = Object.keys(logWords);

/** The rows of the two lists that tell of the same work, or of which one tells alone or otherwise. */
export function cbrRows(
  dice: Dice,
  records: readonly OracleRecord[],
  writing: Writing,
): { readonly backups: readonly Row[]; readonly logs: readonly Row[] } {
  const [backups, logs]: [Row[], Row[]] = [[], []];
  for (const [at, record] of records.entries()) {
    const fate = dice.weighted([
      [60, "both"],
      [12, "backup"],
      [14, "log"],
      [14, "torn"],
    ]);
    const isBackup = record.kind === "backup" || record.kind === "replication";
    const isListed = fate !== "log" && isBackup && !(record.state === "skipped" && dice.chance(80));
    if (isListed) backups.push(backupRow(dice, at, record, writing));
    if (fate === "backup" && isListed) continue;
    const state = fate === "torn" ? dice.oneOf(logStates) : record.state;
    logs.push(logRow(dice, at, { ...record, state }, isListed, writing));
  }
  return { backups, logs };
}

function backupRow(dice: Dice, at: number, record: OracleRecord, writing: Writing): Row {
  const started = instant(record.startedAt);
  const touched = started === undefined ? undefined : started + dice.oneOf([minute, hour, 9 * hour]);
  return {
    id: record.id ?? null,
    checkpoint_id: `checkpoint-${at}`,
    project_id: dice.chance(97) ? ownProject : "project-2",
    vault_id: dice.chance(90) ? "vault-1" : null,
    resource_id: dice.chance(97) ? record.resourceId : "resource-of-another",
    resource_type: dice.chance(60) ? "OS::Nova::Server" : "OS::Cinder::Volume",
    status: dice.oneOf(backupWords[record.state]!),
    image_type: record.kind,
    ...(record.incremental === undefined ? {} : { incremental: record.incremental }),
    ...(started === undefined ? {} : { created_at: written(dice, started, writing) }),
    ...(touched !== undefined && dice.chance(50) ? { updated_at: written(dice, touched, writing) } : {}),
    protected_at: dice.chance(90) ? null : "2026-11-19",
    extend_info: {
      auto_trigger: dice.chance(50),
      supported_restore_mode: dice.weighted([
        [85, "backup"],
        [8, "na"],
        [7, null],
      ]),
    },
  };
}

function logRow(dice: Dice, at: number, record: OracleRecord, isListed: boolean, writing: Writing): Row {
  const stamp = (name: string, text: string | undefined): Row => {
    const time = instant(text);
    return time === undefined ? {} : { [name]: written(dice, time, writing) };
  };
  const end = instant(record.completedAt) ?? (instant(record.startedAt) ?? 0) + dice.oneOf([0, 1, minute, hour]);
  const resource = dice.weighted([
    [93, { id: record.resourceId, type: "OS::Nova::Server" }],
    [2, { id: "resource-of-another" }],
    [5, undefined],
  ]);
  const isNamed = dice.chance(80);
  const failed = record.failedParts;
  return {
    id: isListed ? `log-${at}` : (record.id ?? null),
    operation_type: record.kind,
    status: dice.oneOf(logWords[record.state]!),
    ...stamp("created_at", record.createdAt),
    ...stamp("started_at", record.startedAt),
    ...(dice.chance(90) ? stamp("ended_at", new Date(end).toISOString()) : {}),
    ...(dice.chance(30) ? stamp("updated_at", new Date(end + minute).toISOString()) : {}),
    checkpoint_id: dice.chance(80) ? `checkpoint-${at}` : null,
    vault_id: dice.weighted([
      [60, "vault-1"],
      [20, "vault-2"],
      [20, null],
    ]),
    error_info:
      record.state === "failed" ? { code: "BackupService.0002", message: "No space." } : { code: "", message: "" },
    extra_info: {
      ...(resource === undefined
        ? {}
        : { resource: dice.chance(5) ? { ...resource, extra_info: { exclude_volumes: ["disk"] } } : resource }),
      // A log of a retry may name the backup of another one.
      ...(isNamed ? { backup: { backup_id: dice.chance(95) ? (record.id ?? "") : `task-${dice.between(0, 5)}` } } : {}),
      ...(failed === undefined ? {} : { sync: { err_sync_backup_num: failed } }),
    },
  };
}
