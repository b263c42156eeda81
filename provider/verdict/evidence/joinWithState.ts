import type { BackupRecord } from "../../core/records/record";
import { joinAnswers, type AnswerOrError, type JoinedAnswers } from "./evidenceSource";

const isOff = "backups of the cluster are not available (backupAvailable is false), so it cannot be restored";

function cannotBeRestored(record: BackupRecord): BackupRecord {
  return record.state === "succeeded" ? { ...record, state: "gone", message: isOff } : record;
}

/**
 * The records of a list with the state of the resource itself. `isNeeded`: without that state nothing can be proven, since
 * it decides whether the records can be restored. Otherwise the list is judged without it.
 */
export function joinWithState(isNeeded: boolean): (answers: readonly AnswerOrError[]) => JoinedAnswers {
  return ([list, state]) => {
    if (list === undefined || state === undefined)
      throw new TypeError("a list and the state of its resource are needed");
    if ("error" in list) return list;
    if ("error" in state) return isNeeded ? state : joinAnswers([list]);
    const joined = joinAnswers([list, state]);
    const { activity, backupAvailable } = state.resource ?? {};
    return {
      ...joined,
      records: backupAvailable === false ? list.records.map(cannotBeRestored) : list.records,
      ...(activity === undefined ? {} : { activity }),
    };
  };
}
