import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import { isOpen, type State } from "../../core/records/state";
import type { GetBackupsOutputs, GetOperationLogsOutputs } from "../../generated/types";
import type { Target } from "../../gates/target";
import {
  joinAnswers,
  type AnswerOrError,
  type FailedAnswer,
  type JoinedAnswers,
  type QueryAnswer,
} from "./evidenceSource";

/** An operation log with the ids by which it names its backup. */
interface Log {
  readonly record: BackupRecord;
  readonly backupId: string | undefined;
  readonly checkpointId: string | undefined;
  readonly vaultId: string | undefined;
  /** Volumes of the server that the backup leaves out. */
  readonly excluded: number;
}

interface Backup {
  readonly record: BackupRecord;
  readonly checkpointId: string | undefined;
  readonly vaultId: string | undefined;
}

/** The operation type of a log that makes a backup, and the kind of a backup that is the project's own. */
const backupKind = "backup";

function logsOf({ records, outputs }: QueryAnswer): Log[] {
  const rows = (outputs as GetOperationLogsOutputs).operationLogs;
  return records.map((record, at): Log => {
    const row = rows[at];
    return {
      record,
      backupId: row?.extraInfo?.backup?.backupId,
      checkpointId: row?.checkpointId,
      vaultId: row?.vaultId,
      excluded: row?.extraInfo?.resource?.extraInfo?.excludeVolumes?.length ?? 0,
    };
  });
}

function backupsOf({ records, outputs }: QueryAnswer): Backup[] {
  const rows = (outputs as GetBackupsOutputs).backups;
  return records.map((record, at) => ({
    record,
    checkpointId: rows[at]?.checkpointId,
    vaultId: rows[at]?.vaultId,
  }));
}

/** Items by the key of each; those without a key are left out. */
function byKey<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Finds the logs of the tasks that made a backup: by the id that a log names, else by the checkpoint. */
function logsByBackup(logs: readonly Log[]): (backup: Backup) => readonly Log[] {
  const made = logs.filter(({ record }) => record.kind === backupKind);
  const byBackup = byKey(made, ({ backupId }) => backupId);
  const byCheckpoint = byKey(made, ({ backupId, checkpointId }) => (backupId === undefined ? checkpointId : undefined));
  return ({ record: { id = "", kind }, checkpointId = "" }) =>
    kind === backupKind ? [...(byBackup.get(id) ?? []), ...(byCheckpoint.get(checkpointId) ?? [])] : [];
}

/**
 * Whether the state of a backup tells what its log reports. An open log stays beside a backup that is not: by the list of
 * tasks, the task has not ended. A task that failed stays beside a backup whose own word does not show the failure.
 */
function isTold(backup: State, log: State): boolean {
  if (isOpen(log)) return isOpen(backup);
  return log === "succeeded" || backup === "succeeded" || backup === "failed";
}

/** A backup that answers to the ids of its logs as well. */
function withIds(record: BackupRecord, logs: readonly Log[]): BackupRecord {
  const ids = [record, ...logs.map((log) => log.record)].flatMap(({ id, otherIds = [] }) => [id, ...otherIds]);
  const others = [...new Set(ids)].filter((id) => id !== undefined && id !== record.id).sort();
  return others.length === 0 ? record : { ...record, otherIds: others as readonly string[] };
}

/** The end that logs give the task of a backup. The latest is that of the task. */
function endOf({ zoneProven }: BackupRecord, logs: readonly BackupRecord[]): Partial<BackupRecord> {
  // The instants are RFC 3339 in UTC: their order is that of the texts.
  const ends = logs.map(({ completedAt }) => completedAt).filter((end) => end !== undefined);
  return omitAbsent<Partial<BackupRecord>>({
    completedAt: ends.sort().at(-1),
    // One of two stamps without a proven zone makes both doubtful.
    zoneProven: logs.some((log) => log.zoneProven === false) ? false : zoneProven,
  });
}

function byId(a: BackupRecord, b: BackupRecord): number {
  return (a.id ?? "") < (b.id ?? "") ? -1 : 1;
}

/** Whether a time that cannot be read, behind the name of its field, is the end of a log. */
function isEnd(unreadable: string | undefined): boolean {
  return unreadable?.startsWith("ended_at: ") === true;
}

