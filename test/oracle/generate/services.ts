/** What the generator has to know of a service to make valid descriptions and likely records. */
export interface ServiceFacts {
  readonly backupKind: string;
  readonly otherKinds: readonly string[];
  readonly hasBackupType: boolean;
  readonly hasIncremental: boolean;
  readonly answersRedundancy: boolean;
  readonly answersSize: boolean;
  readonly evidenceGrade: "artefact" | "jobHistory";
}

const plain = {
  hasBackupType: false,
  hasIncremental: false,
  answersRedundancy: true,
  answersSize: false,
  evidenceGrade: "jobHistory",
} as const;

export const services: Readonly<Record<string, ServiceFacts>> = {
  cce: { ...plain, backupKind: "master-backup", otherKinds: ["master-backup-rollback"] },
  css: { ...plain, backupKind: "logBackup", otherKinds: [], hasBackupType: true },
  dws: {
    ...plain,
    backupKind: "SNAPSHOTTING",
    otherKinds: ["SNAPSHOTTING_FAILED", "RESTORING", "GROWING"],
    answersRedundancy: false,
  },
  cbr: {
    ...plain,
    backupKind: "backup",
    otherKinds: ["copy", "replication", "restore", "delete", "sync"],
    hasIncremental: true,
    answersRedundancy: false,
  },
  dcs: {
    ...plain,
    backupKind: "instanceBackup",
    otherKinds: [],
    hasBackupType: true,
    answersSize: true,
    evidenceGrade: "artefact",
  },
};
