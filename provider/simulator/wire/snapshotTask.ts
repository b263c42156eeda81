import { goTime } from "./times";
import { ownedUuid, statusWord, updatedAt, type Run } from "./run";

/**
 * CCE's phases: the page's example shows `Running`; `Success` and `Failed` are read in the Terraform provider's source.
 */
const phases = {
  waiting: "Queuing",
  open: "Running",
  succeeded: "Success",
  failed: "Failed",
  unknownWord: "Hibernating",
} as const;

/** One entry of `items`. */
export function snapshotTask(run: Run, clusterId: string): object {
  const updated = goTime(updatedAt(run));
  return {
    kind: "SnapshotTask",
    apiVersion: "v3.1",
    metadata: {
      uid: ownedUuid("ce", run.number, clusterId),
      creationTimestamp: goTime(run.startedAt),
      updateTimestamp: updated,
    },
    // The page's example has an empty spec; on its way out, the field still describes one subtask in other answers.
    spec: namesItsSubtask(run) ? { items: [subtask(run, clusterId)] } : {},
    status: {
      phase: statusWord(run, phases),
      progress: run.outcome === "succeeded" ? "100" : run.outcome === "waiting" ? "0" : "67",
      // As in the page's example, a running task has a completion time too: the time of its last update.
      completionTime: updated,
    },
  };
}

/** The answer's envelope around tasks in the given order. */
export function snapshotTaskList(tasks: readonly object[], latestBackupAt: number | undefined): object {
  return {
    kind: "List",
    apiVersion: "v3.1",
    metadata: {},
    items: tasks,
    status: latestBackupAt === undefined ? {} : { latestBackupTime: goTime(latestBackupAt) },
  };
}

function namesItsSubtask({ number, work, message }: Run): boolean {
  return number % 2 === 0 || work !== undefined || message !== undefined;
}

function subtask(run: Run, clusterId: string): object {
  return {
    id: ownedUuid("c5", run.number, clusterId),
    type: run.work === "restore" ? "master-backup-rollback" : "master-backup",
    status: statusWord(run, phases),
    creationTimestamp: goTime(run.startedAt),
    updateTimestamp: goTime(updatedAt(run)),
    message: run.message ?? "",
  };
}