/** A failed backup with the end and the cause that its logs give it. An end that cannot be read is given all the same. */
function withFailure(record: BackupRecord, ended: readonly BackupRecord[]): BackupRecord {
  const failures = ended.filter(({ state }) => state === "failed").sort(byId);
  const end = endOf(record, failures);
  const latest = failures.find(({ completedAt }) => completedAt === end.completedAt);
  return omitAbsent<BackupRecord>({
    ...record,
    ...end,
    // A start of the log that cannot be read says nothing of its end: the backup has a start of its own.
    unreadable: failures.map(({ unreadable }) => unreadable).find(isEnd) ?? record.unreadable,
    errorCode: record.errorCode ?? latest?.errorCode,
    message: record.message ?? latest?.message,
  });
}

/** A backup with what its logs add: the end of the task, and whether they agree. All of them are heard, in any order. */
function withLogs({ record: listed }: Backup, logs: readonly Log[]): BackupRecord {
  const record = withIds(listed, logs);
  // The logs are read first: a task that was open then may have ended before the backups were read.
  const ended = logs.map((log) => log.record).filter(({ state }) => !isOpen(state));
  if (record.state === "failed") return withFailure(record, ended);
  if (record.state !== "succeeded") return record;
  const [against] = ended.filter(({ state }) => state !== "succeeded").sort(byId);
  if (against !== undefined) {
    const said = [against.errorCode, against.message].filter((text) => text !== undefined).join(" ");
    const what = `the backup is listed as available, and its operation log reports ${against.state}`;
    return { ...record, state: "unknown", message: said === "" ? what : `${what}: ${said}` };
  }
  const parts = ended.map(({ failedParts }) => failedParts).filter((count) => count !== undefined);
  const failedParts = parts.length === 0 ? undefined : Math.max(...parts);
  return omitAbsent<BackupRecord>({ ...record, ...endOf(record, ended), failedParts });
}

/** A log whose backup is not listed. Its product is gone if the list of backups is complete, and unknown if it was cut short. */
function withoutBackup({ record, backupId }: Log, areBackupsComplete: boolean): BackupRecord {
  if (record.kind !== backupKind || record.state !== "succeeded") return record;
  if (!areBackupsComplete) {
    return { ...record, state: "unknown", message: "its backup is not in the part of the list that was read" };
  }
  const message =
    backupId === undefined
      ? "the operation log names no backup that the list of backups has"
      : `the backup ${backupId} of this operation log is no longer listed`;
  return { ...record, state: "gone", message };
}

const vaultTask = "a task of the whole vault is open or has an unknown status, and it names no resource";
const namelessBackup = "a backup that is not available names no resource";

/** A row that names no resource, and may be of the target: nothing proves that it is not. */
function inDoubt({ record }: Log | Backup, message: string, { resourceId }: Target): BackupRecord {
  return { ...record, resourceId, state: "unknown", message };
}

function namesResource({ record }: { readonly record: BackupRecord }): boolean {
  return record.resourceId !== "";
}

function isFailed(answer: AnswerOrError): answer is FailedAnswer {
  return "error" in answer;
}

/** Backups alone prove age and number. No task, failure or end is proven without the logs. */
function withoutLogs(backups: QueryAnswer, { error }: FailedAnswer): JoinedAnswers {
  const unreadPart = `the operation logs were not read: ${error.message}`;
  const records = backups.records.filter(({ resourceId }) => resourceId !== "");
  return { ...joinAnswers([backups]), records, complete: false, incompleteReason: unreadPart, unreadPart };
}

function inOne(...reasons: readonly (string | undefined)[]): string {
  return reasons.filter((reason) => reason !== undefined).join("; ");
}

/** Logs alone prove that work is under way. A success among them may have no backup any more. */
function withoutBackups(logs: QueryAnswer, { error }: FailedAnswer): JoinedAnswers {
  const unreadPart = inOne(`the backups were not read: ${error.message}`, logs.unreadPart);
  const records = logs.records.filter(({ state, resourceId }) => isOpen(state) && resourceId !== "");
  return { ...joinAnswers([logs]), records, complete: false, incompleteReason: unreadPart, unreadPart };
}

/**
 * The operation logs with those of open tasks that were listed apart, the later list first. All of these were read before: a
 * log of the whole list tells the later state of its task. They show an open task that a list which was cut short leaves out.
 */
