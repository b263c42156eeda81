import { rfc3339WithOffset } from "./times";
import { simulatorResources } from "../services/defaults";
import { inventedUuid, ownedUuid, statusWord, updatedAt, type Run } from "./run";

/** The backup provider of servers, and the vault. */
export const cbrProviderId = inventedUuid("b0", 1);
export const cbrVaultId = inventedUuid("fa", 1);

const statuses = {
  waiting: "waiting",
  open: "running",
  succeeded: "success",
  failed: "failed",
  timedOut: "timeout",
  skipped: "skipped",
  // The task had done its work before the backup went.
  expired: "success",
  deleted: "success",
  unknownWord: "paused",
} as const;

/** The value of `operation_log`. It repeats the id that was asked for. */
export function operationLog(run: Run, operationLogId: string, projectId: string): object {
  return logOf(run, { id: operationLogId, owner: operationLogId, serverId: simulatorResources.cbrServerId, projectId });
}

/** One entry of `operation_logs`: one run in the history of a server. */
export function listedOperationLog(run: Run, serverId: string, projectId: string): object {
  return logOf(run, { id: ownedUuid("cb", run.number, serverId), owner: serverId, serverId, projectId });
}

interface LogIds {
  readonly id: string;
  /** From what the other ids of the run are made. */
  readonly owner: string;
  readonly serverId: string;
  readonly projectId: string;
}

function logOf(run: Run, { id, owner, serverId, projectId }: LogIds): object {
  const written = run.cbrTime ?? rfc3339WithOffset;
  const hasFailed = run.outcome === "failed" || run.cbr === "logFailed";
  const excluded = run.cbr === "fewerDisks" ? { extra_info: { exclude_volumes: [inventedUuid("d1", 1)] } } : {};
  return {
    status: hasFailed ? statuses.failed : statusWord(run, statuses),
    provider_id: cbrProviderId,
    checkpoint_id: ownedUuid("cc", run.number, owner),
    updated_at: written(updatedAt(run)),
    // A success has empty texts here, not null.
    error_info: hasFailed
      ? { message: run.message ?? "The server could not be backed up.", code: "BackupService.6599" }
      : { message: "", code: "" },
    // A task that waits was created and has not started.
    ...(run.outcome === "waiting" ? {} : { started_at: written(run.startedAt) }),
    id,
    extra_info: {
      resource: { type: "OS::Nova::Server", id: serverId, name: "simulator-server", ...excluded },
      ...details(run, owner),
      common: {
        progress: run.outcome === "succeeded" ? 100 : run.outcome === "waiting" ? 0 : 40,
        request_id: `req-${ownedUuid("e9", run.number, owner)}`,
        task_id: ownedUuid("7a", run.number, owner),
      },
    },
    ...(run.endedAt === undefined ? {} : { ended_at: written(run.endedAt) }),
    // Later than started_at by 32 ms, which the page's example shows as well.
    created_at: written(run.startedAt + 32),
    operation_type: run.work ?? (run.cbr === "replication" ? "replication" : "backup"),
    vault_id: cbrVaultId,
    vault_name: "simulator-vault",
    project_id: projectId,
  };
}

/** The details of the log's kind of work, with the counters of parts that failed. */
function details(run: Run, operationLogId: string): object {
  const name = `simulator-backup-${run.number}`;
  const id = ownedUuid("ba", run.number, operationLogId);
  const work =
    run.work === "restore"
      ? { restore: { backup_name: name, backup_id: id, target_resource_id: inventedUuid("ec", 1) } }
      : {
          backup: {
            backup_name: name,
            backup_id: id,
            // Text, as in the page's table.
            ...(run.incremental === "unstated" ? {} : { incremental: String(run.incremental ?? true) }),
            app_consistency_status: "0",
          },
        };
  return { ...work, ...failedParts(run) };
}

function failedParts({ failedParts: failed }: Run): object {
  if (failed === undefined) {
    return {};
  }
  return failed.counter === "sync"
    ? { sync: { sync_backup_num: 5, delete_backup_num: 0, err_sync_backup_num: failed.count } }
    : { remove_resources: { fail_count: failed.count, total_count: 5, resources: [] } };
}
