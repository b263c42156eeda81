// Generated from schema.json by `make generate`. Do not edit.

/** One task or backup, in the shape that all queries share. */
export interface BackupRecord {
  /** Service that the record comes from, one of `cce`, `css`, `dws`, `cbr` and `dcs`. */
  readonly service: string;
  /** Id that was asked for. */
  readonly resourceId: string;
  /** Id of the task or backup at the service. */
  readonly id?: string;
  /** What the task does. */
  readonly kind: string;
  /** How the backup was started. */
  readonly backupType?: string;
  /** Whether the backup holds only what changed since an earlier one. */
  readonly incremental?: boolean;
  /** State in words that all services share, one of `waiting`, `running`, `succeeded`, `failed`, `skipped`, `gone` and `unknown`. */
  readonly state: string;
  /** The service's own word for the state, unchanged. */
  readonly rawState?: string;
  /** How far the task has come, in percent from 0 to 100. */
  readonly progress?: number;
  /** When the task was created, RFC 3339 in UTC with milliseconds. */
  readonly createdAt?: string;
  /** When the task started, RFC 3339 in UTC with milliseconds. */
  readonly startedAt?: string;
  /** When the task ended, RFC 3339 in UTC with milliseconds. */
  readonly completedAt?: string;
  /** `false` where the service wrote the instants of this record without a zone and nothing proves which one it meant. */
  readonly zoneProven?: boolean;
  /** Size of the backup in bytes. */
  readonly sizeBytes?: number;
  /** Number of parts that failed inside the task, beside a state that may still be `succeeded`. */
  readonly failedParts?: number;
  /** The service's own error code. */
  readonly errorCode?: string;
  /** What the service says about the task or its failure, in its own words. */
  readonly message?: string;
  /** What the record proves, one of `artefact` and `jobHistory`. */
  readonly evidenceGrade: string;
}

/** Conditions of a gate, each a plain value; at least one for every target. */
export interface GateCriteria {
  /** Age that the newest backup that counts may have, at most. */
  readonly lastBackupMaximumAge?: string;
  /** Age above which a newest backup that still passes `lastBackupMaximumAge` is `warn`. */
  readonly lastBackupWarningAge?: string;
  /** Whether the newest task that has ended must have succeeded. */
  readonly lastTaskSucceeded?: boolean;
  /** Number of failed tasks that may be newer than the newest backup that counts, at most. */
  readonly maximumConsecutiveFailures?: number;
  /** Whether no task of `activityKinds` may be waiting or running. */
  readonly noTaskRunning?: boolean;
  /** Span for which a task of `activityKinds` may have been open, at most. */
  readonly maximumRunningDuration?: string;
  /** Number of backups that count and exist, at least. */
  readonly minimumRedundancy?: number;
  /** Window before now in which the backups of `minimumRedundancy` must lie. */
  readonly minimumRedundancyWithin?: string;
  /** Size that the newest backup that counts must have, at least. */
  readonly lastBackupMinimumSize?: string;
  /** Share by which the newest backup that counts may be smaller than the median of those before it, at most. */
  readonly maximumSizeDecrease?: string;
  /** Number of earlier backups whose median `maximumSizeDecrease` compares with. */
  readonly maximumSizeDecreaseSamples?: number;
  /** Age that at least one backup that counts and exists must have reached. */
  readonly oldestBackupMinimumAge?: string;
  /** Span between one backup that counts and the next, at most, inside `maximumGapWithin`. */
  readonly maximumGap?: string;
  /** Window before now in which `maximumGap` is looked for. */
  readonly maximumGapWithin?: string;
  /** Instant at or after which a backup that counts must have begun, or the id of a task. */
  readonly newerThan?: string;
}

/** One resource whose backups or tasks a gate looks at. */
export interface GateTarget {
  /** Service that is asked. */
  readonly service: string;
  /** Id of what is asked for. */
  readonly resourceId: string;
  /** Name of the target in results, messages and overrides. */
  readonly name?: string;
  /** Name of the DWS action to read; DWS needs it, and no other service takes it. */
  readonly actionName?: string;
  /** Time zone of the times of DWS, which carry none themselves. */
  readonly dwsTimeZone?: string;
  /** Region of this target. */
  readonly region?: string;
  /** Id of the project of this target. */
  readonly projectId?: string;
  /** Number of records to read at most. */
  readonly maxRecords?: number;
  /** Time of a backup by which it is selected and its age is taken. */
  readonly ageFrom?: string;
  /** Kinds of tasks that are backups here, in the exact words of the `kind` of a record. */
  readonly kinds?: readonly string[];
  /** Kinds of tasks that `noTaskRunning` and `maximumRunningDuration` look at, in the exact words of the `kind` of a record. */
  readonly activityKinds?: readonly string[];
  /** How a backup must have been started to count. */
  readonly backupType?: string;
  /** What a backup must hold to count. */
  readonly include?: string;
  /** Span before now from which ended tasks are taken; open ones are always seen. */
  readonly lookback?: string;
  /** When the resource itself was created. */
  readonly createdAt?: string;
  /** Why this target need not be looked at, such as a stopped instance. */
  readonly notApplicable?: string;
  /** Conditions of this target alone, merged key by key over the common ones. */
  readonly criteria?: GateCriteria;
  /** Names of common conditions that do not hold for this target, in the spelling of `GateCriteria`; their companions go with them. */
  readonly without?: readonly string[];
}

/** How a gate decides where the facts alone do not. */
export interface GatePolicy {
  /** What becomes of a condition that could not be decided. */
  readonly onUnknown?: string;
  /** Whether the verdict `warn` blocks. */
  readonly onWarn?: string;
  /** Verdict for a complete reading without a record, and for fewer applicable targets than `minimumTargets`. */
  readonly onEmpty?: string;
  /** What a success is worth that reports failed parts. */
  readonly onPartial?: string;
  /** What a task is worth that ended without doing its work. */
  readonly onSkipped?: string;
  /** Age of a resource below which the lack of any backup is `warn` instead of `fail`. */
  readonly graceForNew?: string;
  /** Span by which a time may lie in the future and still count as age zero. */
  readonly clockSkewTolerance?: string;
  /** Clock by which ages are taken. */
  readonly now?: string;
  /** How many of the applicable targets must pass or warn. */
  readonly require?: string;
  /** Number of applicable targets that there must be at least; with fewer, `onEmpty` decides. */
  readonly minimumTargets?: number;
}

