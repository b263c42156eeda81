import {
  simulatorResources,
  type ListBehaviour,
  type ScenarioName,
  type ScriptedReply,
  type ServiceName,
  type Simulator,
} from "../../../provider/simulator/index";

/** The verdicts on `lastBackupMaximumAge: 26h`, `lastTaskSucceeded` and `noTaskRunning`, each with its reason. */
type Verdicts = readonly [age: string, lastTask: string, running: string];

/** What a gate can meet. Each evidence has a row for each of them, or says why it has none. */
export const conditions = [
  "fresh",
  "stale",
  "failed",
  "running",
  "gone",
  "empty",
  "contradictory",
  "refused",
  "half read",
] as const;

type Condition = (typeof conditions)[number] | "other";

/** One row: what the service shows, as the page names it, and what the gate makes of it. */
interface EvidenceCase {
  readonly condition: Condition;
  readonly shown: string;
  readonly scenario: ScenarioName;
  readonly lists?: ListBehaviour;
  /** Replies for the requests of one reading. */
  readonly replies?: readonly ScriptedReply[];
  readonly verdicts: Verdicts;
}

export interface EvidenceTable {
  readonly service: ServiceName;
  readonly evidence: string;
  readonly resource: keyof Simulator["resources"];
  /** Further keys of the target. */
  readonly target?: Readonly<Record<string, string>>;
  /** Conditions that it cannot show, each with its reason. */
  readonly without?: Readonly<Partial<Record<Condition, string>>>;
  readonly cases: readonly EvidenceCase[];
}

/** What every gate of the table asks. */
export const askedOfAll = { lastBackupMaximumAge: "26h", lastTaskSucceeded: true, noTaskRunning: true };

const open: Verdicts = ["pass", "pass", "pass"];
const all = (verdict: string): Verdicts => [verdict, verdict, verdict];

const newest = {
  fresh: "newest success 1 h ago",
  stale: "newest success 9 days ago",
  failed: "last task failed 1 h ago, the one before succeeded 25 h ago",
  running: "a task is running, newest success 24 h ago",
  waiting: "a task is waiting, newest success 24 h ago",
  empty: "no record at all",
  contradictory: "two records of one id, a success and a failure; the success before is 25 h old",
  unknownWords: "a record with an undocumented status, newest success 25 h ago",
  denied: "the list is refused (403)",
} as const;

/** A row of a scenario that each service tells in its own words. */
function row(
  condition: Condition,
  scenario: ScenarioName & keyof typeof newest,
  verdicts: Verdicts,
  shown: string = newest[scenario],
): EvidenceCase {
  return { condition, scenario, shown, verdicts };
}

const jobsOnly = "the service lists tasks, and not whether a backup still exists";
const oneRecord = "the answer is one record";
const notListed = "a deleted snapshot is no longer in the list";
const noCount = "one request is the whole list, and the service states no count";

const html: EvidenceCase = {
  condition: "other",
  scenario: "html",
  shown: "a sign-in page with status 200",
  verdicts: all("unknown invalidResponse"),
};

const contradictory = row("contradictory", "contradictory", ["pass", "unknown incomplete", "unknown unmappedState"]);

const endsBeforeCount: EvidenceCase = {
  condition: "half read",
  scenario: "fresh",
  shown: "the list ends before its count",
  lists: { total: "oneMore" },
  verdicts: ["pass", "unknown incomplete", "unknown incomplete"],
};

/** Rows of a list of backups. */
const ofBackups: readonly EvidenceCase[] = [
  row("fresh", "fresh", open),
  row("stale", "stale", ["fail", "fail noRecords", "pass"]),
  row("failed", "failed", ["pass", "fail", "pass"]),
  row("running", "running", ["pass", "pass", "pending openTask"]),
  row("empty", "empty", ["fail noRecords", "fail noRecords", "warn noRecords"]),
  row("other", "unknownWords", ["pass", "unknown unmappedState", "unknown unmappedState"]),
];

/** Rows of a list of tasks: one from before `lookback` does not count. */
const ofTasks: readonly EvidenceCase[] = ofBackups.map((one) =>
  one.condition === "stale" ? row("stale", "stale", ["fail noRecords", "fail noRecords", "pass"]) : one,
);

/** Rows of a list of backups that stands beside the status of the resource, which proves an empty list idle. */
const besideStatus: readonly EvidenceCase[] = ofBackups.map((one) =>
  one.condition === "empty"
    ? row("empty", "empty", ["fail noRecords", "fail noRecords", "pass"], "no snapshot, and an idle cluster")
    : one,
);

/** A success of an hour before `fixedNow`. */
const cceTask = {
  kind: "SnapshotTask",
  apiVersion: "v3.1",
  metadata: {
    uid: "ce000000-0000-4000-8000-000000000001",
    creationTimestamp: "2026-01-15 18:50:00.000000 +0800 CST",
    updateTimestamp: "2026-01-15 19:00:00.000000 +0800 CST",
  },
  spec: {},
  status: { phase: "Success", progress: "100", completionTime: "2026-01-15 19:00:00.000000 +0800 CST" },
};

