import { zonelessTime } from "./times";
import { ownedUuid, statusWord, type Run } from "./run";

/** The languages of DWS's localised names; the header `x-language` chooses, and only DWS looks at it. */
export type Language = "en-us" | "zh-cn";

/** The page lists no status words; these are read in the service's other pages and in its SDK. */
const statuses = {
  waiting: "WAITING",
  open: "RUNNING",
  succeeded: "SUCCESS",
  failed: "FAILED",
  unknownWord: "PAUSED",
} as const;

/** Chinese names as in the page's example; the English ones are translations, since no page shows them. */
const snapshotNames = {
  "en-us": { item: "Create Snapshot", prepare: "Prepare Backup", perform: "Perform Backup" },
  "zh-cn": { item: "创建快照", prepare: "准备备份", perform: "执行备份" },
} as const;

/** No page shows the names of the other actions at all; these are invented. */
const otherNames = {
  "en-us": { item: "Change Cluster", prepare: "Prepare", perform: "Perform" },
  "zh-cn": { item: "变更集群", prepare: "准备", perform: "执行" },
} as const;

/** The whole answer for one action. */
export function clusterAction(run: Run, clusterId: string, actionName: string, language: Language): object {
  return {
    id: ownedUuid("d3", run.number, clusterId),
    status: statusWord(run, statuses),
    items: run.outcome === "waiting" ? [] : steps(run, actionName, language),
    action_name: actionName,
    cluster_name: "simulator-warehouse",
    submit_time: zonelessTime(run.startedAt),
  };
}

/** Two steps that share the run's time; the last one ends with it. */
function steps(run: Run, actionName: string, language: Language): readonly object[] {
  const isSnapshot = actionName.startsWith("SNAPSHOTTING");
  const { item, prepare, perform } = (isSnapshot ? snapshotNames : otherNames)[language];
  const performBegins = run.startedAt + 60_000;
  return [
    {
      item_name: item,
      sub_items: [
        {
          status: "SUCCESS",
          detail: null,
          sub_item_name: prepare,
          begin_time: zonelessTime(run.startedAt),
          end_time: zonelessTime(performBegins),
          estimated_time: -1,
        },
        {
          status: statusWord(run, statuses),
          detail: isSnapshot ? progressDetail(run, performBegins) : null,
          sub_item_name: perform,
          begin_time: zonelessTime(performBegins),
          end_time: run.endedAt === undefined ? null : zonelessTime(run.endedAt),
          estimated_time: -1,
        },
      ],
    },
  ];
}

/** JSON text inside JSON text, as in the page's example, with some of its keys. */
function progressDetail(run: Run, begins: number): string {
  const seconds = (milliseconds: number): string => zonelessTime(milliseconds).slice(0, 19);
  const progressInfo = JSON.stringify({
    actionType: "Backup",
    actionStartTime: seconds(begins),
    ...(run.endedAt === undefined ? {} : { actionEndTime: seconds(run.endedAt) }),
    progress: run.endedAt === undefined ? "40.00%" : "100.00%",
    backupSize: 157_661_926,
  });
  return JSON.stringify({ progressInfo });
}