/** Until when and how often a gate looks again. */
export interface GateWait {
  /** What is waited for. */
  readonly until?: string;
  /** Span after which the wait ends; the gate then blocks whatever the verdict is. */
  readonly timeout?: string;
  /** Pause before the second look, from which `backoff` goes on. */
  readonly interval?: string;
  /** Factor by which each pause is longer than the one before. */
  readonly backoff?: number;
  /** Longest pause between two looks. */
  readonly maximumInterval?: string;
  /** Share by which a pause varies at random, so that many gates do not ask at once. */
  readonly jitter?: string;
  /** Pause before the first look. */
  readonly initialDelay?: string;
  /** Whether the wait ends as soon as nothing can recover without a new task. */
  readonly failFast?: boolean;
  /** Number of looks in a row that have to be good before the wait ends. */
  readonly consecutivePasses?: number;
  /** Number of looks in a row that may fail to read a target before the wait ends. */
  readonly consecutiveErrorLimit?: number;
}

/** Leave to go on although a gate is closed, with a reason, a name and an end. */
export interface GateOverride {
  /** Name of the target that is taken out of the decision. */
  readonly target?: string;
  /** Name of the condition that is taken out of the decision. */
  readonly criterion?: string;
  /** Why the gate may be passed, in 10 to 1,000 characters. */
  readonly reason: string;
  /** Who answers for it. */
  readonly actor: string;
  /** Where the decision is written down, such as the number of a change. */
  readonly ticket?: string;
  /** Instant from which the override no longer holds. */
  readonly expiresAt: string;
}

/** What one target of a gate came to, and how completely it was read. */
export interface GateTargetResult {
  /** Name of the target. */
  readonly name: string;
  /** Id that was asked for. */
  readonly resourceId: string;
  /** Name of the DWS action that was read. */
  readonly actionName?: string;
  /** Service that was asked, one of `cce`, `css`, `dws`, `cbr` and `dcs`. */
  readonly service: string;
  /** What the records of the target are, such as `log backup`. */
  readonly subject: string;
  /** Region that was asked. */
  readonly region?: string;
  /** Id of the project that was asked. */
  readonly projectId?: string;
  /** Verdict of the target, the worst of its conditions. */
  readonly verdict: string;
  /** Why the target is not applicable, or why it could not be read. */
  readonly reason?: string;
  /** Result of each condition. */
  readonly criteria: readonly GateCriterionResult[];
  /** Number of records that were read and looked at. */
  readonly recordsExamined: number;
  /** Number of records among them whose backup no longer exists. */
  readonly recordsGone: number;
  /** Number of records among them whose state is not known to this provider. */
  readonly recordsUnmapped: number;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** Whether all records that the conditions need were read. */
  readonly complete: boolean;
  /** Why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** The oldest instant among the records examined, RFC 3339 in UTC with milliseconds. */
  readonly oldestExamined?: string;
}

/** What one condition of one target came to, passes included. */
export interface GateCriterionResult {
  /** Name of the condition, as in `GateCriteria`. */
  readonly id: string;
  /** Verdict of the condition, one of `pass`, `warn`, `fail`, `unknown` and `pending`. */
  readonly verdict: string;
  /** A stable word for why, such as `noRecords`, `incomplete` or `graceForNew`. */
  readonly reason?: string;
  /** What was measured, in the unit that `unit` names. */
  readonly observed?: number;
  /** The limit of the condition, in the unit that `unit` names. */
  readonly threshold: number;
  /** Unit of `observed` and `threshold`, in words. */
  readonly unit: string;
  /** Subject, measured value, limit, deciding record and next step in one line. */
  readonly message: string;
  /** What to look at when the condition does not hold. */
  readonly remediation: string;
  /** The record that decided. */
  readonly evidence?: GateEvidence;
}

/** The record that decided a condition. */
export interface GateEvidence {
  /** Id of the task or backup at the service. */
  readonly id?: string;
  /** The service's own word for the state, unchanged. */
  readonly rawState?: string;
  /** When the task started, RFC 3339 in UTC with milliseconds. */
  readonly startedAt?: string;
  /** When the task ended, RFC 3339 in UTC with milliseconds. */
  readonly completedAt?: string;
  /** What the record proves, one of `artefact` and `jobHistory`. */
  readonly evidenceGrade: string;
}

/** An override that was in force and had an effect. */
export interface GateAppliedOverride {
  /** Name of the target that was taken out of the decision. */
  readonly target?: string;
  /** Name of the condition that was taken out of the decision. */
  readonly criterion?: string;
  /** Why the gate may be passed, as given. */
  readonly reason: string;
  /** Who answers for it, as given. */
  readonly actor: string;
  /** Where the decision is written down, as given. */
  readonly ticket?: string;
  /** Instant from which the override no longer holds, RFC 3339 in UTC with milliseconds. */
  readonly expiresAt: string;
}

/** A value of the policy that is not the default. */
export interface GatePolicyChoice {
  /** Name of the key, such as `onUnknown`. */
  readonly name: string;
  /** Value as it was given, as text. */
  readonly value: string;
  /** Where it was given. */
  readonly origin: string;
}

/** One run of the backup of a cluster's master data, under the documented names. */
export interface SnapshotTask {
  /** Kind of the object, `SnapshotTask` in the page's example. */
  readonly kind?: string;
  /** Version of the API that wrote the object, `v3.1` in the page's example. */
  readonly apiVersion?: string;
  /** Id and times of the task. */
  readonly metadata?: SnapshotTaskMetadata;
  /** Subtasks of the task. */
  readonly spec?: SnapshotSpec;
  /** State and progress of the task. */
  readonly status?: SnapshotStatus;
}

/** Id and times of a backup task or of the whole list. */
export interface SnapshotTaskMetadata {
  /** Id of the task. */
  readonly uid?: string;
  /** When the task was created. */
  readonly creationTimestamp?: string;
  /** When the task was last changed. */
  readonly updateTimestamp?: string;
}

