import { simulatorResources } from "../defaults";
import { rfc3339WithZ } from "../times";
import { inventedUuid, updatedAt, type Run } from "./run";

/** One backup of an instance, with the instant that a period is compared with (`undefined`: nobody can read it). */
export interface DcsRow {
  readonly createdAt: number | undefined;
  /** One entry of `backup_record_response`. */
  readonly wire: object;
}

const statuses = { succeeded: "succeed", failed: "failed", open: "backuping", unknownWord: "compacting" } as const;

export function backupRecord(run: Run): DcsRow {
  const automatic = run.number % 2 === 1;
  const created = rfc3339WithZ(run.startedAt);
  const wire = {
    // The page's example has an empty object where its table has text, for lack of a value.
    period: automatic ? "01:00-02:00" : {},
    backup_type: automatic ? "auto" : "manual",
    created_at: created,
    remark: "",
    is_support_restore: run.outcome === "succeeded" ? "TRUE" : "FALSE",
    backup_id: inventedUuid("dc", run.number),
    backup_name: `backup_${created.slice(0, 19).replace(/\D/g, "")}`,
    instance_id: simulatorResources.dcsInstanceId,
    size: run.outcome === "succeeded" ? 880_232 : 0,
    updated_at: rfc3339WithZ(updatedAt(run)),
    progress: run.outcome === "succeeded" ? "100.00" : "45.00",
    error_code: run.outcome === "failed" ? "dcs.08.0002" : {},
    status: statuses[run.outcome],
    execution_at: created,
    backup_format: "rdb",
  };
  return { createdAt: run.startedAt, wire };
}
