import type { BackupRecord } from "../../core/records/record";
import type { Target } from "../../gates/target";
import {
  joinAnswers,
  type EvidenceSource,
  type FailedAnswer,
  type JoinedAnswers,
  type QueryAnswer,
} from "./evidenceSource";

const isOff = "backups of the cluster are not available (backupAvailable is false), so it cannot be restored";

function cannotBeRestored(record: BackupRecord): BackupRecord {
  return record.state === "succeeded" ? { ...record, state: "gone", message: isOff } : record;
}

/** The list proves what it holds. Work that it cannot show may be under way. */
function withoutState(list: QueryAnswer, { error }: FailedAnswer): JoinedAnswers {
  return {
    ...joinAnswers([list]),
    unreadPart: `the status of the resource was not read: ${error.message}`,
    activity: { state: "unknown", rawStatus: "not read", unread: error.message },
  };
}

/**
 * The records of a list with the state of the resource itself. `isNeeded`: without that state nothing can be proven, since
 * it decides whether the records can be restored. Otherwise everything but present work is judged by the list.
 */
export function joinWithState({
  isNeeded,
  forTarget = (list) => list,
}: {
  readonly isNeeded: boolean;
  readonly forTarget?: (list: QueryAnswer, target: Target) => QueryAnswer;
}): EvidenceSource["join"] {
  return ([given, state], target) => {
    if (given === undefined || state === undefined)
      throw new TypeError("a list and the state of its resource are needed");
    if ("error" in given) return given;
    const list = forTarget(given, target);
    if ("error" in state) return isNeeded ? state : withoutState(list, state);
    const joined = joinAnswers([list, state]);
    const { activity, backupAvailable } = state.resource ?? {};
    return {
      ...joined,
      records: backupAvailable === false ? list.records.map(cannotBeRestored) : list.records,
      ...(activity === undefined ? {} : { activity }),
    };
  };
}
