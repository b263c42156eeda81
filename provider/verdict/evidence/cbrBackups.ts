import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import { isOpen } from "../../core/records/state";
import type { FunctionToken, GetBackupsOutputs } from "../../generated/types";
import type { Target } from "../../gates/target";
import { backupWords } from "../../queries/cbr/getBackups";
import { operationLogWords, type OperationLog } from "../../queries/cbr/operationLog";
import type { EvidenceSource, Question, SharedList } from "./evidenceSource";
import { joinCbrBackups, withOpenLogs } from "./joinCbrBackups";

type BackupRow = GetBackupsOutputs["backups"][number];

const noSize = "CBR states the size of the resource, not of the backup";

function inputs({ resourceId, region, projectId, maxRecords }: Target): Question["inputs"] {
  return omitAbsent<object>({ resourceId, region, projectId, maxRecords }) as Question["inputs"];
}

function question(name: string): EvidenceSource["questions"][number] {
  return { token: `huaweicloud-backup:cbr:${name}` as FunctionToken, inputs };
}

/** The parts of a row by which a log and a backup are joined. */
function keepOfLog({ checkpointId, vaultId, extraInfo = {} }: OperationLog): OperationLog {
  const { backup = {}, resource = {} } = extraInfo;
  const kept = {
    backup: omitAbsent({ backupId: backup.backupId }),
    resource: omitAbsent({ extraInfo: resource.extraInfo }),
  };
  return omitAbsent<OperationLog>({ checkpointId, vaultId, extraInfo: kept });
}

/** A task of a whole vault names no resource, and may work on any. One that has ended says nothing. */
function isOpenOrUnknown({ state }: BackupRecord): boolean {
  return isOpen(state) || state === "unknown";
}

/** Rows of one page. The greatest page that CBR documents: a project has many. */
const limit = 1000;

function sharedLogs(lists: string, status?: string): SharedList {
  return {
    token: "huaweicloud-backup:cbr:getOperationLogs",
    inputs: ({ region, projectId }) => omitAbsent<object>({ region, projectId, limit, status }) as Question["inputs"],
    lists,
    keep: keepOfLog,
    isForAll: isOpenOrUnknown,
  };
}

const sharedBackups: SharedList = {
  token: "huaweicloud-backup:cbr:getBackups",
  inputs: ({ region, projectId }) => omitAbsent<object>({ region, projectId, limit }) as Question["inputs"],
  lists: "backups",
  keep: ({ checkpointId, vaultId }: BackupRow) => omitAbsent<BackupRow>({ checkpointId, vaultId }),
  isForAll: ({ state }) => state !== "succeeded",
};

/** The backups of a server, disk, file system or desktop in CBR: what exists, joined with the tasks that made it. */
export const cbrBackups: EvidenceSource = {
  service: "cbr",
  facts: {
    evidence: "backups",
    about: "the backups of a server, disk, file system or desktop",
    isDefault: true,
    subject: "backup",
    remediation: "check the backups of the resource and the policy of its vault",
    whenNothing: "if {id} is an operation log, write evidence: operationLog",
    evidenceGrade: "artefact",
    words: { ...operationLogWords, ...backupWords },
    endField: "ended_at",
    backupKinds: ["backup"],
    statesIncremental: true,
    timeZoneSetting: { flag: "--cbr-time-zone", variable: "HWBACKUP_CBR_TIME_ZONE", name: "cbrTimeZone" },
    ageFrom: "startedAt",
    cannotAnswer: { lastBackupMinimumSize: noSize, maximumSizeDecrease: noSize },
  },
  // The logs first: a backup that ends between the two reads must not look gone.
  questions: [question("getOperationLogs"), question("getBackups")],
  join: joinCbrBackups,
  shared: {
    // Two resources need four requests for lists of their own, as these do.
    from: 3,
    // A task that waits runs later, and ends later still: in this order none slips through between two lists.
    questions: [
      sharedLogs("operation logs of tasks that wait", "waiting"),
      sharedLogs("operation logs of tasks that run", "running"),
      sharedLogs("operation logs"),
      sharedBackups,
    ],
    join: ([waiting, running, logs, backups], target) => {
      if (waiting === undefined || running === undefined || logs === undefined || backups === undefined)
        throw new TypeError("four lists of CBR are needed");
      return joinCbrBackups([withOpenLogs(logs, [running, waiting]), backups], target);
    },
  },
};