/** What a backup task consists of. */
export interface SnapshotSpec {
  /** Subtasks. */
  readonly items?: readonly SnapshotSpecItem[];
}

/** One subtask of a backup task. */
export interface SnapshotSpecItem {
  /** Id of the subtask. */
  readonly id?: string;
  /** Type of the subtask; `master-backup` and `master-backup-rollback` are known. */
  readonly type?: string;
  /** State of the subtask; `Init`, `Queuing`, `Running`, `Pause`, `Success` and `Failed` are known. */
  readonly status?: string;
  /** When the subtask was created. */
  readonly creationTimestamp?: string;
  /** When the subtask was last changed. */
  readonly updateTimestamp?: string;
  /** What the service says about the subtask. */
  readonly message?: string;
}

/** State and progress of one backup task. */
export interface SnapshotStatus {
  /** State of the task; `Init`, `Queuing`, `Pause`, `Running`, `Success` and `Failed` are known. */
  readonly phase?: string;
  /** How far the task has come, in percent from 0 to 100. */
  readonly progress?: number;
  /** End of the task as the service states it. */
  readonly completionTime?: string;
}

/** Status of the whole list. */
export interface SnapshotTaskStatus {
  /** What the service calls the time of the latest backup. */
  readonly latestBackupTime?: string;
}

/** One job that wrote the logs of a CSS cluster to an OBS bucket, under the documented names. */
export interface LogBackupRecord {
  /** Id of the record. */
  readonly id?: string;
  /** Id of the cluster. */
  readonly clusterId?: string;
  /** When the job was created, in milliseconds since 1970-01-01 00:00 UTC. */
  readonly createAt?: number;
  /** Where the logs are kept in the OBS bucket. */
  readonly logPath?: string;
  /** State of the job, documented as one of `RUNNING`, `SUCCESS` and `FAIL`. */
  readonly status?: string;
  /** When the job ended, in milliseconds since 1970-01-01 00:00 UTC. */
  readonly finishedAt?: number;
  /** How the job was started, documented as one of `Manual` and `Auto`. */
  readonly jobTypes?: string;
  /** Why the job failed. */
  readonly failedMsg?: string;
  /** Id of the job behind the record. */
  readonly jobId?: string;
}

/** One snapshot of the data of a CSS cluster, under the documented names. */
export interface DataSnapshot {
  /** Id of the snapshot. */
  readonly id?: string;
  /** Name of the snapshot. */
  readonly name?: string;
  /** Note that a user left on the snapshot. */
  readonly description?: string;
  /** Id of the cluster. */
  readonly clusterId?: string;
  /** Name that the cluster had. */
  readonly clusterName?: string;
  /** State of the snapshot, documented as one of `BUILDING`, `COMPLETED`, `FAILED` and `PART_FAILED`. */
  readonly status?: string;
  /** When the snapshot was started, in milliseconds since 1970 in UTC. */
  readonly startTime?: number;
  /** When the snapshot ended, in milliseconds since 1970 in UTC. */
  readonly endTime?: number;
  /** When the snapshot was started. */
  readonly created?: string;
  /** When the snapshot was last changed. */
  readonly updated?: string;
  /** How the snapshot was started, documented as one of `auto` and `manual`. */
  readonly backupMethod?: string;
  /** The same as a number. */
  readonly backupType?: string;
  /** How often automatic snapshots are made. */
  readonly backupFrequency?: string;
  /** When the snapshot was to start. */
  readonly backupExpectedStartTime?: string;
  /** Number of days for which the snapshot is kept. */
  readonly backupKeepDay?: number;
  /** Time of day of automatic snapshots. */
  readonly backupPeriod?: string;
  /** Indices that the snapshot holds, or patterns of them. */
  readonly indices?: string;
  /** Number of shards of the indices. */
  readonly totalShards?: number;
  /** Number of shards that are not in the snapshot. */
  readonly failedShards?: number;
  /** Whether something is restored from it; `none`, `restoring`, `success` and `failed` are known. */
  readonly restoreStatus?: string;
  /** Bucket of OBS that holds the snapshot. */
  readonly bucketName?: string;
  /** Kind and version of the engine. */
  readonly datastore?: SearchDatastore;
  /** Version of the snapshot. */
  readonly version?: string;
}

/** Kind and version of a search engine. */
export interface SearchDatastore {
  /** Kind of the engine, such as `elasticsearch` and `opensearch`. */
  readonly type?: string;
  /** Version of the engine. */
  readonly version?: string;
}

/** One first-level entry of a DWS cluster action. */
export interface ActionItem {
  /** Name of the entry, in the language asked for. */
  readonly itemName?: string;
  /** Steps of the entry. */
  readonly subItems?: readonly ActionSubItem[];
}

/** One step of a DWS cluster action. */
export interface ActionSubItem {
  /** State of the step; `SUCCESS`, `RUNNING`, `WAITING`, `FAILED`, `ROLLBACK_RUNNING`, `ROLLBACK_SUCCESS` and `ROLLBACK_FAIL` are known. */
  readonly status?: string;
  /** What the service adds about the step, unchanged. */
  readonly detail?: string;
  /** The same detail as fields, when `detail` is JSON of the shape in the page's example. */
  readonly detailDecoded?: ActionDetail;
  /** Name of the step, in the language asked for. */
  readonly subItemName?: string;
  /** When the step began. */
  readonly beginTime?: string;
  /** When the step ended. */
  readonly endTime?: string;
  /** How long the step is expected to take. */
  readonly estimatedTime?: number;
}

/** The text of `detail` as fields, with the keys of the page's example. */
export interface ActionDetail {
  /** Progress of the step. */
  readonly progressInfo?: ActionProgressInfo;
}