export function withOpenLogs(logs: AnswerOrError, open: readonly AnswerOrError[]): AnswerOrError {
  if (isFailed(logs)) return logs;
  const { operationLogs, ...outputs } = logs.outputs as GetOperationLogsOutputs;
  const [records, rows, warnings] = [[...logs.records], [...operationLogs], [...logs.warnings]];
  const known = new Set(records.map(({ id }) => id));
  const given = open.filter((answer): answer is QueryAnswer => !isFailed(answer));
  for (const answer of given) {
    const listed = (answer.outputs as GetOperationLogsOutputs).operationLogs;
    const before = records.length;
    for (const [at, record] of answer.records.entries()) {
      if (record.id !== undefined && known.has(record.id)) continue;
      known.add(record.id);
      records.push(record);
      rows.push(listed[at] ?? {});
    }
    if (records.length > before) warnings.push(...answer.warnings);
  }
  const joined = { ...logs, ...joinAnswers([logs, ...given]), records, warnings };
  const whole = { ...joined, outputs: { ...outputs, operationLogs: rows } };
  const failed = open.find(isFailed);
  if (failed === undefined) return whole;
  const unreadPart = `the operation logs of open tasks were not read: ${failed.error.message}`;
  return { ...whole, complete: false, incompleteReason: inOne(joined.incompleteReason, unreadPart), unreadPart };
}

/**
 * The backups of a protected resource and its operation logs as one list of records. The backups say what exists, the logs
 * what ran. The logs must have been read first: a backup that ends in between then cannot look gone.
 */
export function joinCbrBackups(answers: readonly AnswerOrError[], target: Target): JoinedAnswers {
  const [logAnswer, backupAnswer] = answers;
  if (logAnswer === undefined || backupAnswer === undefined) throw new TypeError("both lists of CBR are needed");
  if (isFailed(logAnswer)) return isFailed(backupAnswer) ? logAnswer : withoutLogs(backupAnswer, logAnswer);
  if (isFailed(backupAnswer)) return withoutBackups(logAnswer, backupAnswer);
  const allBackups = backupsOf(backupAnswer);
  const backups = allBackups.filter(namesResource);
  const vaults = new Set(backups.map(({ vaultId }) => vaultId).filter((id) => id !== undefined));
  const logs = logsOf(logAnswer);
  const ofResource = logs.filter(namesResource);
  // Rows of a vault in which the target has no backup say nothing of it. Nor do they make a record of an id that no row names.
  // Its reading is empty, as with lists of its own; only a target with `createdAt` could pass with that.
  const isNamed = backups.length > 0 || ofResource.length > 0 || target.createdAt !== undefined;
  const mayBeOf = ({ vaultId }: Log | Backup): boolean =>
    isNamed && (vaultId === undefined || vaults.size === 0 || vaults.has(vaultId));
  const isNameless = (one: Log | Backup, isProof: (state: State) => boolean): boolean =>
    !namesResource(one) && mayBeOf(one) && !isProof(one.record.state);
  const tasks = logs.filter((log) => isNameless(log, (state) => !isOpen(state) && state !== "unknown"));
  const nameless = allBackups.filter((one) => isNameless(one, (state) => state === "succeeded" || state === "gone"));
  const find = logsByBackup(ofResource);
  const logsOfBackup = new Map(backups.map((backup) => [backup, find(backup)]));
  const joined = new Set(
    [...logsOfBackup].flatMap(([{ record }, own]) => own.filter((log) => isTold(record.state, log.record.state))),
  );
  const records = [
    ...[...logsOfBackup].map(([backup, own]) => withLogs(backup, own)),
    ...ofResource.filter((log) => !joined.has(log)).map((log) => withoutBackup(log, backupAnswer.complete)),
    ...tasks.map((log) => inDoubt(log, vaultTask, target)),
    ...nameless.map((backup) => inDoubt(backup, namelessBackup, target)),
  ];
  const excluding = logs.filter(({ record, excluded }) => record.state === "succeeded" && excluded > 0).length;
  const base = joinAnswers([logAnswer, backupAnswer]);
  return omitAbsent<JoinedAnswers>({
    ...base,
    // The service itself is inconsistent here: `onUnknown: warn` softens nothing of it.
    unreadPart: nameless.length === 0 ? base.unreadPart : inOne(base.unreadPart, namelessBackup),
    records,
    warnings: [
      ...(base.warnings ?? []),
      ...(excluding === 0 ? [] : [`backups that leave out volumes of the server: ${excluding}`]),
    ],
  });
}
