import assert from "node:assert/strict";
import type { BackupRecord } from "../../../../provider/core/records/record";
import type { State } from "../../../../provider/core/records/state";
import type { AnswerOrError } from "../../../../provider/verdict/evidence/evidenceSource";
import { gateOf, parseDescription } from "../../../../provider/verdict/parseDescription";
import { ago, hour, minute, readAt } from "../../../support/gates/judged";

export const server = "server-1";
export interface Row {
  readonly state: State;
  readonly began: number;
  readonly id: string;
  readonly kind?: string;
  readonly backupId?: string;
  readonly checkpointId?: string;
  readonly vaultId?: string;
  readonly otherIds?: readonly string[];
  readonly resourceId?: string;
  readonly excluded?: readonly string[];
}

const logWords: Partial<Record<State, string>> = {
  waiting: "waiting",
  running: "running",
  succeeded: "success",
  failed: "failed",
  skipped: "skipped",
};
const backupWords: Partial<Record<State, string>> = {
  running: "protecting",
  succeeded: "available",
  failed: "error",
  gone: "deleting",
};

/** Made once for each row, which a test then lists in many ways. */
const records = new WeakMap<Row, BackupRecord>();

export function recordOf(row: Row, rawState: string | undefined, grade: BackupRecord["evidenceGrade"]): BackupRecord {
  const record = records.get(row) ?? newRecord(row, rawState, grade);
  records.set(row, record);
  return record;
}

function newRecord(row: Row, rawState: string | undefined, grade: BackupRecord["evidenceGrade"]): BackupRecord {
  return {
    service: "cbr",
    resourceId: row.resourceId ?? server,
    id: row.id,
    kind: row.kind ?? "backup",
    state: row.state,
    ...(rawState === undefined ? {} : { rawState }),
    startedAt: ago(row.began),
    ...(row.otherIds === undefined ? {} : { otherIds: row.otherIds }),
    ...(grade === "jobHistory" && ["succeeded", "failed", "skipped"].includes(row.state)
      ? { completedAt: ago(row.began - 10 * minute) }
      : {}),
    evidenceGrade: grade,
  };
}

export function answer(records: readonly BackupRecord[], outputs: object, complete: boolean): AnswerOrError {
  const asOf = ago(0);
  return { records, asOf, asOfSource: "server", complete, pagesFetched: 1, warnings: [], outputs: outputs as never };
}

export function logs(rows: readonly Row[], complete = true): AnswerOrError {
  const operationLogs = rows.map(({ checkpointId, vaultId, backupId, excluded }) => ({
    checkpointId,
    vaultId,
    extraInfo: { backup: { backupId }, resource: { extraInfo: { excludeVolumes: excluded } } },
  }));
  const records = rows.map((row) => recordOf(row, logWords[row.state], "jobHistory"));
  return answer(records, { operationLogs }, complete);
}

export function backups(rows: readonly Row[], complete = true): AnswerOrError {
  const records = rows.map((row) => recordOf(row, backupWords[row.state], "artefact"));
  const listed = rows.map(({ checkpointId, vaultId }) => ({ checkpointId, vaultId }));
  return answer(records, { backups: listed }, complete);
}

export const refused: AnswerOrError = { error: { class: "permission", code: "AUTH_DENIED", message: "answered 403" } };
const [target] = gateOf(
  parseDescription(
    {
      targets: [{ name: "one", service: "cbr", resourceId: server, evidence: "backups" }],
      criteria: { lastBackupMaximumAge: "26h", lastTaskSucceeded: true },
    },
    { now: readAt },
  ),
).targets;
export const asked = target ?? assert.fail();

export const good = { state: "succeeded", began: hour } as const;
export const log = { ...good, id: "log", backupId: "b1", checkpointId: "c1" };
export const backup = { ...good, id: "b1", checkpointId: "c1", vaultId: "v1" };
