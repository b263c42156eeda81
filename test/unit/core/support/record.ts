import type { BackupRecord } from "../../../../provider/core/records/record";

/** A succeeded backup with an end; each test names the members that it is about. */
export function record(members: Partial<BackupRecord> = {}): BackupRecord {
  return {
    service: "dcs",
    resourceId: "5560df16-cebf-4473-95c4-d1b573c16e79",
    kind: "instanceBackup",
    state: "succeeded",
    evidenceGrade: "artefact",
    ...members,
  };
}
