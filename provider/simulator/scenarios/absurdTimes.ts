import { backupRecord } from "../wire/backupRecord";
import { clusterSnapshot } from "../wire/clusterSnapshot";
import { logRecord } from "../wire/logRecord";
import { cbrBackup } from "../wire/cbrBackup";
import { dataSnapshot } from "../wire/dataSnapshot";
import { listedOperationLog, operationLog } from "../wire/operationLog";
import { fresh } from "./fresh";
import { listedRuns } from "./listedRuns";
import type { RecordsScenario } from "./scenario";

/**
 * Successes whose times cannot be read or cannot be. Each service gets texts in its own style that are wrong in
 * different ways: impossible dates, a missing zone, a wrong unit, plain words.
 */
export const absurdTimes: RecordsScenario = {
  kind: "records",
  description: "Every backup succeeded, and every time of it is unreadable or impossible.",
  runs: fresh.runs,
  stored: {
    cce: () => ({
      kind: "List",
      apiVersion: "v3.1",
      metadata: {},
      items: [
        snapshotTask("ce000000-0000-4000-8000-0000000000a1", "2023-02-30 17:03:46.739012 +0800 CST"),
        snapshotTask("ce000000-0000-4000-8000-0000000000a2", "yesterday evening"),
      ],
      status: { latestBackupTime: "0001-13-01 00:00:00 +0000 UTC" },
    }),
    // Seconds in the place of milliseconds, and words in the place of a number.
    css: (world) =>
      listedRuns(fresh, "css", world)
        .map((run) => logRecord(run, world.resourceId))
        .map((record, index) =>
          index === 0
            ? { ...record, createAt: 1_656_042_837, finishedAt: 1_656_043_437 }
            : { ...record, createAt: "soon", finishedAt: -1 },
        ),
    dws: (_world, actionName) =>
      actionName === "SNAPSHOTTING"
        ? {
            id: "d3000000-0000-4000-8000-0000000000a1",
            status: "SUCCESS",
            items: [
              {
                item_name: "Create Snapshot",
                sub_items: [
                  {
                    status: "SUCCESS",
                    detail: null,
                    sub_item_name: "Perform Backup",
                    begin_time: "2025-13-45 99:99:99.0",
                    end_time: "0000-00-00 00:00:00.0",
                    estimated_time: -1,
                  },
                ],
              },
            ],
            action_name: actionName,
            cluster_name: "simulator-warehouse",
            submit_time: "19 May 2025",
          }
        : {},
    cbr: (world, operationLogId) => ({
      ...listedRuns(fresh, "cbr", world).map((run) => operationLog(run, operationLogId, world.projectId))[0],
      started_at: "2019-05-23 14:31:36.007",
      ended_at: "2019-02-29T14:35:23.511+00:00",
      created_at: "1558621896",
      updated_at: "",
    }),
    cbrLists: (world) => {
      const [run] = listedRuns(fresh, "cbr", world);
      if (run === undefined) return { logs: [], backups: [] };
      const { resourceId, projectId } = world;
      const times = { created_at: "1558621896", updated_at: "" };
      const ends = { started_at: "2019-05-23 14:31:36.007", ended_at: "2019-02-29T14:35:23.511+00:00" };
      const log = { ...listedOperationLog(run, resourceId, projectId), ...times, ...ends };
      const backup = { ...cbrBackup(run, resourceId, projectId), ...times, protected_at: "2019-05-23" };
      return { logs: [{ beganAt: undefined, wire: log }], backups: [{ beganAt: undefined, wire: backup }] };
    },
    dcs: (world) =>
      listedRuns(fresh, "dcs", world).map((run) => ({
        createdAt: undefined,
        wire: {
          ...backupRecord(run, world.resourceId).wire,
          created_at: "2019-05-10 08:31:16",
          updated_at: "2019-99-99T99:99:99.999Z",
          execution_at: "never",
        },
      })),
    rows: {
      "css.getSnapshots": (world) =>
        listedRuns(fresh, "css", world).map((run) => ({
          ...dataSnapshot(run, world.resourceId),
          startTime: 1_656_042_837,
          endTime: "soon",
        })),
      "dws.getSnapshots": (world) =>
        listedRuns(fresh, "dws", world).map((run) => ({
          ...clusterSnapshot(run, world.resourceId),
          started: "2026-02-30T18:00:10",
          finished: "yesterday evening",
          bak_expected_start_time: "soon",
        })),
    },
  },
};

function snapshotTask(uid: string, time: string): object {
  return {
    kind: "SnapshotTask",
    apiVersion: "v3.1",
    metadata: { uid, creationTimestamp: time, updateTimestamp: time },
    spec: {},
    status: { phase: "Success", progress: "100", completionTime: time },
  };
}
