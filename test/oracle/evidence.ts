import type { OracleTarget } from "./types";

/** What the rules say of one evidence of a service. */
interface EvidenceRules {
  /** Kinds of records that are backups. */
  readonly kinds: readonly string[];
  /** A record has to say its backup type, or it never counts as a success. */
  readonly statesBackupType?: true;
  /** The stamp by which records are aged where the target does not say; absent: `completedAt`. */
  readonly ageFrom?: "startedAt";
  /** The service's field for the end of a task. */
  readonly endField: string;
  /** The service answers an empty list for any id: such a list says nothing about the resource. */
  readonly answersAnyId?: true;
}

const table: Readonly<Record<string, Readonly<Record<string, EvidenceRules>>>> = {
  cce: { snapshotTasks: { kinds: ["master-backup"], endField: "completionTime" } },
  css: {
    dataSnapshots: { kinds: ["dataSnapshot"], endField: "endTime", statesBackupType: true },
    logBackups: { kinds: ["logBackup"], endField: "finishedAt", statesBackupType: true },
  },
  dws: {
    // Stricter than gates.md, which asks the type of CSS and DCS alone: without it the product cannot tell what was saved.
    snapshots: { kinds: ["clusterSnapshot"], endField: "finished", statesBackupType: true },
    action: { kinds: ["SNAPSHOTTING", "SNAPSHOTTING_FAILED"], endField: "end_time" },
  },
  cbr: {
    backups: { kinds: ["backup"], endField: "ended_at", ageFrom: "startedAt", answersAnyId: true },
    operationLog: { kinds: ["backup"], endField: "ended_at" },
  },
  dcs: { backups: { kinds: ["instanceBackup"], endField: "updated_at", statesBackupType: true } },
};

/** The evidence of a recording that names none: the five queries from before targets could name one. */
const unnamed: Readonly<Record<string, string>> = {
  cce: "snapshotTasks",
  css: "logBackups",
  dws: "action",
  cbr: "operationLog",
  dcs: "backups",
};

/** The evidence of a target that names none. CSS has no such one: a gate on logs is taken for one on data. */
const defaults: Readonly<Record<string, string>> = {
  cce: "snapshotTasks",
  dws: "snapshots",
  cbr: "backups",
  dcs: "backups",
};

/** The word of the evidence that a target is judged by. */
export function evidenceOf({ service, evidence, actionName }: OracleTarget): string {
  const word = evidence ?? (service === "dws" && actionName !== undefined ? "action" : defaults[service]);
  if (word === undefined) throw new Error(`a target of ${service} has to name its evidence`);
  return word;
}

export function rulesOf(target: OracleTarget): EvidenceRules {
  return table[target.service]![evidenceOf(target)]!;
}

/** The stamp by which the records of a target are selected, ordered and aged. */
export function ageFromOf(target: OracleTarget): "completedAt" | "startedAt" {
  return target.ageFrom ?? rulesOf(target).ageFrom ?? "completedAt";
}

/** The evidence that an answer is of. */
export function evidenceOfAnswer({ service, evidence }: { service: string; evidence?: string }): string | undefined {
  return evidence ?? unnamed[service];
}