/** Progress of a step. */
export interface ActionProgressInfo {
  /** When the action ended. */
  readonly actionEndTime?: string;
  /** Step that failed. */
  readonly failedStep?: string;
  /** Backup keys that passed in part; `N/A` when there are none. */
  readonly partialPassKeys?: string;
  /** Error code of the step. */
  readonly errorCode?: string;
  /** When this progress was written. */
  readonly updateTime?: string;
  /** Message of the step. */
  readonly errorMsg?: string;
  /** Size of the backup. */
  readonly backupSize?: number;
  /** Speed of the backup. */
  readonly backupRate?: ActionBackupRate;
  /** Step that is under way, `FINISH` at the end. */
  readonly currentStep?: string;
  /** Type of the action, such as `Backup`. */
  readonly actionType?: string;
  /** Backup keys that were not restored; `N/A` when there are none. */
  readonly unrestoreKeys?: string;
  /** How far the step has come, as the service's text with a percent sign, such as `100.00%`. */
  readonly progress?: string;
  /** When the action started. */
  readonly actionStartTime?: string;
  /** Key of the backup that this one builds on; `N/A` when there is none. */
  readonly priorKey?: string;
  /** Key of the backup, such as `20250519_090729`. */
  readonly key?: string;
}

/** Speed of a backup, as the service's texts with their unit. */
export interface ActionBackupRate {
  /** Speed of compressing, such as `0MB/s`. */
  readonly compressRate?: string;
  /** Speed of writing the backup, such as `0MB/s`. */
  readonly consumerRate?: string;
  /** Speed of reading the data, such as `0MB/s`. */
  readonly producerRate?: string;
}

/** One snapshot of a DWS cluster, under the documented names. */
export interface ClusterSnapshot {
  /** Id of the snapshot. */
  readonly id?: string;
  /** Name of the snapshot. */
  readonly name?: string;
  /** Note that a user left on the snapshot. */
  readonly description?: string;
  /** When the snapshot was started. */
  readonly started?: string;
  /** When the snapshot ended. */
  readonly finished?: string;
  /** When the snapshot was last changed. */
  readonly updated?: string;
  /** Size of the snapshot in GB. */
  readonly size?: number;
  /** State of the snapshot, documented as one of `CREATING`, `AVAILABLE`, `UNAVAILABLE`, `RESTORING`, `FROZEN` and `POLICE_FROZEN`. */
  readonly status?: string;
  /** How the snapshot was started, documented as one of `MANUAL` and `AUTO`. */
  readonly type?: string;
  /** Id of the cluster. */
  readonly clusterId?: string;
  /** Name that the cluster had. */
  readonly clusterName?: string;
  /** Kind and version of the warehouse. */
  readonly datastore?: WarehouseDatastore;
  /** When an automatic snapshot was planned to start. */
  readonly bakExpectedStartTime?: string;
  /** Number of days for which the snapshot is kept. */
  readonly bakKeepDay?: number;
  /** Schedule of automatic snapshots, as the service writes it. */
  readonly bakPeriod?: string;
  /** User of the database. */
  readonly dbUser?: string;
  /** How far the snapshot has come, in percent from 0 to 100. */
  readonly progress?: number;
  /** Key of the backup, such as `20260302_180010`. */
  readonly backupKey?: string;
  /** Key of the backup on which an incremental one rests. */
  readonly priorBackupKey?: string;
  /** Key of the full backup on which it rests. */
  readonly baseBackupKey?: string;
  /** Where the backup is kept, such as `OBS`. */
  readonly backupDevice?: string;
  /** Size of all backups on which it rests. */
  readonly totalBackupSize?: number;
  /** Name of the full snapshot on which it rests. */
  readonly baseBackupName?: string;
  /** Whether the cluster can be restored in place. */
  readonly supportInplaceRestore?: boolean;
  /** Whether the snapshot holds single schemas or tables only. */
  readonly fineGrainedBackup?: boolean;
  /** What the snapshot holds, known as one of `cluster`, `schema` and `table`. */
  readonly backupLevel?: string;
  /** Schemas and tables of a snapshot that does not hold the whole cluster. */
  readonly fineGrainedBackupDetail?: FineGrainedSnapshotDetail;
  /** Version of the agent that made the snapshot. */
  readonly guestAgentVersion?: string;
  /** State of the cluster. */
  readonly clusterStatus?: string;
  /** Task of the cluster. */
  readonly clusterTaskStatus?: string;
}

/** Kind and version of a warehouse. */
export interface WarehouseDatastore {
  /** Kind of the warehouse, such as `dws`, `dws3.0` and `hybrid`. */
  readonly type?: string;
  /** Version of the warehouse. */
  readonly version?: string;
}

/** Contents of a snapshot that does not hold the whole cluster. */
export interface FineGrainedSnapshotDetail {
  /** Name of the database. */
  readonly database?: string;
  /** Names of the schemas. */
  readonly schemaList?: readonly string[];
  /** Names of the tables. */
  readonly tableList?: readonly string[];
}

/** The record of one operation of CBR, under the documented names. */
export interface OperationLog {
  /** Id of the restore point that the operation wrote or used. */
  readonly checkpointId?: string;
  /** When the task was created, RFC 3339 as the service wrote it, with its zone or without one. */
  readonly createdAt?: string;
  /** When the task ended, RFC 3339 as the service wrote it, with its zone or without one. */
  readonly endedAt?: string;
  /** What went wrong. */
  readonly errorInfo?: OperationError;
  /** Details that depend on the kind of operation. */
  readonly extraInfo?: OperationExtraInfo;
  /** Id of the operation log. */
  readonly id?: string;
  /** Kind of operation, documented as one of `backup`, `copy`, `replication`, `restore`, `delete`, `sync`, `vault_delete` and `remove_resource`. */
  readonly operationType?: string;
  /** Id of the policy that started the task. */
  readonly policyId?: string;
  /** Id of the project. */
  readonly projectId?: string;
  /** Id of the backup provider of the service, which tells what kind of object is backed up. */
  readonly providerId?: string;
  /** When the task started, RFC 3339 as the service wrote it, with its zone or without one. */
  readonly startedAt?: string;
  /** State of the task, documented as one of `success`, `skipped`, `failed`, `running`, `timeout` and `waiting`. */
  readonly status?: string;
  /** When the task was last changed, RFC 3339 as the service wrote it, with its zone or without one. */
  readonly updatedAt?: string;
  /** Id of the vault that holds the resource. */
  readonly vaultId?: string;
  /** Name of the vault that holds the resource. */
  readonly vaultName?: string;
}

