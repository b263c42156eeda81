import { goTime } from "../times";
import { inventedUuid, updatedAt, type Run } from "./run";

/**
 * CCE's phases: the page's example shows `Running`; `Success` and `Failed` are read in the Terraform provider's source.
 */
const phases = { succeeded: "Success", failed: "Failed", open: "Running", unknownWord: "Hibernating" } as const;

/** One entry of `items`. */
export function snapshotTask(run: Run): object {
  const updated = goTime(updatedAt(run));
  return {
    kind: "SnapshotTask",
    apiVersion: "v3.1",
    metadata: {
      uid: inventedUuid("ce", run.number),
      creationTimestamp: goTime(run.startedAt),
      updateTimestamp: updated,
    },
    // The page's example has an empty spec; on its way out, the field still describes one subtask in other answers.
    spec: run.number % 2 === 1 ? {} : { items: [subtask(run)] },
    status: {
      phase: phases[run.outcome],
      progress: run.outcome === "succeeded" ? "100" : "67",
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

function subtask(run: Run): object {
  return {
    id: inventedUuid("c5", run.number),
    type: "master-backup",
    status: phases[run.outcome],
    creationTimestamp: goTime(run.startedAt),
    updateTimestamp: goTime(updatedAt(run)),
    message: "",
  };
}
