import { cbrProviderId, cbrVaultId } from "./operationLog";
import { inventedUuid, isAutomatic, ownedUuid, statusWord, updatedAt, type Run } from "./run";
import { rfc3339WithOffset } from "./times";

const statuses = {
  waiting: "waiting_protect",
  open: "protecting",
  succeeded: "available",
  failed: "error",
  timedOut: "error",
  unknownWord: "paused",
} as const;

/** One entry of `backups`; `undefined` where the run left none, or none that is still there. */
export function cbrBackup(run: Run, serverId: string, projectId: string): object | undefined {
  const { outcome, cbr, work } = run;
  const isGone = outcome === "skipped" || outcome === "expired" || outcome === "deleted" || cbr === "noBackup";
  if (isGone || work === "restore") return undefined;
  const written = run.cbrTime ?? rfc3339WithOffset;
  const id = ownedUuid("ba", run.number, serverId);
  const isReplication = cbr === "replication";
  const replication = {
    id: ownedUuid("4e", run.number, serverId),
    status: "success",
    source_backup_id: inventedUuid("ba", 9),
    source_region: "sim-region-2",
    destination_backup_id: id,
    destination_vault_id: cbrVaultId,
    extra_info: { progress: 100 },
  };
  return {
    id,
    checkpoint_id: ownedUuid("cc", run.number, serverId),
    name: `simulator-backup-${run.number}`,
    description: "",
    status: cbr === "deleting" ? "deleting" : statusWord(run, statuses),
    image_type: isReplication ? "replication" : "backup",
    ...(run.incremental === "unstated" ? {} : { incremental: run.incremental ?? true }),
    parent_id: null,
    children: [],
    created_at: written(run.startedAt),
    protected_at: outcome === "waiting" ? null : written(run.startedAt + 23_000),
    updated_at: written(updatedAt(run)),
    expired_at: null,
    resource_id: serverId,
    resource_name: "simulator-server",
    resource_type: "OS::Nova::Server",
    resource_az: "sim-region-1a",
    resource_size: 50,
    provider_id: cbrProviderId,
    vault_id: cbrVaultId,
    project_id: cbr === "shared" ? "f0e1d2c3b4a5968778695a4b3c2d1e0f" : projectId,
    scheduled_operation_id: null,
    extend_info: {
      ...(run.backupType === "unstated" ? {} : { auto_trigger: isAutomatic(run) }),
      progress: outcome === "succeeded" ? 100 : outcome === "waiting" ? 0 : 40,
      supported_restore_mode: cbr === "na" ? "na" : "backup",
    },
    replication_records: isReplication ? [replication] : [],
    version: 3,
  };
}