/** Error of an operation. */
export interface OperationError {
  /** Error code of the service. */
  readonly code?: string;
  /** Error message of the service. */
  readonly message?: string;
}

/** Details of an operation; which parts are there depends on its kind. */
export interface OperationExtraInfo {
  /** Details of a backup. */
  readonly backup?: OperationBackup;
  /** Progress and ids, for every kind of operation. */
  readonly common?: OperationCommon;
  /** Details of the deletion of a backup. */
  readonly delete?: OperationDelete;
  /** Details of a synchronisation. */
  readonly sync?: OperationSync;
  /** Details of the removal of resources from a vault. */
  readonly removeResources?: OperationRemoveResources;
  /** Details of a copy to another region. */
  readonly replication?: OperationReplication;
  /** Resource that the operation is about. */
  readonly resource?: OperationResource;
  /** Details of a restore. */
  readonly restore?: OperationRestore;
  /** Details of the deletion of a vault. */
  readonly vaultDelete?: OperationVaultDelete;
}

/** Details of a backup operation. */
export interface OperationBackup {
  /** Error code when the backup could not be made consistent for applications. */
  readonly appConsistencyErrorCode?: string;
  /** Error message when the backup could not be made consistent for applications. */
  readonly appConsistencyErrorMessage?: string;
  /** Whether the backup is consistent for applications. */
  readonly appConsistencyStatus?: string;
  /** Id of the backup. */
  readonly backupId?: string;
  /** Name of the backup. */
  readonly backupName?: string;
  /** Whether the backup holds only what changed since an earlier one. */
  readonly incremental?: boolean;
}

/** Progress and ids of an operation. */
export interface OperationCommon {
  /** How far the task has come, in percent from 0 to 100. */
  readonly progress?: number;
  /** Id of the request that started the task. */
  readonly requestId?: string;
  /** Id of the backup task. */
  readonly taskId?: string;
}

/** The backup that an operation deleted. */
export interface OperationDelete {
  /** Id of the backup. */
  readonly backupId?: string;
  /** Name of the backup. */
  readonly backupName?: string;
}

/** Counts of a synchronisation. */
export interface OperationSync {
  /** Number of backups that were synchronised. */
  readonly syncBackupNum?: number;
  /** Number of backups that were deleted. */
  readonly deleteBackupNum?: number;
  /** Number of backups whose synchronisation failed. */
  readonly errSyncBackupNum?: number;
}

/** Counts of a removal of resources from a vault. */
export interface OperationRemoveResources {
  /** Number of resources that could not be removed. */
  readonly failCount?: number;
  /** Number of backups that were deleted. */
  readonly totalCount?: number;
  /** Resources that the operation was to remove. */
  readonly resources?: readonly OperationResource[];
}

/** Source and destination of a copy to another region. */
export interface OperationReplication {
  /** Id of the copy. */
  readonly destinationBackupId?: string;
  /** Id of the restore point of the copy. */
  readonly destinationCheckpointId?: string;
  /** Id of the project that holds the copy. */
  readonly destinationProjectId?: string;
  /** Region that holds the copy. */
  readonly destinationRegion?: string;
  /** Id of the backup that was copied. */
  readonly sourceBackupId?: string;
  /** Id of the restore point of the backup that was copied. */
  readonly sourceCheckpointId?: string;
  /** Id of the project that holds the backup that was copied. */
  readonly sourceProjectId?: string;
  /** Region that holds the backup that was copied. */
  readonly sourceRegion?: string;
  /** Name of the backup that was copied. */
  readonly sourceBackupName?: string;
  /** Name of the copy. */
  readonly destinationBackupName?: string;
}

/** A resource that CBR protects. */
export interface OperationResource {
  /** Details of the resource. */
  readonly extraInfo?: OperationResourceExtraInfo;
  /** Id of the resource. */
  readonly id?: string;
  /** Name of the resource, up to 255 characters. */
  readonly name?: string;
  /** Type of the resource, documented as one of `OS::Nova::Server`, `OS::Cinder::Volume`, `OS::Ironic::BareMetalServer`, `OS::Native::Server`, `OS::Sfs::Turbo` and `OS::Workspace::DesktopV2`. */
  readonly type?: string;
}

/** Details of a resource. */
export interface OperationResourceExtraInfo {
  /** Ids of the volumes that are left out of a backup of several disks. */
  readonly excludeVolumes?: readonly string[];
}

/** What an operation restored, and onto what. */
export interface OperationRestore {
  /** Id of the backup that was restored. */
  readonly backupId?: string;
  /** Name of the backup that was restored. */
  readonly backupName?: string;
  /** Id of the resource that it was restored onto. */
  readonly targetResourceId?: string;
  /** Name of the resource that it was restored onto. */
  readonly targetResourceName?: string;
}

/** Counts of a deletion of a vault. */
export interface OperationVaultDelete {
  /** Number of resources that could not be deleted in this task. */
  readonly failCount?: number;
  /** Number of backups that this task deleted. */
  readonly totalCount?: number;
}

/** One attempt to back up a DCS instance, under the documented names. */
export interface InstanceBackup {
  /** Id of the backup record. */
  readonly backupId?: string;
  /** Id of the instance. */
  readonly instanceId?: string;
  /** Name of the backup record. */
  readonly backupName?: string;
  /** Slot of the day in which automatic backups run. */
  readonly period?: string;
  /** Size of the backup file in bytes. */
  readonly size?: number;
  /** How the backup was started, documented as one of `manual` and `auto`. */
  readonly backupType?: string;
  /** When the backup task was created, RFC 3339 as the service wrote it, with its zone. */
  readonly createdAt?: string;
  /** When the backup was completed, RFC 3339 as the service wrote it, with its zone. */
  readonly updatedAt?: string;
  /** Time of execution, RFC 3339 as the service wrote it, with its zone. */
  readonly executionAt?: string;
  /** How far the backup has come, in percent from 0 to 100. */
  readonly progress?: number;
  /** Why the backup failed, documented as `dcs.08.0001` to `dcs.08.0008`; the last of these says that an automatic backup did not run because the instance was busy. */
  readonly errorCode?: string;
  /** Note that a user left on the backup. */
  readonly remark?: string;
  /** State of the backup, documented as one of `waiting`, `backuping`, `succeed`, `failed`, `expired` and `deleted`. */
  readonly status?: string;
  /** Whether the backup can be restored. */
  readonly isSupportRestore?: boolean;
  /** Format of the backup file; `aof` and `rdb` are known. */
  readonly backupFormat?: string;
}

