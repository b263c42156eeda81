/** The smallest answer of a function: read in full just now, and nothing found. */
const nothingFound = {
  records: [],
  openCount: 0,
  asOf: "2026-01-01T12:00:00.000Z",
  asOfSource: "server",
  complete: true,
  pagesFetched: 1,
  warnings: [],
};

/** By token, with the documented field that each answer always has. */
export const mockedAnswers: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "huaweicloud-backup:cce:getClusterSnapshotTasks": { ...nothingFound, items: [] },
  "huaweicloud-backup:css:getLogBackupRecords": { ...nothingFound, clusterLogRecord: [] },
  "huaweicloud-backup:dws:getClusterAction": nothingFound,
  "huaweicloud-backup:cbr:getOperationLog": { ...nothingFound, operationLog: {} },
  "huaweicloud-backup:dcs:getInstanceBackups": { ...nothingFound, backupRecordResponse: [] },
};
