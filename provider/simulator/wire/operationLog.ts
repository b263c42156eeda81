import { rfc3339WithOffset } from "../times";
import { inventedUuid, updatedAt, type Run } from "./run";

const statuses = { succeeded: "success", failed: "failed", open: "running", unknownWord: "paused" } as const;

/** What stands under `operation_log`. It repeats the id that was asked for. */
export function operationLog(run: Run, operationLogId: string, projectId: string): object {
  return {
    status: statuses[run.outcome],
    provider_id: inventedUuid("b0", 1),
    checkpoint_id: inventedUuid("cc", run.number),
    updated_at: rfc3339WithOffset(updatedAt(run)),
    // A success has empty texts here, not null.
    error_info:
      run.outcome === "failed"
        ? { message: "The server could not be backed up.", code: "BackupService.6599" }
        : { message: "", code: "" },
    started_at: rfc3339WithOffset(run.startedAt),
    id: operationLogId,
    extra_info: {
      resource: { type: "OS::Nova::Server", id: inventedUuid("ec", 1), name: "simulator-server" },
      backup: {
        backup_name: `simulator-backup-${run.number}`,
        backup_id: inventedUuid("ba", run.number),
        incremental: "true",
        app_consistency_status: "0",
      },
      common: {
        progress: run.outcome === "succeeded" ? 100 : 40,
        request_id: `req-${inventedUuid("e9", run.number)}`,
        task_id: inventedUuid("7a", run.number),
      },
    },
    ...(run.endedAt === undefined ? {} : { ended_at: rfc3339WithOffset(run.endedAt) }),
    // Later than started_at by 32 ms, which the page's example shows as well.
    created_at: rfc3339WithOffset(run.startedAt + 32),
    operation_type: "backup",
    vault_id: inventedUuid("fa", 1),
    vault_name: "simulator-vault",
    project_id: projectId,
  };
}
