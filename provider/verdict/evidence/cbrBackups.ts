import { omitAbsent } from "../../core/omitAbsent";
import type { FunctionToken } from "../../generated/types";
import type { Target } from "../../gates/target";
import { backupWords } from "../../queries/cbr/getBackups";
import { operationLogWords } from "../../queries/cbr/operationLog";
import type { EvidenceSource, Question } from "./evidenceSource";
import { joinCbrBackups } from "./joinCbrBackups";

const noSize = "CBR states the size of the resource, not of the backup";

function inputs({ resourceId, region, projectId, maxRecords }: Target): Question["inputs"] {
  return omitAbsent<object>({ resourceId, region, projectId, maxRecords }) as Question["inputs"];
}

function question(name: string): EvidenceSource["questions"][number] {
  return { token: `huaweicloud-backup:cbr:${name}` as FunctionToken, inputs };
}

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
    backupKinds: ["backup"],
    statesIncremental: true,
    timeZoneSetting: { flag: "--cbr-time-zone", variable: "HWBACKUP_CBR_TIME_ZONE", name: "cbrTimeZone" },
    ageFrom: "startedAt",
    cannotAnswer: { lastBackupMinimumSize: noSize, maximumSizeDecrease: noSize },
  },
  // The logs first: a backup that ends between the two reads must not look gone.
  questions: [question("getOperationLogs"), question("getBackups")],
  join: joinCbrBackups,
};