const restoringWarehouse = {
  id: simulatorResources.dwsClusterId,
  status: "AVAILABLE",
  sub_status: "NORMAL",
  task_status: "RESTORING",
  action_progress: { RESTORING: "20%" },
};

const restoringSearch = {
  id: simulatorResources.cssClusterId,
  status: "200",
  actions: ["RESTORING"],
  actionProgress: { RESTORING: "20%" },
  backupAvailable: true,
};

export const evidenceTables: readonly EvidenceTable[] = [
  {
    service: "cbr",
    evidence: "backups",
    resource: "cbrServerId",
    cases: [
      row("fresh", "fresh", open),
      {
        condition: "fresh",
        scenario: "cbrNoLog",
        shown: "newest backup 1 h old, its task no longer listed",
        verdicts: open,
      },
      {
        condition: "fresh",
        scenario: "cbrFewerDisks",
        shown: "newest backup 1 h old, one disk left out",
        verdicts: open,
      },
      row("stale", "stale", ["fail", "fail noRecords", "pass"]),
      row("failed", "failed", ["pass", "fail", "pass"]),
      row("running", "running", ["pass", "pass", "pending openTask"]),
      row("running", "waiting", ["pass", "pass", "pending openTask"]),
      {
        condition: "gone",
        scenario: "cbrGone",
        shown: "the last two tasks succeeded, their backups are no longer listed; one of 3 days ago is",
        verdicts: ["fail", "pass", "pass"],
      },
      {
        condition: "gone",
        scenario: "cbrDeleting",
        shown: "the backup of 1 h ago is being deleted",
        verdicts: ["fail", "pass", "pass"],
      },
      {
        condition: "gone",
        scenario: "cbrNotRestorable",
        shown: "the backup of 1 h ago cannot be restored (`na`)",
        verdicts: ["fail", "pass", "pass"],
      },
      {
        condition: "other",
        scenario: "cbrReplicated",
        shown: "the backup of 1 h ago is a copy from another region",
        verdicts: ["fail", "pass", "pass"],
      },
      {
        condition: "other",
        scenario: "cbrShared",
        shown: "the backup of 1 h ago belongs to another project",
        verdicts: ["fail", "pass", "pass"],
      },
      row("empty", "empty", ["fail noRecords", "fail noRecords", "fail noRecords"]),
      {
        condition: "contradictory",
        scenario: "cbrContradiction",
        shown: "the backup is listed as available, its task as failed",
        verdicts: all("unknown unmappedState"),
      },
      row("refused", "denied", all("unknown permission"), "both lists are refused (403)"),
      {
        condition: "refused",
        scenario: "cbrLogsDenied",
        shown: "the list of tasks is refused (403)",
        verdicts: ["pass", "unknown incomplete", "unknown incomplete"],
      },
      {
        condition: "refused",
        scenario: "cbrBackupsDenied",
        shown: "the list of backups is refused (403)",
        verdicts: all("unknown incomplete"),
      },
      {
        condition: "half read",
        scenario: "cbrLogsCutShort",
        shown: "the list of tasks ends before its count",
        verdicts: ["pass", "unknown incomplete", "unknown incomplete"],
      },
      {
        condition: "half read",
        scenario: "cbrBackupsCutShort",
        shown: "the list of backups ends before its count",
        verdicts: ["pass", "unknown incomplete", "unknown incomplete"],
      },
      row("other", "unknownWords", ["pass", "unknown unmappedState", "unknown unmappedState"]),
      html,
    ],
  },
  {
    service: "cbr",
    evidence: "operationLog",
    resource: "cbrOperationLogId",
    without: { gone: jobsOnly, contradictory: oneRecord, "half read": oneRecord },
    cases: [
      row("fresh", "fresh", open, "the task succeeded 1 h ago"),
      row("stale", "stale", ["fail noRecords", "fail noRecords", "pass"], "the task succeeded 9 days ago"),
      row("failed", "failed", ["fail", "fail", "pass"], "the task failed 1 h ago"),
      row("running", "running", all("pending openTask"), "the task is running"),
      row("empty", "empty", all("unknown notFound"), "no task of this id (404)"),
      row("refused", "denied", all("unknown permission"), "the task is refused (403)"),
      row("other", "unknownWords", all("unknown unmappedState"), "a task with an undocumented status"),
    ],
  },
  {
    service: "css",
    evidence: "dataSnapshots",
    resource: "cssClusterId",
    without: { "half read": noCount },
    cases: [
      ...besideStatus,
      {
        condition: "running",
        scenario: "fresh",
        shown: "no open snapshot, and the cluster reports a restore",
        replies: [{ queryName: "css.readCluster", body: restoringSearch }],
        verdicts: ["pass", "pass", "pending openTask"],
      },
      {
        condition: "gone",
        scenario: "cssBackupOff",
        shown: "newest success 1 h ago, and backups of the cluster are switched off",
        verdicts: ["fail", "fail noRecords", "pass"],
      },
      contradictory,
      // CSS answers alike for a cluster that does not exist and for one that is not allowed.
      row("refused", "denied", all("unknown notFound"), "snapshots and cluster are refused (403)"),
      {
        condition: "refused",
        scenario: "fresh",
        shown: "the snapshots are refused (403)",
        replies: [
          {
            queryName: "css.getSnapshots",
            status: 403,
            body: { errCode: "CSS.0015", externalMessage: "No resources are found or the access is denied." },
          },
        ],
        verdicts: all("unknown notFound"),
      },
      {
        condition: "refused",
        scenario: "fresh",
        shown: "the cluster is refused (403)",
        replies: [
          {
            queryName: "css.readCluster",
            status: 403,
            body: { errCode: "CSS.0015", externalMessage: "No resources are found or the access is denied." },
          },
        ],
        verdicts: all("unknown notFound"),
      },
      html,
    ],
  },
  {
    service: "css",
    evidence: "logBackups",
    resource: "cssClusterId",
    without: { gone: jobsOnly },
    cases: [...ofTasks, contradictory, row("refused", "denied", all("unknown notFound")), endsBeforeCount],
  },
  {
    service: "dws",
    evidence: "snapshots",
    resource: "dwsClusterId",
    without: { gone: notListed },
    cases: [
      ...besideStatus,
      {
        condition: "running",
        scenario: "fresh",
        shown: "no open snapshot, and the cluster reports a restore",
        replies: [{ queryName: "dws.readCluster", body: { cluster: restoringWarehouse } }],
        verdicts: ["pass", "pass", "pending openTask"],
      },
      {
        condition: "other",
        scenario: "fresh",
        shown: "no open snapshot, and the cluster reports an undocumented task",
        replies: [
          {
            queryName: "dws.readCluster",
            body: { cluster: { ...restoringWarehouse, task_status: "MOVING", action_progress: {} } },
          },
        ],
        verdicts: ["pass", "pass", "unknown unmappedState"],
      },
      contradictory,
      row("refused", "denied", all("unknown permission"), "snapshots and cluster are refused (403)"),
      {
        condition: "refused",
        scenario: "fresh",
        shown: "the snapshots are refused (403)",
        replies: [
          { queryName: "dws.getSnapshots", status: 403, body: { error_code: "DWS.0403", error_msg: "No permission." } },
        ],
        verdicts: all("unknown permission"),
      },
      {
        condition: "refused",
        scenario: "fresh",
        shown: "the cluster is refused (403)",
        replies: [
          { queryName: "dws.readCluster", status: 403, body: { error_code: "DWS.0403", error_msg: "No permission." } },
        ],
        verdicts: ["pass", "pass", "unknown incomplete"],
      },
      {
        condition: "half read",
        scenario: "fresh",
        shown: "the list has fewer rows than its count",
        lists: { cap: 2 },
        verdicts: ["pass", "unknown incomplete", "unknown incomplete"],
      },
      html,
    ],
  },
  {
    service: "dws",
    evidence: "action",
    resource: "dwsClusterId",
    target: { actionName: "SNAPSHOTTING", dwsTimeZone: "Asia/Shanghai" },
    without: { gone: jobsOnly, contradictory: oneRecord, "half read": oneRecord },
    cases: [
      row("fresh", "fresh", open, "the action succeeded 1 h ago"),
      row("stale", "stale", ["fail noRecords", "fail noRecords", "pass"], "the action succeeded 9 days ago"),
      row("failed", "failed", ["fail", "fail", "pass"], "the action failed 1 h ago"),
      row("running", "running", all("pending openTask"), "the action is running"),
      row("empty", "empty", ["fail noRecords", "fail noRecords", "warn noRecords"], "the cluster has no such action"),
      row("refused", "denied", all("unknown permission"), "the action is refused (403)"),
      row("other", "unknownWords", all("unknown unmappedState"), "an action with an undocumented status"),
    ],
  },
  {
    service: "dcs",
    evidence: "backups",
    resource: "dcsInstanceId",
    cases: [
      ...ofBackups,
      {
        condition: "gone",
        scenario: "gone",
        shown: "the backups of 1 and 25 h ago are deleted or expired, one of 3 days ago exists",
        verdicts: ["fail", "pass", "pass"],
      },
      {
        condition: "gone",
        scenario: "allGone",
        shown: "every backup is deleted or expired",
        verdicts: ["fail", "fail noRecords", "pass"],
      },
      contradictory,
      row("refused", "denied", all("unknown permission")),
      endsBeforeCount,
    ],
  },
  {
    service: "cce",
    evidence: "snapshotTasks",
    resource: "cceClusterId",
    without: { gone: jobsOnly },
    cases: [
      ...ofTasks,
      contradictory,
      row("refused", "denied", all("unknown permission")),
      {
        condition: "half read",
        scenario: "fresh",
        shown: "the list says that more tasks follow",
        replies: [
          {
            queryName: "cce.getClusterSnapshotTasks",
            body: { kind: "List", apiVersion: "v3.1", metadata: { continue: "more" }, items: [cceTask] },
          },
        ],
        verdicts: ["pass", "unknown incomplete", "unknown incomplete"],
      },
    ],
  },
];
