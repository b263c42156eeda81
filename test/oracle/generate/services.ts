import type { OracleTarget } from "../types";

/** What the generator has to know of an evidence to make valid descriptions and likely records. */
export interface ServiceFacts {
  readonly evidence: string;
  /** Its targets name it: the service has no default, or another one. */
  readonly isNamed?: true;
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

/** The five queries of which each is an evidence by itself. */
export const services: Readonly<Record<string, ServiceFacts>> = {
  cce: { ...plain, evidence: "snapshotTasks", backupKind: "master-backup", otherKinds: ["master-backup-rollback"] },
  css: {
    ...plain,
    evidence: "logBackups",
    isNamed: true,
    backupKind: "logBackup",
    otherKinds: [],
    hasBackupType: true,
  },
  dws: {
    ...plain,
    evidence: "action",
    backupKind: "SNAPSHOTTING",
    otherKinds: ["SNAPSHOTTING_FAILED", "RESTORING", "GROWING"],
    answersRedundancy: false,
  },
  cbr: {
    ...plain,
    evidence: "operationLog",
    isNamed: true,
    backupKind: "backup",
    otherKinds: ["copy", "replication", "restore", "delete", "sync"],
    hasIncremental: true,
    answersRedundancy: false,
  },
  dcs: {
    ...plain,
    evidence: "backups",
    backupKind: "instanceBackup",
    otherKinds: [],
    hasBackupType: true,
    answersSize: true,
    evidenceGrade: "artefact",
  },
};

const listed = { ...plain, isNamed: true, evidenceGrade: "artefact" } as const;

/** Evidence that is made of two answers: what exists, and what ran or what the resource itself says. */
export const joinedServices: Readonly<Record<string, ServiceFacts>> = {
  cbr: {
    ...listed,
    evidence: "backups",
    backupKind: "backup",
    otherKinds: ["replication", "restore", "delete", "sync"],
    hasIncremental: true,
  },
  css: {
    ...listed,
    evidence: "dataSnapshots",
    backupKind: "dataSnapshot",
    otherKinds: ["GROWING"],
    hasBackupType: true,
  },
  dws: {
    ...listed,
    evidence: "snapshots",
    backupKind: "clusterSnapshot",
    otherKinds: ["partialSnapshot", "SNAPSHOTTING", "RESTORING"],
    hasBackupType: true,
    hasIncremental: true,
    answersSize: true,
  },
};

/** The facts of the evidence of a generated target. */
export function factsOf({ service, evidence }: OracleTarget): ServiceFacts {
  const joined = joinedServices[service];
  return joined !== undefined && joined.evidence === evidence ? joined : services[service]!;
}