/** What to read, and how much of it. */
export interface GetClusterSnapshotTasksInputs {
  /** Id of the CCE cluster. */
  readonly clusterId: string;
  /** Edition of the cluster, which decides about the path of the request. */
  readonly edition?: string;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Number of records to read at most. */
  readonly maxRecords?: number;
  /** Number of records to return at most, counted from the newest, in both views. */
  readonly newest?: number;
}

/** Backup tasks of the cluster. */
export interface GetClusterSnapshotTasksOutputs {
  /** Version of the API that wrote the answer, usually `v3.1`. */
  readonly apiVersion?: string;
  /** Kind of the answer, `List` in the page's example. */
  readonly kind?: string;
  /** Metadata of the list. */
  readonly metadata?: SnapshotTaskMetadata;
  /** Backup tasks, newest first. */
  readonly items: readonly SnapshotTask[];
  /** Status of the list. */
  readonly status?: SnapshotTaskStatus;
  /** The service's own `status.latestBackupTime`, turned into RFC 3339 in UTC with milliseconds. */
  readonly reportedLatestBackupTime?: string;
  /** The records that were read, newest first, in the shape that all queries share. */
  readonly records: readonly BackupRecord[];
  /** Completion of the newest backup that succeeded, RFC 3339 in UTC with milliseconds. */
  readonly latestBackupTime?: string;
  /** Age of the latest backup in seconds, with fractions. */
  readonly latestBackupAgeSeconds?: number;
  /** The newest of all records read, whatever its state. */
  readonly latestRecord?: BackupRecord;
  /** Number of records in state `waiting` or `running`, over all records read that the arguments ask for. */
  readonly openCount: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock behind `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether all records that the request covers were read. */
  readonly complete: boolean;
  /** Why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** What was odd about the answer without making it useless, one sentence each. */
  readonly warnings: readonly string[];
}

/** What to read, and how much of it. */
export interface GetLogBackupRecordsInputs {
  /** Id of the CSS cluster. */
  readonly clusterId: string;
  /** Which jobs to read. */
  readonly status?: string;
  /** Number of records that one page of the service's answer holds. */
  readonly limit?: number;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Number of records to read at most. */
  readonly maxRecords?: number;
  /** Number of records to return at most, counted from the newest, in both views. */
  readonly newest?: number;
}

/** Log backup jobs of the cluster. */
export interface GetLogBackupRecordsOutputs {
  /** Log backup jobs, newest first; a list in spite of its singular name. */
  readonly clusterLogRecord: readonly LogBackupRecord[];
  /** Number of jobs that the service says there are. */
  readonly totalSize?: number;
  /** The records that were read, newest first, in the shape that all queries share. */
  readonly records: readonly BackupRecord[];
  /** Completion of the newest backup that succeeded, RFC 3339 in UTC with milliseconds. */
  readonly latestBackupTime?: string;
  /** Age of the latest backup in seconds, with fractions. */
  readonly latestBackupAgeSeconds?: number;
  /** The newest of all records read, whatever its state. */
  readonly latestRecord?: BackupRecord;
  /** Number of records in state `waiting` or `running`, over all records read that the arguments ask for. */
  readonly openCount: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock behind `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether all records that the request covers were read. */
  readonly complete: boolean;
  /** Why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** What was odd about the answer without making it useless, one sentence each. */
  readonly warnings: readonly string[];
}

/** What to read, and how much of it. */
export interface GetCssSnapshotsInputs {
  /** Id of the CSS cluster. */
  readonly clusterId: string;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Number of records to read at most. */
  readonly maxRecords?: number;
  /** Number of records to return at most, counted from the newest, in both views. */
  readonly newest?: number;
}

/** Snapshots of the cluster's data. */
export interface GetCssSnapshotsOutputs {
  /** Snapshots of the cluster, newest first. */
  readonly backups: readonly DataSnapshot[];
  /** The records that were read, newest first, in the shape that all queries share. */
  readonly records: readonly BackupRecord[];
  /** Completion of the newest backup that succeeded, RFC 3339 in UTC with milliseconds. */
  readonly latestBackupTime?: string;
  /** Age of the latest backup in seconds, with fractions. */
  readonly latestBackupAgeSeconds?: number;
  /** The newest of all records read, whatever its state. */
  readonly latestRecord?: BackupRecord;
  /** Number of records in state `waiting` or `running`, over all records that were read. */
  readonly openCount: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds. */
  readonly asOf: string;
  /** Clock behind `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether the whole list was read. */
  readonly complete: boolean;
  /** Why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** What was odd about the answer, one sentence each, such as a time that could not be read. */
  readonly warnings: readonly string[];
}

/** What to read, and how much of it. */
export interface GetClusterActionInputs {
  /** Id of the DWS cluster. */
  readonly clusterId: string;
  /** Name of the action to read. */
  readonly actionName: string;
  /** Language in which the service names items and steps. */
  readonly language?: string;
  /** Time zone of the times in this answer, which carry none themselves. */
  readonly dwsTimeZone?: string;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Number of records to read at most. */
  readonly maxRecords?: number;
  /** Number of records to return at most, counted from the newest, in both views. */
  readonly newest?: number;
}

