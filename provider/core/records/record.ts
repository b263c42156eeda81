import type { State } from "./state";

/** `artefact`: the API lists backups with their present fate. `jobHistory`: a job once said that it succeeded. */
export type EvidenceGrade = "artefact" | "jobHistory";

/** The common view of one task or backup, whatever service it comes from. Instants are RFC 3339 UTC with milliseconds. */
export interface BackupRecord {
  readonly service: string;
  readonly resourceId: string;
  /** The service's own id of the record; absent when it sent none. */
  readonly id?: string;
  /** Further ids of the same task or of its backup, by which `newerThan` finds it. */
  readonly otherIds?: readonly string[];
  /** What kind of work it was, in the service's own word where it has one. */
  readonly kind: string;
  readonly backupType?: string;
  readonly incremental?: boolean;
  readonly state: State;
  /** The service's own status word, verbatim; absent when it sent none. */
  readonly rawState?: string;
  /** Percent, 0 to 100. */
  readonly progress?: number;
  readonly createdAt?: string;
  readonly startedAt?: string;
  /** When the work ended; absent while it is open, never invented from another field. */
  readonly completedAt?: string;
  /** A time that cannot be read, as the service wrote it, behind the name of its field. Its instant is absent. */
  readonly unreadable?: string;
  /** `false` where the instants are a reading as UTC of texts without a zone, and nothing proves it. */
  readonly zoneProven?: boolean;
  /** Bytes. */
  readonly sizeBytes?: number;
  /** How many parts failed, by the record's own counters. */
  readonly failedParts?: number;
  readonly errorCode?: string;
  readonly message?: string;
  readonly evidenceGrade: EvidenceGrade;
}
