/** One operation log of CBR, as the query for one and the query for a list both give it: its fields, and its record. */
import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import { wordsToStates, type State } from "../../core/records/state";
import { array, object } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import {
  failureCount,
  filledText,
  integer,
  percent,
  quotedBoolean,
  stampText,
  unreadableCount,
} from "../../core/wire/scalars";
import type { RecordContext } from "../defineQuery";
import { outcomeOf } from "../outcomeOf";
import { readStamps } from "./readStamps";

const resource = object({
  extra_info: object({ exclude_volumes: array(filledText) }),
  id: filledText,
  name: filledText,
  type: filledText,
});

const extraInfo = object({
  backup: object({
    app_consistency_error_code: filledText,
    app_consistency_error_message: filledText,
    app_consistency_status: filledText,
    backup_id: filledText,
    backup_name: filledText,
    incremental: quotedBoolean,
  }),
  common: object({ progress: percent, request_id: filledText, task_id: filledText }),
  delete: object({ backup_id: filledText, backup_name: filledText }),
  sync: object({ sync_backup_num: integer, delete_backup_num: integer, err_sync_backup_num: failureCount }),
  remove_resources: object({ fail_count: failureCount, total_count: integer, resources: array(resource) }),
  replication: object({
    destination_backup_id: filledText,
    destination_checkpoint_id: filledText,
    destination_project_id: filledText,
    destination_region: filledText,
    source_backup_id: filledText,
    source_checkpoint_id: filledText,
    source_project_id: filledText,
    source_region: filledText,
    source_backup_name: filledText,
    destination_backup_name: filledText,
  }),
  resource,
  restore: object({
    backup_id: filledText,
    backup_name: filledText,
    target_resource_id: filledText,
    target_resource_name: filledText,
  }),
  vault_delete: object({ fail_count: failureCount, total_count: integer }),
  update_expiration_time: object({ affected_backups_count: integer, expiration_day: filledText }),
});

export const operationLogFields = object({
  checkpoint_id: filledText,
  created_at: stampText,
  ended_at: stampText,
  error_info: object({ code: filledText, message: filledText }),
  extra_info: extraInfo,
  id: filledText,
  operation_type: filledText,
  policy_id: filledText,
  project_id: filledText,
  provider_id: filledText,
  started_at: stampText,
  status: filledText,
  updated_at: stampText,
  vault_id: filledText,
  vault_name: filledText,
});
export type OperationLog = Read<typeof operationLogFields>;

export const operationLogWords: Readonly<Record<string, State>> = {
  waiting: "waiting",
  running: "running",
  success: "succeeded",
  failed: "failed",
  timeout: "failed",
  skipped: "skipped",
};
const readState = wordsToStates(operationLogWords);

/** Parts that failed, by the log's own counters; absent when it has none, -1 when one of them cannot be right. */
function failedPartsOf(log: OperationLog): number | undefined {
  const counters = [
    log.extraInfo?.removeResources?.failCount,
    log.extraInfo?.vaultDelete?.failCount,
    log.extraInfo?.sync?.errSyncBackupNum,
  ].filter((count) => count !== undefined);
  if (counters.length === 0) return undefined;
  // A count below 0 says nothing, and must not make up for another counter.
  return counters.some((count) => count < 0) ? -1 : counters.reduce((sum, count) => sum + count, 0);
}

/** The documented fields without counts that could not be read; a warning names each of them. */
export function withoutUnreadableCounts(log: OperationLog): OperationLog {
  const { extraInfo } = log;
  if (extraInfo === undefined) return log;
  const shown = (count: number | undefined): number | undefined => (count === unreadableCount ? undefined : count);
  const { removeResources, vaultDelete, sync } = extraInfo;
  const parts = {
    removeResources: removeResources && omitAbsent({ ...removeResources, failCount: shown(removeResources.failCount) }),
    vaultDelete: vaultDelete && omitAbsent({ ...vaultDelete, failCount: shown(vaultDelete.failCount) }),
    sync: sync && omitAbsent({ ...sync, errSyncBackupNum: shown(sync.errSyncBackupNum) }),
  };
  return { ...log, extraInfo: omitAbsent({ ...extraInfo, ...parts }) };
}

/** Further ids of one task, as far as the service gives them. */
export function idsOf(...ids: readonly (string | undefined)[]): readonly string[] | undefined {
  const given = ids.filter((id) => id !== undefined);
  return given.length === 0 ? undefined : given;
}

/** The record of a log. `path` is where the log stands in the answer, for warnings. */
export function operationLogRecord(
  log: OperationLog,
  resourceId: string,
  path: string,
  context: Omit<RecordContext<unknown>, "inputs">,
): BackupRecord {
  const { warnings } = context;
  const read = readState(log.status);
  const counted = failedPartsOf(log);
  const progress = log.extraInfo?.common?.progress;
  const statements = { state: read.state, failedParts: counted, errorCode: log.errorInfo?.code, progress };
  const { state, failedParts } = outcomeOf(statements, "task", warnings);
  const ended = state === "succeeded" || state === "failed" || state === "skipped";
  const { createdAt: created, startedAt: started, endedAt, updatedAt: updated } = log;
  const stamps = readStamps({ created, started, ended: endedAt, updated }, { usesEnd: ended, path, ...context });
  const { zoneProven, ...instants } = stamps;
  return omitAbsent<BackupRecord>({
    service: "cbr",
    resourceId,
    id: log.id,
    otherIds: log.operationType === "backup" ? idsOf(log.extraInfo?.backup?.backupId, log.checkpointId) : undefined,
    kind: log.operationType ?? "unknown",
    incremental: log.extraInfo?.backup?.incremental,
    state,
    rawState: read.rawState,
    progress,
    ...instants,
    zoneProven,
    failedParts: failedParts === -1 ? undefined : failedParts,
    errorCode: log.errorInfo?.code,
    message: log.errorInfo?.message,
    evidenceGrade: "jobHistory",
  });
}
