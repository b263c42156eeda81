import { activityStates, type Activity } from "../../core/records/activity";
import type { BackupRecord } from "../../core/records/record";
import { states } from "../../core/records/state";
import { errorClasses, type ReadingError, type TargetReading } from "../../gates/reading";

/** The version of a recording; fields are only added within it. */
export const recordingVersion = "1";

/**
 * What a member may hold: a type, or one of a list of words. Numbers are those that an answer of a service could hold: whole
 * ones that JavaScript holds exactly, none below 0 (`offset` may be), and a percentage with decimals.
 */
export type Kind = "name" | "text" | "count" | "percentage" | "offset" | "boolean" | "list" | readonly string[];

/** The members of a record. */
export const recordKinds: Readonly<Record<keyof BackupRecord, Kind>> = {
  service: "text",
  resourceId: "text",
  id: "text",
  otherIds: "list",
  kind: "text",
  backupType: "text",
  incremental: "boolean",
  state: states,
  rawState: "text",
  progress: "percentage",
  createdAt: "text",
  startedAt: "text",
  completedAt: "text",
  unreadable: "text",
  zoneProven: "boolean",
  sizeBytes: "count",
  failedParts: "count",
  errorCode: "text",
  message: "text",
  evidenceGrade: ["artefact", "jobHistory"],
};

/** The members of an answer, its records and its error aside. */
export const answerKinds: Readonly<Record<Exclude<keyof TargetReading, "error" | "records" | "activity">, Kind>> = {
  target: "name",
  service: "name",
  resourceId: "name",
  evidence: "name",
  actionName: "name",
  edition: "name",
  indices: "list",
  asOf: "text",
  asOfSource: ["server", "local"],
  complete: "boolean",
  incompleteReason: "text",
  unreadPart: "text",
  pagesFetched: "count",
  region: "name",
  projectId: "name",
  skewMilliseconds: "offset",
  warnings: "list",
};

/** The members of what a resource says of work under way. */
export const activityKinds: Readonly<Record<keyof Activity, Kind>> = {
  state: activityStates,
  kinds: "list",
  rawStatus: "text",
  unread: "text",
};

export const requiredOfActivity: readonly (keyof Activity)[] = ["state", "rawStatus"];

/** The members of an error, all of them required. */
export const errorKinds: Readonly<Record<keyof ReadingError, Kind>> = {
  class: errorClasses,
  code: "text",
  message: "text",
};

export const requiredOfAnswer: readonly (keyof TargetReading)[] = ["target", "service", "resourceId"];

export const requiredOfRecord: readonly (keyof BackupRecord)[] = [
  "service",
  "resourceId",
  "kind",
  "state",
  "evidenceGrade",
];