/** The action. */
export interface GetClusterActionOutputs {
  /** Id of the task behind the action. */
  readonly id?: string;
  /** Name of the action, as the service repeats it. */
  readonly actionName?: string;
  /** State of the action; `SUCCESS`, `RUNNING`, `WAITING`, `FAILED`, `ROLLBACK_RUNNING`, `ROLLBACK_SUCCESS` and `ROLLBACK_FAIL` are known. */
  readonly status?: string;
  /** Name of the cluster. */
  readonly clusterName?: string;
  /** When the action was submitted. */
  readonly submitTime?: string;
  /** Entries of the action, in the order of the service. */
  readonly items?: readonly ActionItem[];
  /** The records that were read, newest first, in the shape that all queries share. */
  readonly records: readonly BackupRecord[];
  /** Completion of the newest backup that succeeded, RFC 3339 in UTC with milliseconds. */
  readonly latestBackupTime?: string;
  /** Age of the latest backup in seconds, with fractions. */
  readonly latestBackupAgeSeconds?: number;
  /** The newest of all records read, whatever its state. */
  readonly latestRecord?: BackupRecord;
  /** Number of records in state `waiting` or `running`, over all records read that the arguments ask for. */
  readonly openCount: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock behind `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether all records that the request covers were read. */
  readonly complete: boolean;
  /** Why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** What was odd about the answer without making it useless, one sentence each. */
  readonly warnings: readonly string[];
}

/** What to read, and how much of it. */
export interface GetDwsSnapshotsInputs {
  /** Id of the DWS cluster. */
  readonly clusterId: string;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Number of records to read at most. */
  readonly maxRecords?: number;
  /** Number of records to return at most, counted from the newest, in both views. */
  readonly newest?: number;
}

/** Snapshots of the cluster. */
export interface GetDwsSnapshotsOutputs {
  /** Number of snapshots as the service counts them. */
  readonly count?: number;
  /** Id of the project, as the service repeats it. */
  readonly projectId?: string;
  /** Id of the cluster, as the service repeats it. */
  readonly clusterId?: string;
  /** Snapshots of the cluster, newest first. */
  readonly snapshots: readonly ClusterSnapshot[];
  /** The records that were read, newest first, in the shape that all queries share. */
  readonly records: readonly BackupRecord[];
  /** Completion of the newest backup that succeeded, RFC 3339 in UTC with milliseconds. */
  readonly latestBackupTime?: string;
  /** Age of the latest backup in seconds, with fractions. */
  readonly latestBackupAgeSeconds?: number;
  /** The newest of all records read, whatever its state. */
  readonly latestRecord?: BackupRecord;
  /** Number of records in state `waiting` or `running`, over all records that were read. */
  readonly openCount: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds. */
  readonly asOf: string;
  /** Clock behind `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether the whole list was read. */
  readonly complete: boolean;
  /** Why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** What was odd about the answer, one sentence each, such as a time that could not be read. */
  readonly warnings: readonly string[];
}

/** What to read, and how much of it. */
export interface GetOperationLogInputs {
  /** Id of the operation log, which CBR also calls the task id. */
  readonly operationLogId: string;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Number of records to read at most. */
  readonly maxRecords?: number;
  /** Number of records to return at most, counted from the newest, in both views. */
  readonly newest?: number;
}

/** The operation. */
export interface GetOperationLogOutputs {
  /** The operation, under the documented names. */
  readonly operationLog: OperationLog;
  /** The records that were read, newest first, in the shape that all queries share. */
  readonly records: readonly BackupRecord[];
  /** Completion of the newest backup that succeeded, RFC 3339 in UTC with milliseconds. */
  readonly latestBackupTime?: string;
  /** Age of the latest backup in seconds, with fractions. */
  readonly latestBackupAgeSeconds?: number;
  /** The newest of all records read, whatever its state. */
  readonly latestRecord?: BackupRecord;
  /** Number of records in state `waiting` or `running`, over all records read that the arguments ask for. */
  readonly openCount: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock behind `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether all records that the request covers were read. */
  readonly complete: boolean;
  /** Why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** What was odd about the answer without making it useless, one sentence each. */
  readonly warnings: readonly string[];
}

/** What to read, and how much of it. */
export interface GetInstanceBackupsInputs {
  /** Id of the DCS instance. */
  readonly instanceId: string;
  /** Start of the period to read. */
  readonly beginTime?: string;
  /** End of the period to read. */
  readonly endTime?: string;
  /** Number of records that one page of the service's answer holds. */
  readonly limit?: number;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Number of records to read at most. */
  readonly maxRecords?: number;
  /** Number of records to return at most, counted from the newest, in both views. */
  readonly newest?: number;
}

/** Backups of the instance. */
export interface GetInstanceBackupsOutputs {
  /** Number of backups as the service counts them. */
  readonly totalNum?: number;
  /** Backups, newest first. */
  readonly backupRecordResponse: readonly InstanceBackup[];
  /** The records that were read, newest first, in the shape that all queries share. */
  readonly records: readonly BackupRecord[];
  /** Completion of the newest backup that succeeded, RFC 3339 in UTC with milliseconds. */
  readonly latestBackupTime?: string;
  /** Age of the latest backup in seconds, with fractions. */
  readonly latestBackupAgeSeconds?: number;
  /** The newest of all records read, whatever its state. */
  readonly latestRecord?: BackupRecord;
  /** Number of records in state `waiting` or `running`, over all records read that the arguments ask for. */
  readonly openCount: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock behind `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether all records that the request covers were read. */
  readonly complete: boolean;
  /** Why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** What was odd about the answer without making it useless, one sentence each. */
  readonly warnings: readonly string[];
}

/** What the gate looks at, and what it asks of it. */
export interface GateDescription {
  /** Conditions that hold for all targets. */
  readonly criteria?: GateCriteria;
  /** Resources whose backups or tasks are looked at. */
  readonly targets: readonly GateTarget[];
  /** How to decide where the facts alone do not. */
  readonly policy?: GatePolicy;
  /** Until when and how often to look again, in an update; a preview looks once. */
  readonly wait?: GateWait;
  /** Leave to go on although the gate is closed, each with a reason, a name and an end. */
  readonly overrides?: readonly GateOverride[];
}

