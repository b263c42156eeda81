import { rfc3339WithZ } from "./times";
import { isAutomatic, ownedUuid, statusWord, updatedAt, wasCompleted, type Run } from "./run";

/** One backup of an instance, with the instant that a period is compared with (`undefined`: nobody can read it). */
export interface DcsRow {
  readonly createdAt: number | undefined;
  /** One entry of `backup_record_response`. */
  readonly wire: object;
}

const statuses = {
  waiting: "waiting",
  open: "backuping",
  succeeded: "succeed",
  failed: "failed",
  expired: "expired",
  deleted: "deleted",
  unknownWord: "compacting",
} as const;

const ordinarySizeBytes = 880_232;

export function backupRecord(run: Run, instanceId: string): DcsRow {
  const automatic = isAutomatic(run);
  const completed = wasCompleted(run);
  const size = run.size ?? (completed ? ordinarySizeBytes : 0);
  const created = rfc3339WithZ(run.startedAt);
  const wire = {
    // The page's example has an empty object where its table has text, for lack of a value.
    period: automatic ? "01:00-02:00" : {},
    ...(run.backupType === "unstated" ? {} : { backup_type: automatic ? "auto" : "manual" }),
    created_at: created,
    remark: "",
    is_support_restore: run.outcome === "succeeded" ? "TRUE" : "FALSE",
    backup_id: ownedUuid("dc", run.number, instanceId),
    backup_name: `backup_${created.slice(0, 19).replace(/\D/g, "")}`,
    instance_id: instanceId,
    ...(size === "unstated" ? {} : { size }),
    updated_at: rfc3339WithZ(updatedAt(run)),
    progress: completed ? "100.00" : run.outcome === "waiting" ? "0.00" : "45.00",
    error_code: run.outcome === "failed" ? (run.message ?? "dcs.08.0002") : {},
    status: statusWord(run, statuses),
    execution_at: created,
    backup_format: "rdb",
  };
  return { createdAt: run.startedAt, wire };
}