/** The verdict and all that led to it. */
export interface GetGateVerdictOutputs {
  /** Version of this result, `1`; fields are only added within it. */
  readonly schemaVersion: string;
  /** The verdict as computed, one of `pass`, `warn`, `fail`, `unknown` and `pending`. */
  readonly verdict: string;
  /** Whether an override lifts what the verdict would block. */
  readonly overridden: boolean;
  /** Whether the deployment has to stop. */
  readonly blocks: boolean;
  /** A stable word for what decided, such as `criteria`, `minimumTargets`, `waitTimeout`, `cancelled` or `overridden`. */
  readonly reason: string;
  /** The verdict in one line, for people. */
  readonly summary: string;
  /** Name of the evidence behind the verdict, for audits. */
  readonly evidenceId: string;
  /** Instant at which the gate was evaluated, RFC 3339 in UTC with milliseconds. */
  readonly evaluatedAt: string;
  /** Until when a pass can hold by time alone, RFC 3339 in UTC with milliseconds. */
  readonly validUntil: string;
  /** The newest `Date` header of the services, RFC 3339 in UTC. */
  readonly serverTime?: string;
  /** The service's clock less that of the machine which runs the provider, in milliseconds. */
  readonly skewMilliseconds?: number;
  /** Overrides that were in force and had an effect. */
  readonly appliedOverrides: readonly GateAppliedOverride[];
  /** Values of the policy that are not the default, each with where it came from. */
  readonly policy?: readonly GatePolicyChoice[];
  /** Names of targets that did not pass and that `require` tolerates. */
  readonly tolerated: readonly string[];
  /** What a person should know beside the verdict, one sentence each. */
  readonly warnings: readonly string[];
  /** Result of each target, in the order of `targets`. */
  readonly targetResults: readonly GateTargetResult[];
}

/** What the resource `Gate` is given. */
export interface GateInputs {
  /** Conditions that hold for all targets. */
  readonly criteria?: GateCriteria;
  /** Resources whose backups or tasks are looked at. */
  readonly targets: readonly GateTarget[];
  /** How to decide where the facts alone do not. */
  readonly policy?: GatePolicy;
  /** Until when and how often to look again, in an update; a preview looks once. */
  readonly wait?: GateWait;
  /** Leave to go on although the gate is closed, each with a reason, a name and an end. */
  readonly overrides?: readonly GateOverride[];
  /** What a closed gate does in a preview. */
  readonly onPreview?: string;
  /** Texts of which any change is a change of the gate, so that its stored verdict is renewed. */
  readonly triggers?: readonly string[];
  /** Whether the stored verdict is renewed in every update. */
  readonly always?: boolean;
}

/** What the resource `Gate` holds, its inputs included. */
export interface GateOutputs {
  /** Conditions that hold for all targets. */
  readonly criteria?: GateCriteria;
  /** Resources whose backups or tasks are looked at. */
  readonly targets: readonly GateTarget[];
  /** How to decide where the facts alone do not. */
  readonly policy?: GatePolicy;
  /** Until when and how often to look again, in an update; a preview looks once. */
  readonly wait?: GateWait;
  /** Leave to go on although the gate is closed, each with a reason, a name and an end. */
  readonly overrides?: readonly GateOverride[];
  /** What a closed gate does in a preview. */
  readonly onPreview?: string;
  /** Texts of which any change is a change of the gate, so that its stored verdict is renewed. */
  readonly triggers?: readonly string[];
  /** Whether the stored verdict is renewed in every update. */
  readonly always?: boolean;
  /** Version of this result, `1`; fields are only added within it. */
  readonly schemaVersion: string;
  /** The verdict as computed, one of `pass`, `warn`, `fail`, `unknown` and `pending`. */
  readonly verdict: string;
  /** Whether an override lifts what the verdict would block. */
  readonly overridden: boolean;
  /** Whether the deployment has to stop. */
  readonly blocks: boolean;
  /** A stable word for what decided, such as `criteria`, `minimumTargets`, `waitTimeout`, `cancelled` or `overridden`. */
  readonly reason: string;
  /** The verdict in one line, for people. */
  readonly summary: string;
  /** Name of the evidence behind the verdict, for audits. */
  readonly evidenceId: string;
  /** Instant at which the gate was evaluated, RFC 3339 in UTC with milliseconds. */
  readonly evaluatedAt: string;
  /** Until when a pass can hold by time alone, RFC 3339 in UTC with milliseconds. */
  readonly validUntil: string;
  /** The newest `Date` header of the services, RFC 3339 in UTC. */
  readonly serverTime?: string;
  /** The service's clock less that of the machine which runs the provider, in milliseconds. */
  readonly skewMilliseconds?: number;
  /** Overrides that were in force and had an effect. */
  readonly appliedOverrides: readonly GateAppliedOverride[];
  /** Names of targets that did not pass and that `require` tolerates. */
  readonly tolerated: readonly string[];
  /** What a person should know beside the verdict, one sentence each. */
  readonly warnings: readonly string[];
  /** Result of each target, in the order of `targets`. */
  readonly targetResults: readonly GateTargetResult[];
}

/** Inputs and outputs of each query, by its token. */
export interface Functions {
  "huaweicloud-backup:cce:getClusterSnapshotTasks": { readonly inputs: GetClusterSnapshotTasksInputs; readonly outputs: GetClusterSnapshotTasksOutputs };
  "huaweicloud-backup:css:getLogBackupRecords": { readonly inputs: GetLogBackupRecordsInputs; readonly outputs: GetLogBackupRecordsOutputs };
  "huaweicloud-backup:css:getSnapshots": { readonly inputs: GetCssSnapshotsInputs; readonly outputs: GetCssSnapshotsOutputs };
  "huaweicloud-backup:dws:getClusterAction": { readonly inputs: GetClusterActionInputs; readonly outputs: GetClusterActionOutputs };
  "huaweicloud-backup:dws:getSnapshots": { readonly inputs: GetDwsSnapshotsInputs; readonly outputs: GetDwsSnapshotsOutputs };
  "huaweicloud-backup:cbr:getOperationLog": { readonly inputs: GetOperationLogInputs; readonly outputs: GetOperationLogOutputs };
  "huaweicloud-backup:dcs:getInstanceBackups": { readonly inputs: GetInstanceBackupsInputs; readonly outputs: GetInstanceBackupsOutputs };
}

export type FunctionToken = keyof Functions;
