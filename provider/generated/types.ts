// Generated from schema.json by `make generate`. Do not edit.

/** One task or backup, in the shape that all queries share. */
export interface BackupRecord {
  /** Service that the record comes from, one of `cce`, `css`, `dws`, `cbr` and `dcs`. */
  readonly service: string;
  /** Id of the resource. */
  readonly resourceId: string;
  /** Id of the task or backup at the service. */
  readonly id?: string;
  /** Further ids by which `newerThan` finds the task. */
  readonly otherIds?: readonly string[];
  /** Kind of the task. */
  readonly kind: string;
  /** How the backup was started. */
  readonly backupType?: string;
  /** Whether the backup holds only the changes since an earlier one. */
  readonly incremental?: boolean;
  /** State in words that all services share, one of `waiting`, `running`, `succeeded`, `failed`, `skipped`, `gone` and `unknown`. */
  readonly state: string;
  /** State in the service's own word, unchanged. */
  readonly rawState?: string;
  /** Progress of the task, in percent from 0 to 100. */
  readonly progress?: number;
  /** When the task was created, RFC 3339 in UTC with milliseconds. */
  readonly createdAt?: string;
  /** When the task started, RFC 3339 in UTC with milliseconds. */
  readonly startedAt?: string;
  /** When the task ended, RFC 3339 in UTC with milliseconds. */
  readonly completedAt?: string;
  /** A time of the record that cannot be read, as the service wrote it, behind the name of its field. */
  readonly unreadable?: string;
  /** `false` if the service wrote the instants of this record without a zone and the answer does not prove the zone. */
  readonly zoneProven?: boolean;
  /** Size of the backup in bytes. */
  readonly sizeBytes?: number;
  /** Number of parts that failed inside the task. */
  readonly failedParts?: number;
  /** The service's own error code. */
  readonly errorCode?: string;
  /** Message of the service about the task or its failure. */
  readonly message?: string;
  /** Strength of the record as proof, one of `artefact` and `jobHistory`. */
  readonly evidenceGrade: string;
}

/** One resource of a list, in the shape that all lists share. */
export interface ListedResource {
  /** Service that the resource comes from, one of `cce`, `css`, `dws` and `dcs`. */
  readonly service: string;
  /** Id of the resource, by which its backups are read. */
  readonly id: string;
  /** Name of the resource. */
  readonly name: string;
  /** Other names that the service accepts for the resource. */
  readonly aliases?: readonly string[];
  /** State of the resource, one of `idle`, `degraded`, `busy`, `asleep`, `deleting` and `unknown`. */
  readonly activity: string;
  /** Kinds of the work under way, in the exact words of the service. */
  readonly activityKinds?: readonly string[];
  /** Status in the words of the service, from which `activity` was read. */
  readonly rawStatus: string;
  /** When the resource was created, RFC 3339 in UTC with milliseconds. */
  readonly createdAt?: string;
  /** `false` if the service wrote the time without a zone and nothing proves one. */
  readonly zoneProven?: boolean;
  /** Tags by their keys. */
  readonly tags: Readonly<Record<string, string>>;
  /** Whether the row states its tags. */
  readonly tagsKnown: boolean;
  /** Id of the enterprise project of the resource; `0` is the default one. */
  readonly enterpriseProjectId?: string;
  /** Kind of the resource in the service's own word. */
  readonly kind?: string;
}

/** Conditions of a gate, each a plain value. */
export interface GateCriteria {
  /** Maximum age of the newest backup that counts. */
  readonly lastBackupMaximumAge?: string;
  /** Age above which the newest backup is `warn`, although it still passes `lastBackupMaximumAge`. */
  readonly lastBackupWarningAge?: string;
  /** Whether the newest ended task must have succeeded. */
  readonly lastTaskSucceeded?: boolean;
  /** Maximum number of failed tasks that are newer than the newest backup that counts. */
  readonly maximumConsecutiveFailures?: number;
  /** Whether no task of `activityKinds` may be waiting or running. */
  readonly noTaskRunning?: boolean;
  /** Maximum time for which a task of `activityKinds` may be open. */
  readonly maximumRunningDuration?: string;
  /** Minimum number of backups that count and exist. */
  readonly minimumRedundancy?: number;
  /** Window before now in which the backups of `minimumRedundancy` must lie. */
  readonly minimumRedundancyWithin?: string;
  /** Minimum size of the newest backup that counts. */
  readonly lastBackupMinimumSize?: string;
  /** Maximum share by which the newest backup that counts may be smaller than the median of earlier ones. */
  readonly maximumSizeDecrease?: string;
  /** Number of earlier backups whose median `maximumSizeDecrease` uses. */
  readonly maximumSizeDecreaseSamples?: number;
  /** Minimum age of the oldest backup that counts and exists. */
  readonly oldestBackupMinimumAge?: string;
  /** Maximum time between one backup that counts and the next, inside `maximumGapWithin`. */
  readonly maximumGap?: string;
  /** Window before now in which `maximumGap` applies. */
  readonly maximumGapWithin?: string;
  /** Instant at or after which a backup that counts must have started, or the id of a task. */
  readonly newerThan?: string;
}

/** One resource whose backups or tasks a gate reads. */
export interface GateTarget {
  /** Service of the resource. */
  readonly service: string;
  /** Id of the resource. */
  readonly resourceId: string;
  /** Name of the target in results, messages and overrides. */
  readonly name?: string;
  /** Evidence by which the target is judged. */
  readonly evidence?: string;
  /** Name of the DWS action to read. */
  readonly actionName?: string;
  /** Edition of a CCE cluster. */
  readonly edition?: string;
  /** Time zone of the times of a DWS action, which DWS writes without a zone. */
  readonly dwsTimeZone?: string;
  /** Region of this target. */
  readonly region?: string;
  /** Id of the project of this target. */
  readonly projectId?: string;
  /** Maximum number of records to read. */
  readonly maxRecords?: number;
  /** Time of a backup that selects it and from which its age runs. */
  readonly ageFrom?: string;
  /** Kinds of tasks that count as backups, in the exact words of the `kind` of a record. */
  readonly kinds?: readonly string[];
  /** Kinds of tasks that `noTaskRunning` and `maximumRunningDuration` check, in the exact words of the `kind` of a record. */
  readonly activityKinds?: readonly string[];
  /** How a backup must have been started to count. */
  readonly backupType?: string;
  /** Content that a backup must have to count. */
  readonly include?: string;
  /** Names of the indices that a data snapshot of CSS must hold, each in full. */
  readonly indices?: readonly string[];
  /** Time before now from which ended tasks count; open tasks always count. */
  readonly lookback?: string;
  /** Instant at which the resource was created. */
  readonly createdAt?: string;
  /** Reason why the gate skips this target, such as a stopped instance. */
  readonly notApplicable?: string;
  /** Conditions of this target alone, which override the common ones key by key. */
  readonly criteria?: GateCriteria;
  /** Names of common conditions that do not apply to this target, spelled as in `GateCriteria`. */
  readonly without?: readonly string[];
}

/** Rules for cases that the facts alone do not decide. */
export interface GatePolicy {
  /** Verdict of a condition that could not be decided. */
  readonly onUnknown?: string;
  /** Whether the verdict `warn` blocks. */
  readonly onWarn?: string;
  /** Verdict for a complete reading without a record, and for fewer applicable targets than `minimumTargets`. */
  readonly onEmpty?: string;
  /** Treatment of a success that reports failed parts. */
  readonly onPartial?: string;
  /** Treatment of a task that ended without doing its work. */
  readonly onSkipped?: string;
  /** Age of a resource below which the lack of any backup is `warn` instead of `fail`. */
  readonly graceForNew?: string;
  /** Time by which an instant may lie in the future and still count as age zero. */
  readonly clockSkewTolerance?: string;
  /** Clock for all ages. */
  readonly now?: string;
  /** Number or share of applicable targets that must pass or warn. */
  readonly require?: string;
  /** Minimum number of applicable targets. */
  readonly minimumTargets?: number;
}

/** Deadline and pauses of repeated evaluation. */
export interface GateWait {
  /** Condition that ends the wait. */
  readonly until?: string;
  /** Time after which the wait ends. */
  readonly timeout?: string;
  /** Pause before the second evaluation; `backoff` lengthens the later pauses. */
  readonly interval?: string;
  /** Factor by which each pause is longer than the one before. */
  readonly backoff?: number;
  /** Longest pause between two evaluations. */
  readonly maximumInterval?: string;
  /** Share by which each pause varies at random, so that many gates do not send requests at once. */
  readonly jitter?: string;
  /** Pause before the first evaluation. */
  readonly initialDelay?: string;
  /** Whether the wait ends as soon as only a new task can change the verdict. */
  readonly failFast?: boolean;
  /** Number of consecutive good evaluations before the wait ends. */
  readonly consecutivePasses?: number;
  /** Number of consecutive evaluations that may fail to read a target before the wait ends. */
  readonly consecutiveErrorLimit?: number;
}

/** Permission to continue although a gate is closed, with a reason, an actor and an expiry. */
export interface GateOverride {
  /** Name of the target to exclude from the decision. */
  readonly target?: string;
  /** Name of the condition to exclude from the decision. */
  readonly criterion?: string;
  /** Reason why the deployment may continue, in 10 to 1,000 characters. */
  readonly reason: string;
  /** Person or team that is responsible for the override. */
  readonly actor: string;
  /** Record of the decision, such as a change number. */
  readonly ticket?: string;
  /** Instant at which the override expires. */
  readonly expiresAt: string;
}

/** Work under way on a resource by its own status, which stands beside the list of its tasks. */
export interface GateActivity {
  /** State of the resource, one of `idle`, `degraded`, `busy`, `asleep`, `deleting` and `unknown`. */
  readonly state: string;
  /** Kinds of the work under way, in the exact words of the service. */
  readonly kinds?: readonly string[];
  /** Status in the words of the service, from which `state` was read. */
  readonly rawStatus: string;
  /** Reason why the status could not be read, in one sentence. */
  readonly unread?: string;
}

/** Result of one target of a gate, and the completeness of its reading. */
export interface GateTargetResult {
  /** Name of the target. */
  readonly name: string;
  /** Id of the resource, as the target names it. */
  readonly resourceId: string;
  /** Name of the DWS action that was read. */
  readonly actionName?: string;
  /** Service of the target, one of `cce`, `css`, `dws`, `cbr` and `dcs`. */
  readonly service: string;
  /** Evidence by which the target was judged, in the word of a target's `evidence`, such as `logBackups`. */
  readonly evidence: string;
  /** Name for the records of the target, such as `log backup`. */
  readonly subject: string;
  /** Work under way, by the resource's own status. */
  readonly activity?: GateActivity;
  /** Region of the target. */
  readonly region?: string;
  /** Id of the project of the target. */
  readonly projectId?: string;
  /** Verdict of the target, the worst of its conditions. */
  readonly verdict: string;
  /** Reason why the target is not applicable or could not be read. */
  readonly reason?: string;
  /** Result of each condition. */
  readonly criteria: readonly GateCriterionResult[];
  /** Number of records that were read and examined. */
  readonly recordsExamined: number;
  /** Number of records among them whose backup no longer exists. */
  readonly recordsGone: number;
  /** Number of records among them whose state is not known to this provider. */
  readonly recordsUnmapped: number;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** Whether the provider read all records that the conditions need. */
  readonly complete: boolean;
  /** Reason why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Oldest instant among the records examined, RFC 3339 in UTC with milliseconds. */
  readonly oldestExamined?: string;
}

/** Result of one condition of one target, passes included. */
export interface GateCriterionResult {
  /** Name of the condition, as in `GateCriteria`. */
  readonly id: string;
  /** Verdict of the condition, one of `pass`, `warn`, `fail`, `unknown` and `pending`. */
  readonly verdict: string;
  /** Stable word for the cause, such as `noRecords`, `incomplete` or `graceForNew`. */
  readonly reason?: string;
  /** Measured value, in the unit that `unit` names. */
  readonly observed?: number;
  /** Limit of the condition, in the unit that `unit` names. */
  readonly threshold: number;
  /** Unit of `observed` and `threshold`, in words. */
  readonly unit: string;
  /** Subject, measured value, limit, deciding record and next step in one line. */
  readonly message: string;
  /** Next step when the condition is not met. */
  readonly remediation: string;
  /** Record that decided. */
  readonly evidence?: GateEvidence;
}

/** Record that decided a condition. */
export interface GateEvidence {
  /** Id of the task or backup at the service. */
  readonly id?: string;
  /** State in the service's own word, unchanged. */
  readonly rawState?: string;
  /** When the task started, RFC 3339 in UTC with milliseconds. */
  readonly startedAt?: string;
  /** When the task ended, RFC 3339 in UTC with milliseconds. */
  readonly completedAt?: string;
  /** Strength of the record as proof, one of `artefact` and `jobHistory`. */
  readonly evidenceGrade: string;
}

/** Override that was in force and had an effect. */
export interface GateAppliedOverride {
  /** Name of the target that the override excluded from the decision. */
  readonly target?: string;
  /** Name of the condition that the override excluded from the decision. */
  readonly criterion?: string;
  /** Reason why the deployment may continue, as given. */
  readonly reason: string;
  /** Person or team that is responsible for the override, as given. */
  readonly actor: string;
  /** Record of the decision, as given. */
  readonly ticket?: string;
  /** Instant at which the override expires, RFC 3339 in UTC with milliseconds. */
  readonly expiresAt: string;
}

/** Value of the policy that is not the default. */
export interface GatePolicyChoice {
  /** Name of the key, such as `onUnknown`. */
  readonly name: string;
  /** Value as it was given, as text. */
  readonly value: string;
  /** Origin of the value. */
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

/** Subtasks of a backup task. */
export interface SnapshotSpec {
  /** Subtasks. */
  readonly items?: readonly SnapshotSpecItem[];
}

/** One subtask of a backup task. */
export interface SnapshotSpecItem {
  /** Id of the subtask. */
  readonly id?: string;
  /** Type of the subtask. */
  readonly type?: string;
  /** State of the subtask. */
  readonly status?: string;
  /** When the subtask was created. */
  readonly creationTimestamp?: string;
  /** When the subtask was last changed. */
  readonly updateTimestamp?: string;
  /** Message of the service about the subtask. */
  readonly message?: string;
}

/** State and progress of one backup task. */
export interface SnapshotStatus {
  /** State of the task. */
  readonly phase?: string;
  /** Progress of the task, in percent from 0 to 100. */
  readonly progress?: number;
  /** End of the task as the service states it. */
  readonly completionTime?: string;
}

/** Status of the whole list. */
export interface SnapshotTaskStatus {
  /** Time of the latest backup according to the service. */
  readonly latestBackupTime?: string;
}

/** One CCE cluster, under the documented names. */
export interface ContainerCluster {
  /** Kind of the object, `Cluster`. */
  readonly kind?: string;
  /** Version of the API, `v3`. */
  readonly apiVersion?: string;
  /** Names and times of the cluster. */
  readonly metadata?: ContainerClusterMetadata;
  /** Description of the cluster as it was asked for. */
  readonly spec?: ContainerClusterSpec;
  /** Status of the cluster. */
  readonly status?: ContainerClusterStatus;
}

/** Names and times of a CCE cluster. */
export interface ContainerClusterMetadata {
  /** Id of the cluster. */
  readonly uid?: string;
  /** Name of the cluster, which cannot be changed. */
  readonly name?: string;
  /** Name of the cluster that users can change. */
  readonly alias?: string;
  /** When the cluster was created, as the service wrote it, with its offset from UTC. */
  readonly creationTimestamp?: string;
  /** When the cluster was changed last, as the service wrote it, with its offset from UTC. */
  readonly updateTimestamp?: string;
  /** IANA time zone of the cluster. */
  readonly timezone?: string;
  /** Labels that the service sets. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Annotations of the cluster. */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Description of a CCE cluster as it was asked for. */
export interface ContainerClusterSpec {
  /** Category of the cluster, `CCE` or `Turbo`. */
  readonly category?: string;
  /** Architecture of the control plane, `VirtualMachine` or `ARM64`. */
  readonly type?: string;
  /** Specification of the cluster, such as `cce.s2.small`. */
  readonly flavor?: string;
  /** Version of Kubernetes, such as `v1.31`. */
  readonly version?: string;
  /** Version of the platform within the version of Kubernetes. */
  readonly platformVersion?: string;
  /** Both versions in one text, which is deprecated. */
  readonly legacyVersion?: string;
  /** Description of the cluster. */
  readonly description?: string;
  /** How the cluster is paid. */
  readonly billingMode?: number;
  /** Availability zone, which is deprecated. */
  readonly az?: string;
  /** Whether the cluster uses IPv6. */
  readonly ipv6enable?: boolean;
  /** Whether the cluster supports Istio. */
  readonly supportIstio?: boolean;
  /** Whether it is an Autopilot cluster. */
  readonly enableAutopilot?: boolean;
  /** Whether the cluster is protected from deletion. */
  readonly deletionProtection?: boolean;
  /** Tags of the cluster. */
  readonly clusterTags?: readonly ContainerClusterTag[];
  /** Further parameters of the cluster. */
  readonly extendParam?: ContainerClusterExtendParam;
}

/** One tag of a CCE cluster. */
export interface ContainerClusterTag {
  /** Key of the tag. */
  readonly key?: string;
  /** Value of the tag. */
  readonly value?: string;
}

/** Further parameters of a CCE cluster. */
export interface ContainerClusterExtendParam {
  /** Id of the enterprise project; `0` is the default one. */
  readonly enterpriseProjectId?: string;
  /** Availability zone of the control plane. */
  readonly clusterAZ?: string;
  /** Public IP address of the control plane. */
  readonly clusterExternalIP?: string;
  /** How the cluster was upgraded to its version. */
  readonly upgradefrom?: string;
}

/** Status of a CCE cluster. */
export interface ContainerClusterStatus {
  /** Phase of the cluster, such as `Available`, `Upgrading` and `Hibernation`. */
  readonly phase?: string;
  /** Id of the job that belongs to the status. */
  readonly jobID?: string;
  /** Reason for the status. */
  readonly reason?: string;
  /** Explanation of the reason. */
  readonly message?: string;
  /** Addresses of the Kubernetes API. */
  readonly endpoints?: readonly ContainerClusterEndpoint[];
  /** Whether the cluster is locked by the billing system. */
  readonly isLocked?: boolean;
  /** Reason for the lock. */
  readonly lockScene?: string;
  /** System that locked the cluster. */
  readonly lockSource?: string;
  /** Id of the lock. */
  readonly lockSourceId?: string;
}

/** Address of the Kubernetes API of a CCE cluster. */
export interface ContainerClusterEndpoint {
  /** Address itself. */
  readonly url?: string;
  /** Kind of the address, `Internal` or `External`. */
  readonly type?: string;
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
  /** Reason why the job failed. */
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

/** One CSS cluster, under the documented names. */
export interface SearchCluster {
  /** Id of the cluster. */
  readonly id?: string;
  /** Name of the cluster. */
  readonly name?: string;
  /** Description of the cluster. */
  readonly desc?: string;
  /** Status of the cluster. */
  readonly status?: string;
  /** Operations under way, such as `SNAPSHOTTING` and `GROWING`. */
  readonly actions?: readonly string[];
  /** Progress of the operations under way, by operation, as the service wrote it, such as `40%`. */
  readonly actionProgress?: Readonly<Record<string, string>>;
  /** When the cluster was created, as the service wrote it. */
  readonly created?: string;
  /** When the cluster was changed last, as the service wrote it. */
  readonly updated?: string;
  /** Engine of the cluster. */
  readonly datastore?: SearchEngine;
  /** Whether the snapshot function is on. */
  readonly backupAvailable?: boolean;
  /** Policy of automatic snapshots. */
  readonly snapshotPolicy?: SearchSnapshotPolicy;
  /** Nodes of the cluster. */
  readonly instances?: readonly SearchNode[];
  /** Tags of the cluster. */
  readonly tags?: readonly SearchTag[];
  /** Id of the enterprise project. */
  readonly enterpriseProjectId?: string;
  /** Reason why the cluster failed. */
  readonly failedReason?: SearchFailure;
  /** Whether the cluster is paid for yearly or monthly. */
  readonly period?: boolean;
  /** IPv4 address and port in the VPC. */
  readonly endpoint?: string;
  /** IPv6 address and port in the VPC. */
  readonly ipv6Endpoint?: string;
  /** Id of the VPC. */
  readonly vpcId?: string;
  /** Id of the subnet. */
  readonly subnetId?: string;
  /** Ids of the subnets in which the nodes are. */
  readonly currentSubnetIds?: string;
  /** Id of the security group. */
  readonly securityGroupId?: string;
  /** Whether communication is encrypted. */
  readonly httpsEnable?: boolean;
  /** Whether users have to authenticate. */
  readonly authorityEnable?: boolean;
  /** Whether the disks are encrypted. */
  readonly diskEncrypted?: boolean;
  /** Id of the key that encrypts the disks. */
  readonly cmkId?: string;
  /** Public IP address. */
  readonly publicIp?: string;
  /** Public bandwidth, as a number of megabits in each second. */
  readonly bandwidthSize?: number;
  /** Id of the public bandwidth. */
  readonly bandwidthResourceId?: string;
  /** Access control of the public address. */
  readonly elbWhiteList?: SearchWhiteList;
  /** Public access to Kibana. */
  readonly publicKibanaResp?: SearchKibana;
}

/** Engine of a CSS cluster. */
export interface SearchEngine {
  /** Kind of the engine. */
  readonly type?: string;
  /** Version of the engine. */
  readonly version?: string;
  /** Whether the engine supports the security mode. */
  readonly supportSecuritymode?: boolean;
  /** Release of the cluster. */
  readonly subVersion?: string;
  /** Whether the release has reached its end of service. */
  readonly isEosCluster?: boolean;
}

/** Policy of automatic snapshots of a CSS cluster. */
export interface SearchSnapshotPolicy {
  /** Whether automatic snapshots are on. */
  readonly backupEnable?: boolean;
  /** Time of day of the snapshots, with an offset, such as `16:00 GMT+08:00`. */
  readonly bakPeriod?: string;
  /** How often snapshots are made, such as `DAY`. */
  readonly bakFrequency?: string;
  /** Number of snapshots to keep. */
  readonly bakKeepDay?: number;
}

/** One node of a CSS cluster. */
export interface SearchNode {
  /** Id of the node. */
  readonly id?: string;
  /** Name of the node. */
  readonly name?: string;
  /** Role of the node, such as `ess`. */
  readonly type?: string;
  /** Status of the node, in the words of a cluster's status. */
  readonly status?: string;
  /** Specification of the node. */
  readonly specCode?: string;
  /** Code of the availability zone. */
  readonly azCode?: string;
  /** IP address of the node. */
  readonly ip?: string;
  /** Disk of the node. */
  readonly volume?: SearchVolume;
  /** Id of the node as a resource that is paid for. */
  readonly resourceId?: string;
  /** Id of the subnet. */
  readonly subnetId?: string;
}

/** Disk of a node of a CSS cluster. */
export interface SearchVolume {
  /** Type of the disk. */
  readonly type?: string;
  /** Size of the disk, as a number of gigabytes. */
  readonly size?: number;
}

/** One tag of a CSS cluster. */
export interface SearchTag {
  /** Key of the tag. */
  readonly key?: string;
  /** Value of the tag. */
  readonly value?: string;
}

/** Reason why a CSS cluster failed. */
export interface SearchFailure {
  /** Code of the failure, `CSS.6000` to `CSS.6005`. */
  readonly errorCode?: string;
  /** Explanation by the service. */
  readonly errorMsg?: string;
}

/** Access control of a public address of a CSS cluster. */
export interface SearchWhiteList {
  /** Whether access control is on. */
  readonly enableWhiteList?: boolean;
  /** Addresses that have access. */
  readonly whiteList?: string;
}

/** Public access to Kibana of a CSS cluster. */
export interface SearchKibana {
  /** Bandwidth, as a number of megabits in each second. */
  readonly eipSize?: number;
  /** Access control of the address. */
  readonly elbWhiteListResp?: SearchWhiteList;
  /** Public IP address of Kibana. */
  readonly publicKibanaIp?: string;
  /** Id of the bandwidth. */
  readonly bandwidthResourceId?: string;
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
  /** State of the step. */
  readonly status?: string;
  /** Details of the step, unchanged. */
  readonly detail?: string;
  /** Fields of `detail`, if it is JSON in the form of the page's example. */
  readonly detailDecoded?: ActionDetail;
  /** Name of the step, in the language asked for. */
  readonly subItemName?: string;
  /** When the step began. */
  readonly beginTime?: string;
  /** When the step ended. */
  readonly endTime?: string;
  /** Expected duration of the step. */
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
  /** Progress of the step, as text of the service with a percent sign, such as `100.00%`. */
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
  /** Content of the snapshot, known as one of `cluster`, `schema` and `table`. */
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

/** One DWS cluster, under the documented names. */
export interface WarehouseCluster {
  /** Id of the cluster. */
  readonly id?: string;
  /** Name of the cluster, unique in the account. */
  readonly name?: string;
  /** Status of the cluster, such as `AVAILABLE`, `CREATING`, `FAILED` and `FROZEN`. */
  readonly status?: string;
  /** Further status of the cluster, such as `NORMAL` and `READONLY`. */
  readonly subStatus?: string;
  /** Task of the cluster that is under way, or that failed, such as `SNAPSHOTTING`. */
  readonly taskStatus?: string;
  /** Progress of the tasks under way, by task, as the service wrote it, such as `20%`. */
  readonly actionProgress?: Readonly<Record<string, string>>;
  /** Version of the cluster. */
  readonly version?: string;
  /** When the cluster was created, RFC 3339 as the service wrote it, with its zone. */
  readonly created?: string;
  /** When the cluster was changed last, RFC 3339 as the service wrote it, with its zone. */
  readonly updated?: string;
  /** Number of the TCP port. */
  readonly port?: number;
  /** Addresses in the VPC. */
  readonly endpoints?: readonly WarehouseEndpoint[];
  /** Nodes of the cluster. */
  readonly nodes?: readonly WarehouseNode[];
  /** Tags of the cluster. */
  readonly tags?: readonly WarehouseTag[];
  /** Name of the administrator. */
  readonly userName?: string;
  /** Number of nodes. */
  readonly numberOfNode?: number;
  /** Number of events. */
  readonly recentEvent?: number;
  /** Availability zone of the cluster. */
  readonly availabilityZone?: string;
  /** Id of the enterprise project; `0` is the default one. */
  readonly enterpriseProjectId?: string;
  /** Specification of the nodes. */
  readonly nodeType?: string;
  /** Id of the VPC. */
  readonly vpcId?: string;
  /** Id of the subnet. */
  readonly subnetId?: string;
  /** Id of the security group. */
  readonly securityGroupId?: string;
  /** Public IP address. */
  readonly publicIp?: WarehousePublicIp;
  /** Addresses on the internet. */
  readonly publicEndpoints?: readonly WarehousePublicEndpoint[];
  /** Reason why the cluster failed. */
  readonly failedReasons?: WarehouseFailure;
}

/** Address of a DWS cluster in its VPC. */
export interface WarehouseEndpoint {
  /** Host and port. */
  readonly connectInfo?: string;
  /** Address for JDBC. */
  readonly jdbcUrl?: string;
}

/** Address of a DWS cluster on the internet. */
export interface WarehousePublicEndpoint {
  /** Host and port. */
  readonly publicConnectInfo?: string;
  /** Address for JDBC. */
  readonly jdbcUrl?: string;
}

/** One node of a DWS cluster. */
export interface WarehouseNode {
  /** Id of the node. */
  readonly id?: string;
  /** Status of the node as a number in text, such as `200` for available. */
  readonly status?: string;
  /** Name of the node. */
  readonly name?: string;
}

/** One tag of a DWS cluster. */
export interface WarehouseTag {
  /** Key of the tag. */
  readonly key?: string;
  /** Value of the tag. */
  readonly value?: string;
}

/** Public IP address of a DWS cluster. */
export interface WarehousePublicIp {
  /** How the address is bound. */
  readonly publicBindType?: string;
  /** Id of the address. */
  readonly eipId?: string;
  /** Type of the address. */
  readonly ipType?: string;
  /** Address itself. */
  readonly eipAddress?: string;
  /** Bandwidth, as a number of megabits in each second. */
  readonly bandWidth?: number;
  /** Status of the address. */
  readonly status?: string;
  /** Error of the address. */
  readonly errorMessage?: string;
}

/** Reason why a DWS cluster failed. */
export interface WarehouseFailure {
  /** Code of the failure. */
  readonly errorCode?: string;
  /** Explanation by the service. */
  readonly errorMsg?: string;
}

/** The record of one operation of CBR, under the documented names. */
export interface OperationLog {
  /** Id of the restore point that the operation wrote or used. */
  readonly checkpointId?: string;
  /** When the task was created, RFC 3339 as the service wrote it, with or without a zone. */
  readonly createdAt?: string;
  /** When the task ended, RFC 3339 as the service wrote it, with or without a zone. */
  readonly endedAt?: string;
  /** Error of the task. */
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
  /** Id of the backup provider of the service, which identifies the kind of object that is backed up. */
  readonly providerId?: string;
  /** When the task started, RFC 3339 as the service wrote it, with or without a zone. */
  readonly startedAt?: string;
  /** State of the task, documented as one of `success`, `skipped`, `failed`, `running`, `timeout` and `waiting`. */
  readonly status?: string;
  /** When the task was last changed, RFC 3339 as the service wrote it, with or without a zone. */
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

/** Details of an operation. */
export interface OperationExtraInfo {
  /** Details of a backup. */
  readonly backup?: OperationBackup;
  /** Progress and ids, for every kind of operation. */
  readonly common?: OperationCommon;
  /** Details of the deletion of a backup. */
  readonly delete?: OperationDelete;
  /** Details of a synchronization. */
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
  /** Details of a change of the day on which backups expire, in the time zone of the service. */
  readonly updateExpirationTime?: OperationUpdateExpirationTime;
}

/** Details of a backup operation. */
export interface OperationBackup {
  /** Error code of a backup that could not be made application-consistent. */
  readonly appConsistencyErrorCode?: string;
  /** Error message of a backup that could not be made application-consistent. */
  readonly appConsistencyErrorMessage?: string;
  /** Whether the backup is application-consistent. */
  readonly appConsistencyStatus?: string;
  /** Id of the backup. */
  readonly backupId?: string;
  /** Name of the backup. */
  readonly backupName?: string;
  /** Whether the backup holds only the changes since an earlier one. */
  readonly incremental?: boolean;
}

/** Progress and ids of an operation. */
export interface OperationCommon {
  /** Progress of the task, in percent from 0 to 100. */
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

/** Counts of a synchronization. */
export interface OperationSync {
  /** Number of backups that were synchronized. */
  readonly syncBackupNum?: number;
  /** Number of backups that were deleted. */
  readonly deleteBackupNum?: number;
  /** Number of backups whose synchronization failed. */
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

/** Source and target of a restore. */
export interface OperationRestore {
  /** Id of the backup that was restored. */
  readonly backupId?: string;
  /** Name of the backup that was restored. */
  readonly backupName?: string;
  /** Id of the resource that received the restored data. */
  readonly targetResourceId?: string;
  /** Name of the resource that received the restored data. */
  readonly targetResourceName?: string;
}

/** Counts of a deletion of a vault. */
export interface OperationVaultDelete {
  /** Number of resources that could not be deleted in this task. */
  readonly failCount?: number;
  /** Number of backups that this task deleted. */
  readonly totalCount?: number;
}

/** A change of the day on which backups expire. */
export interface OperationUpdateExpirationTime {
  /** Number of backups that the change concerns. */
  readonly affectedBackupsCount?: number;
  /** Day on which they expire, `YYYY-MM-DD`. */
  readonly expirationDay?: string;
}

/** One backup of CBR, under the documented names. */
export interface Backup {
  /** Id of the backup. */
  readonly id?: string;
  /** Id of the restore point, which the operation log of the backup names as well. */
  readonly checkpointId?: string;
  /** Name of the backup. */
  readonly name?: string;
  /** Description of the backup. */
  readonly description?: string;
  /** Id of the project that owns the backup. */
  readonly projectId?: string;
  /** Id of the backup provider of the service, which tells what kind of object is backed up. */
  readonly providerId?: string;
  /** Id of the vault that holds the backup. */
  readonly vaultId?: string;
  /** Id of the resource that was backed up. */
  readonly resourceId?: string;
  /** Name of the resource when it was backed up. */
  readonly resourceName?: string;
  /** Type of the resource, documented as one of `OS::Nova::Server`, `OS::Cinder::Volume`, `OS::Ironic::BareMetalServer`, `OS::Native::Server`, `OS::Sfs::Turbo` and `OS::Workspace::DesktopV2`. */
  readonly resourceType?: string;
  /** Availability zone of the resource. */
  readonly resourceAz?: string;
  /** Size of the resource, not of the backup, as a number of gigabytes. */
  readonly resourceSize?: number;
  /** State of the backup, documented as one of `available`, `protecting`, `deleting`, `restoring`, `error`, `waiting_protect`, `waiting_delete` and `waiting_restore`. */
  readonly status?: string;
  /** `backup` for a backup, `replication` for a copy of one from another region. */
  readonly imageType?: string;
  /** Whether the backup holds only what changed since an earlier one. */
  readonly incremental?: boolean;
  /** When the backup was started, RFC 3339 as the service wrote it, with its zone or without one. */
  readonly createdAt?: string;
  /** When the data were frozen, RFC 3339 as the service wrote it, with its zone or without one. */
  readonly protectedAt?: string;
  /** When the backup was last changed, RFC 3339 as the service wrote it, with its zone or without one. */
  readonly updatedAt?: string;
  /** When the backup expires, RFC 3339 as the service wrote it, with its zone or without one. */
  readonly expiredAt?: string;
  /** Id of the backup of the server that this backup of a disk belongs to. */
  readonly parentId?: string;
  /** Id of the policy that started the backup. */
  readonly scheduledOperationId?: string;
  /** Id of the enterprise project. */
  readonly enterpriseProjectId?: string;
  /** Details of the backup. */
  readonly extendInfo?: BackupExtendInfo;
  /** Replications of the backup. */
  readonly replicationRecords?: readonly BackupReplication[];
  /** Backups of the disks of a server. */
  readonly children?: readonly BackupChild[];
}

/** The backup of one disk, inside the backup of its server. */
export interface BackupChild {
  /** Id of the backup. */
  readonly id?: string;
  /** Id of the restore point, which the operation log of the backup names as well. */
  readonly checkpointId?: string;
  /** Name of the backup. */
  readonly name?: string;
  /** Description of the backup. */
  readonly description?: string;
  /** Id of the project that owns the backup. */
  readonly projectId?: string;
  /** Id of the backup provider of the service, which tells what kind of object is backed up. */
  readonly providerId?: string;
  /** Id of the vault that holds the backup. */
  readonly vaultId?: string;
  /** Id of the resource that was backed up. */
  readonly resourceId?: string;
  /** Name of the resource when it was backed up. */
  readonly resourceName?: string;
  /** Type of the resource, documented as one of `OS::Nova::Server`, `OS::Cinder::Volume`, `OS::Ironic::BareMetalServer`, `OS::Native::Server`, `OS::Sfs::Turbo` and `OS::Workspace::DesktopV2`. */
  readonly resourceType?: string;
  /** Availability zone of the resource. */
  readonly resourceAz?: string;
  /** Size of the resource, not of the backup, as a number of gigabytes. */
  readonly resourceSize?: number;
  /** State of the backup, documented as one of `available`, `protecting`, `deleting`, `restoring`, `error`, `waiting_protect`, `waiting_delete` and `waiting_restore`. */
  readonly status?: string;
  /** `backup` for a backup, `replication` for a copy of one from another region. */
  readonly imageType?: string;
  /** Whether the backup holds only what changed since an earlier one. */
  readonly incremental?: boolean;
  /** When the backup was started, RFC 3339 as the service wrote it, with its zone or without one. */
  readonly createdAt?: string;
  /** When the data were frozen, RFC 3339 as the service wrote it, with its zone or without one. */
  readonly protectedAt?: string;
  /** When the backup was last changed, RFC 3339 as the service wrote it, with its zone or without one. */
  readonly updatedAt?: string;
  /** When the backup expires, RFC 3339 as the service wrote it, with its zone or without one. */
  readonly expiredAt?: string;
  /** Id of the backup of the server that this backup of a disk belongs to. */
  readonly parentId?: string;
  /** Id of the policy that started the backup. */
  readonly scheduledOperationId?: string;
  /** Id of the enterprise project. */
  readonly enterpriseProjectId?: string;
  /** Details of the backup. */
  readonly extendInfo?: BackupExtendInfo;
  /** Replications of the backup. */
  readonly replicationRecords?: readonly BackupReplication[];
}

/** Details of a backup. */
export interface BackupExtendInfo {
  /** Whether a policy started the backup. */
  readonly autoTrigger?: boolean;
  /** Whether it is the backup of a system disk. */
  readonly bootable?: boolean;
  /** Id of the snapshot behind the backup of a disk. */
  readonly snapshotId?: string;
  /** Whether the backup can be restored by lazy loading. */
  readonly supportLld?: boolean;
  /** How it can be restored, documented as one of `na` (it cannot), `backup` and `snapshot`. */
  readonly supportedRestoreMode?: string;
  /** Images that were registered from the backup. */
  readonly osImagesData?: readonly BackupImage[];
  /** Whether the backup of the server holds its system disk. */
  readonly containSystemDisk?: boolean;
  /** Whether the backup is encrypted. */
  readonly encrypted?: boolean;
  /** Whether the disk is a system disk. */
  readonly systemDisk?: boolean;
  /** Whether the backup is kept in more than one availability zone. */
  readonly isMultiAz?: boolean;
  /** Progress of the backup in percent, 0 to 100. */
  readonly progress?: number;
  /** Whether the applications on the server were brought to a consistent state. */
  readonly appConsistency?: BackupAppConsistency;
}

/** An image that was registered from a backup. */
export interface BackupImage {
  /** Id of the image. */
  readonly imageId?: string;
}

/** Whether the applications on the server were brought to a consistent state. */
export interface BackupAppConsistency {
  /** Whether the backup is consistent, as the service writes it. */
  readonly appConsistency?: string;
  /** State of the consistency, as the service writes it. */
  readonly appConsistencyStatus?: string;
  /** Why the backup is not consistent; `0` when it is. */
  readonly appConsistencyErrorCode?: string;
  /** Why the backup is not consistent, in the service's words. */
  readonly appConsistencyErrorMessage?: string;
}

/** One replication of a backup. */
export interface BackupReplication {
  /** Id of the replication. */
  readonly id?: string;
  /** State of the replication, documented as one of `replicating`, `success`, `fail`, `skip` and `waiting_replicate`. */
  readonly status?: string;
  /** When the replication was started, RFC 3339 as the service wrote it, with its zone or without one. */
  readonly createdAt?: string;
  /** Id of the vault that holds the backup. */
  readonly vaultId?: string;
  /** Id of the backup that is copied. */
  readonly sourceBackupId?: string;
  /** Id of the restore point that is copied. */
  readonly sourceCheckpointId?: string;
  /** Id of the project that it is copied from. */
  readonly sourceProjectId?: string;
  /** Region that it is copied from. */
  readonly sourceRegion?: string;
  /** Id of the copy. */
  readonly destinationBackupId?: string;
  /** Id of the restore point of the copy. */
  readonly destinationCheckpointId?: string;
  /** Id of the project that it is copied to. */
  readonly destinationProjectId?: string;
  /** Region that it is copied to. */
  readonly destinationRegion?: string;
  /** Id of the vault that holds the copy. */
  readonly destinationVaultId?: string;
  /** Details of the replication. */
  readonly extraInfo?: BackupReplicationExtraInfo;
}

/** Details of a replication. */
export interface BackupReplicationExtraInfo {
  /** Progress of the replication in percent, 0 to 100. */
  readonly progress?: number;
  /** Code of the failure. */
  readonly failCode?: string;
  /** Why it failed, in the service's words. */
  readonly failReason?: string;
  /** Whether a policy started the replication. */
  readonly autoTrigger?: boolean;
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
  /** Progress of the backup, in percent from 0 to 100. */
  readonly progress?: number;
  /** Reason why the backup failed, documented as `dcs.08.0001` to `dcs.08.0008`. */
  readonly errorCode?: string;
  /** Note that a user left on the backup. */
  readonly remark?: string;
  /** State of the backup, documented as one of `waiting`, `backuping`, `succeed`, `failed`, `expired` and `deleted`. */
  readonly status?: string;
  /** Whether the backup can be restored. */
  readonly isSupportRestore?: boolean;
  /** Format of the backup file. */
  readonly backupFormat?: string;
}

/** One DCS instance, under the documented names. */
export interface CacheInstance {
  /** Id of the instance. */
  readonly instanceId?: string;
  /** Name of the instance. */
  readonly name?: string;
  /** Status of the instance, such as `RUNNING`, `CREATING`, `EXTENDING`, `FROZEN` and `ERROR`. */
  readonly status?: string;
  /** Further status of the instance. */
  readonly subStatus?: string;
  /** When the instance was created, RFC 3339 as the service wrote it, with its zone. */
  readonly createdAt?: string;
  /** When the instance was changed last, RFC 3339 as the service wrote it, with its zone. */
  readonly updatedAt?: string;
  /** Kind of the cache, such as `Redis`. */
  readonly engine?: string;
  /** Version of the cache. */
  readonly engineVersion?: string;
  /** Specification of the instance, such as `redis.ha.xu1.large.r2.4`. */
  readonly specCode?: string;
  /** Processor architecture, such as `x86_64` and `aarch64`. */
  readonly cpuType?: string;
  /** Capacity, as a number of gigabytes. */
  readonly capacity?: number;
  /** Capacity of a small instance in gigabytes, as text, such as `0.125`. */
  readonly capacityMinor?: string;
  /** Memory of the instance, as a number of megabytes. */
  readonly maxMemory?: number;
  /** Memory that is in use, as a number of megabytes. */
  readonly usedMemory?: number;
  /** How the instance is paid. */
  readonly chargingMode?: number;
  /** Id of the order of a yearly or monthly instance. */
  readonly orderId?: string;
  /** Description of the instance. */
  readonly description?: string;
  /** Id of the VPC. */
  readonly vpcId?: string;
  /** Name of the VPC. */
  readonly vpcName?: string;
  /** Id of the subnet. */
  readonly subnetId?: string;
  /** Id of the security group. */
  readonly securityGroupId?: string;
  /** IP address of the instance; several are separated by commas. */
  readonly ip?: string;
  /** Number of the TCP port. */
  readonly port?: number;
  /** Domain name of the instance. */
  readonly domainName?: string;
  /** Domain name for reading. */
  readonly readonlyDomainName?: string;
  /** Whether the instance can be reached from the internet. */
  readonly enablePublicip?: boolean;
  /** Id of the public IP address. */
  readonly publicipId?: string;
  /** Public IP address. */
  readonly publicipAddress?: string;
  /** Whether public access uses SSL. */
  readonly enableSsl?: boolean;
  /** Whether the instance can be used without a password. */
  readonly noPasswordAccess?: boolean;
  /** User name for access with a password. */
  readonly accessUser?: string;
  /** Id of the user who created the instance. */
  readonly userId?: string;
  /** Name of the user who created the instance. */
  readonly userName?: string;
  /** Start of the maintenance window, `HH:mm:ss` in UTC. */
  readonly maintainBegin?: string;
  /** End of the maintenance window, `HH:mm:ss` in UTC. */
  readonly maintainEnd?: string;
  /** Whether an upgrade of the instance is under way. */
  readonly serviceUpgrade?: boolean;
  /** Id of the upgrade that is under way. */
  readonly serviceTaskId?: string;
  /** Id of the enterprise project. */
  readonly enterpriseProjectId?: string;
  /** Tags of the instance. */
  readonly tags?: readonly CacheTag[];
  /** Codes of the availability zones. */
  readonly azCodes?: readonly string[];
  /** Features that the instance supports. */
  readonly features?: CacheFeatures;
}

/** One tag of a DCS instance. */
export interface CacheTag {
  /** Key of the tag. */
  readonly key?: string;
  /** Value of the tag. */
  readonly value?: string;
}

/** Features that a DCS instance supports. */
export interface CacheFeatures {
  /** Whether it supports access control lists. */
  readonly supportAcl?: boolean;
  /** Whether it passes on the IP address of a client. */
  readonly supportTransparentClientIp?: boolean;
  /** Whether it supports SSL. */
  readonly supportSsl?: boolean;
  /** Whether it supports audit logs. */
  readonly supportAuditLog?: boolean;
}

/** Resource to read, and limits of the read. */
export interface GetClusterSnapshotTasksInputs {
  /** Id of the CCE cluster. */
  readonly clusterId: string;
  /** Edition of the cluster, which decides about the path of the request. */
  readonly edition?: string;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Maximum number of records to read. */
  readonly maxRecords?: number;
  /** Maximum number of records to return, counted from the newest, in both views. */
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
  /** `status.latestBackupTime` of the service, converted to RFC 3339 in UTC with milliseconds. */
  readonly reportedLatestBackupTime?: string;
  /** The records that were read, newest first, in the shape that all queries share. */
  readonly records: readonly BackupRecord[];
  /** Completion of the newest backup that succeeded, RFC 3339 in UTC with milliseconds. */
  readonly latestBackupTime?: string;
  /** Age of the latest backup in seconds, with fractions. */
  readonly latestBackupAgeSeconds?: number;
  /** Newest of all records that were read, in any state. */
  readonly latestRecord?: BackupRecord;
  /** Number of records in state `waiting` or `running`, among all records that were read and match the arguments. */
  readonly openCount: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock of `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether the provider read all records that the request covers. */
  readonly complete: boolean;
  /** Reason why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** Warnings about the answer, one sentence each, such as an instant that cannot be read or an undocumented word. */
  readonly warnings: readonly string[];
}

/** Filters, and limits of the read. */
export interface GetCceClustersInputs {
  /** Edition of the clusters, which decides about the path of the request. */
  readonly edition?: string;
  /** Phase of the clusters to list. */
  readonly status?: string;
  /** Architecture of the control plane. */
  readonly type?: string;
  /** Version of the clusters to list, such as `v1.31`. */
  readonly version?: string;
  /** Whether the service adds numbers of nodes, processors and memory to `annotations`. */
  readonly detail?: boolean;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Maximum number of clusters to read. */
  readonly maxRecords?: number;
}

/** Clusters of the project. */
export interface GetCceClustersOutputs {
  /** Kind of the answer, `Cluster` in the page's example although it is a list. */
  readonly kind?: string;
  /** Version of the API that wrote the answer, usually `v3`. */
  readonly apiVersion?: string;
  /** Clusters, newest first. */
  readonly items: readonly ContainerCluster[];
  /** The clusters that were found, newest first, in the shape that all lists share. */
  readonly listedResources: readonly ListedResource[];
  /** Number of clusters in `listedResources`. */
  readonly count: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock of `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether the provider read every cluster that the service lists for this credential. */
  readonly complete: boolean;
  /** Reason why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** Warnings about the answer, one sentence each, such as an instant that cannot be read or an undocumented word. */
  readonly warnings: readonly string[];
}

/** Resource to read, and limits of the read. */
export interface GetLogBackupRecordsInputs {
  /** Id of the CSS cluster. */
  readonly clusterId: string;
  /** Status of the jobs to read. */
  readonly status?: string;
  /** Number of records on one page of the service's answer. */
  readonly limit?: number;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Maximum number of records to read. */
  readonly maxRecords?: number;
  /** Maximum number of records to return, counted from the newest, in both views. */
  readonly newest?: number;
}

/** Log backup jobs of the cluster. */
export interface GetLogBackupRecordsOutputs {
  /** Log backup jobs, newest first. */
  readonly clusterLogRecord: readonly LogBackupRecord[];
  /** Number of jobs according to the service. */
  readonly totalSize?: number;
  /** The records that were read, newest first, in the shape that all queries share. */
  readonly records: readonly BackupRecord[];
  /** Completion of the newest backup that succeeded, RFC 3339 in UTC with milliseconds. */
  readonly latestBackupTime?: string;
  /** Age of the latest backup in seconds, with fractions. */
  readonly latestBackupAgeSeconds?: number;
  /** Newest of all records that were read, in any state. */
  readonly latestRecord?: BackupRecord;
  /** Number of records in state `waiting` or `running`, among all records that were read and match the arguments. */
  readonly openCount: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock of `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether the provider read all records that the request covers. */
  readonly complete: boolean;
  /** Reason why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** Warnings about the answer, one sentence each, such as an instant that cannot be read or an undocumented word. */
  readonly warnings: readonly string[];
}

/** Resource to read, and limits of the read. */
export interface GetCssSnapshotsInputs {
  /** Id of the CSS cluster. */
  readonly clusterId: string;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Maximum number of records to read. */
  readonly maxRecords?: number;
  /** Maximum number of records to return, counted from the newest, in both views. */
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
  /** Newest of all records that were read, in any state. */
  readonly latestRecord?: BackupRecord;
  /** Number of records in state `waiting` or `running`, among all records that were read and match the arguments. */
  readonly openCount: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock of `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether the provider read all records that the request covers. */
  readonly complete: boolean;
  /** Reason why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** Warnings about the answer, one sentence each, such as an instant that cannot be read or an undocumented word. */
  readonly warnings: readonly string[];
}

/** Filters, and limits of the read. */
export interface GetCssClustersInputs {
  /** Engine of the clusters to list. */
  readonly datastoreType?: string;
  /** Number of clusters on one page of the service's answer. */
  readonly limit?: number;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Maximum number of clusters to read. */
  readonly maxRecords?: number;
}

/** Clusters of the project. */
export interface GetCssClustersOutputs {
  /** Number of clusters according to the service. */
  readonly totalSize?: number;
  /** Clusters, newest first. */
  readonly clusters: readonly SearchCluster[];
  /** The clusters that were found, newest first, in the shape that all lists share. */
  readonly listedResources: readonly ListedResource[];
  /** Number of clusters in `listedResources`. */
  readonly count: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock of `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether the provider read every cluster that the service lists for this credential. */
  readonly complete: boolean;
  /** Reason why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** Warnings about the answer, one sentence each, such as an instant that cannot be read or an undocumented word. */
  readonly warnings: readonly string[];
}

/** Resource to read, and limits of the read. */
export interface GetClusterActionInputs {
  /** Id of the DWS cluster. */
  readonly clusterId: string;
  /** Name of the action to read. */
  readonly actionName: string;
  /** Language in which the service names items and steps. */
  readonly language?: string;
  /** Time zone of the times in this answer, which DWS writes without a zone. */
  readonly dwsTimeZone?: string;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Maximum number of records to read. */
  readonly maxRecords?: number;
  /** Maximum number of records to return, counted from the newest, in both views. */
  readonly newest?: number;
}

/** The action. */
export interface GetClusterActionOutputs {
  /** Id of the task behind the action. */
  readonly id?: string;
  /** Name of the action, as the service repeats it. */
  readonly actionName?: string;
  /** State of the action. */
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
  /** Newest of all records that were read, in any state. */
  readonly latestRecord?: BackupRecord;
  /** Number of records in state `waiting` or `running`, among all records that were read and match the arguments. */
  readonly openCount: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock of `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether the provider read all records that the request covers. */
  readonly complete: boolean;
  /** Reason why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** Warnings about the answer, one sentence each, such as an instant that cannot be read or an undocumented word. */
  readonly warnings: readonly string[];
}

/** Resource to read, and limits of the read. */
export interface GetDwsSnapshotsInputs {
  /** Id of the DWS cluster. */
  readonly clusterId: string;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Maximum number of records to read. */
  readonly maxRecords?: number;
  /** Maximum number of records to return, counted from the newest, in both views. */
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
  /** Newest of all records that were read, in any state. */
  readonly latestRecord?: BackupRecord;
  /** Number of records in state `waiting` or `running`, among all records that were read and match the arguments. */
  readonly openCount: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock of `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether the provider read all records that the request covers. */
  readonly complete: boolean;
  /** Reason why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** Warnings about the answer, one sentence each, such as an instant that cannot be read or an undocumented word. */
  readonly warnings: readonly string[];
}

/** Filters, and limits of the read. */
export interface GetDwsClustersInputs {
  /** Id of the enterprise project to list; `0` is the default one, `all_granted_eps` stands for all. */
  readonly enterpriseProjectId?: string;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Maximum number of clusters to read. */
  readonly maxRecords?: number;
}

/** Clusters of the project. */
export interface GetDwsClustersOutputs {
  /** Number of clusters according to the service, which it calls `count`. */
  readonly reportedCount?: number;
  /** Clusters, newest first. */
  readonly clusters: readonly WarehouseCluster[];
  /** The clusters that were found, newest first, in the shape that all lists share. */
  readonly listedResources: readonly ListedResource[];
  /** Number of clusters in `listedResources`. */
  readonly count: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock of `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether the provider read every cluster that the service lists for this credential. */
  readonly complete: boolean;
  /** Reason why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** Warnings about the answer, one sentence each, such as an instant that cannot be read or an undocumented word. */
  readonly warnings: readonly string[];
}

/** Resource to read, and limits of the read. */
export interface GetOperationLogInputs {
  /** Id of the operation log, which CBR also calls the task id. */
  readonly operationLogId: string;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Maximum number of records to read. */
  readonly maxRecords?: number;
  /** Maximum number of records to return, counted from the newest, in both views. */
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
  /** Newest of all records that were read, in any state. */
  readonly latestRecord?: BackupRecord;
  /** Number of records in state `waiting` or `running`, among all records that were read and match the arguments. */
  readonly openCount: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock of `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether the provider read all records that the request covers. */
  readonly complete: boolean;
  /** Reason why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** Warnings about the answer, one sentence each, such as an instant that cannot be read or an undocumented word. */
  readonly warnings: readonly string[];
}

/** Resource to read, and limits of the read. */
export interface GetOperationLogsInputs {
  /** Id of the server, disk, file system or desktop whose logs are read. */
  readonly resourceId?: string;
  /** Name of the resource whose logs are read. */
  readonly resourceName?: string;
  /** Kind of operation to read. */
  readonly operationType?: string;
  /** State of the tasks to read. */
  readonly status?: string;
  /** Id of the vault whose logs are read. */
  readonly vaultId?: string;
  /** Name of the vault whose logs are read. */
  readonly vaultName?: string;
  /** Id of the backup provider of the service, which tells what kind of object is backed up. */
  readonly providerId?: string;
  /** Start of the period to read. */
  readonly startTime?: string;
  /** Region to which a replication copies. */
  readonly destinationRegion?: string;
  /** Id of the project to which a replication copies. */
  readonly destinationProjectId?: string;
  /** Id of the enterprise project to read; `0` is the default one. */
  readonly enterpriseProjectId?: string;
  /** Number of records that one page of the service's answer holds. */
  readonly limit?: number;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Maximum number of records to read. */
  readonly maxRecords?: number;
  /** Maximum number of records to return, counted from the newest, in both views. */
  readonly newest?: number;
}

/** Operations of the project or of one resource. */
export interface GetOperationLogsOutputs {
  /** Number of operation logs as the service counts them. */
  readonly count?: number;
  /** Operations, newest first. */
  readonly operationLogs: readonly OperationLog[];
  /** The records that were read, newest first, in the shape that all queries share. */
  readonly records: readonly BackupRecord[];
  /** Completion of the newest backup that succeeded, RFC 3339 in UTC with milliseconds. */
  readonly latestBackupTime?: string;
  /** Age of the latest backup in seconds, with fractions. */
  readonly latestBackupAgeSeconds?: number;
  /** Newest of all records that were read, in any state. */
  readonly latestRecord?: BackupRecord;
  /** Number of records in state `waiting` or `running`, among all records that were read and match the arguments. */
  readonly openCount: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock of `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether the provider read all records that the request covers. */
  readonly complete: boolean;
  /** Reason why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** Warnings about the answer, one sentence each, such as an instant that cannot be read or an undocumented word. */
  readonly warnings: readonly string[];
}

/** Resource to read, and limits of the read. */
export interface GetBackupsInputs {
  /** Id of the server, disk, file system or desktop whose backups are read. */
  readonly resourceId?: string;
  /** Name that the resource had when it was backed up. */
  readonly resourceName?: string;
  /** Availability zone of the resource. */
  readonly resourceAz?: string;
  /** Type of the resource. */
  readonly resourceType?: string;
  /** Id of the vault whose backups are read. */
  readonly vaultId?: string;
  /** Id of the restore point whose backups are read. */
  readonly checkpointId?: string;
  /** Name of the backups to read. */
  readonly name?: string;
  /** Id of the backup of a server whose backups of disks are read. */
  readonly parentId?: string;
  /** Whether own backups or replications are read. */
  readonly imageType?: string;
  /** State of the backups to read, in the service's word. */
  readonly status?: string;
  /** Start of the period to read. */
  readonly startTime?: string;
  /** End of the period to read. */
  readonly endTime?: string;
  /** Whether the service fills `replicationRecords`. */
  readonly showReplication?: boolean;
  /** Id of the enterprise project to read; `0` is the default one. */
  readonly enterpriseProjectId?: string;
  /** Number of records that one page of the service's answer holds. */
  readonly limit?: number;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Maximum number of records to read. */
  readonly maxRecords?: number;
  /** Maximum number of records to return, counted from the newest, in both views. */
  readonly newest?: number;
}

/** Backups of the project or of one resource. */
export interface GetBackupsOutputs {
  /** Number of backups as the service counts them. */
  readonly count?: number;
  /** Backups, newest first. */
  readonly backups: readonly Backup[];
  /** The records that were read, newest first, in the shape that all queries share. */
  readonly records: readonly BackupRecord[];
  /** Start of the newest backup that exists and succeeded, RFC 3339 in UTC with milliseconds. */
  readonly latestBackupTime?: string;
  /** Age of the latest backup in seconds, with fractions. */
  readonly latestBackupAgeSeconds?: number;
  /** Newest of all records that were read, in any state. */
  readonly latestRecord?: BackupRecord;
  /** Number of records in state `waiting` or `running`, among all records that were read and match the arguments. */
  readonly openCount: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock of `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether the provider read all records that the request covers. */
  readonly complete: boolean;
  /** Reason why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** Warnings about the answer, one sentence each, such as an instant that cannot be read or an undocumented word. */
  readonly warnings: readonly string[];
}

/** Resource to read, and limits of the read. */
export interface GetInstanceBackupsInputs {
  /** Id of the DCS instance. */
  readonly instanceId: string;
  /** Start of the period to read. */
  readonly beginTime?: string;
  /** End of the period to read. */
  readonly endTime?: string;
  /** Number of records on one page of the service's answer. */
  readonly limit?: number;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Maximum number of records to read. */
  readonly maxRecords?: number;
  /** Maximum number of records to return, counted from the newest, in both views. */
  readonly newest?: number;
}

/** Backups of the instance. */
export interface GetInstanceBackupsOutputs {
  /** Number of backups according to the service. */
  readonly totalNum?: number;
  /** Backups, newest first. */
  readonly backupRecordResponse: readonly InstanceBackup[];
  /** The records that were read, newest first, in the shape that all queries share. */
  readonly records: readonly BackupRecord[];
  /** Completion of the newest backup that succeeded, RFC 3339 in UTC with milliseconds. */
  readonly latestBackupTime?: string;
  /** Age of the latest backup in seconds, with fractions. */
  readonly latestBackupAgeSeconds?: number;
  /** Newest of all records that were read, in any state. */
  readonly latestRecord?: BackupRecord;
  /** Number of records in state `waiting` or `running`, among all records that were read and match the arguments. */
  readonly openCount: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock of `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether the provider read all records that the request covers. */
  readonly complete: boolean;
  /** Reason why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** Warnings about the answer, one sentence each, such as an instant that cannot be read or an undocumented word. */
  readonly warnings: readonly string[];
}

/** Filters, and limits of the read. */
export interface GetInstancesInputs {
  /** Id of the instance to list. */
  readonly instanceId?: string;
  /** Name of the instances to list. */
  readonly name?: string;
  /** Status of the instances to list, in the service's word, such as `RUNNING`. */
  readonly status?: string;
  /** IP address of the instances to list. */
  readonly ip?: string;
  /** Tags of the instances to list, as `key=value`. */
  readonly tags?: string;
  /** Whether instances whose creation failed are listed as well. */
  readonly includeFailure?: boolean;
  /** Whether deleted instances are listed as well. */
  readonly includeDelete?: boolean;
  /** Number of instances on one page of the service's answer. */
  readonly limit?: number;
  /** Region of this call. */
  readonly region?: string;
  /** Id of the project of this call. */
  readonly projectId?: string;
  /** Maximum number of instances to read. */
  readonly maxRecords?: number;
}

/** Instances of the project. */
export interface GetInstancesOutputs {
  /** Number of instances according to the service. */
  readonly instanceNum?: number;
  /** Instances, newest first. */
  readonly instances: readonly CacheInstance[];
  /** The instances that were found, newest first, in the shape that all lists share. */
  readonly listedResources: readonly ListedResource[];
  /** Number of instances in `listedResources`. */
  readonly count: number;
  /** Instant at which the answer was read, RFC 3339 in UTC with milliseconds; `asOfSource` names the clock. */
  readonly asOf: string;
  /** Clock of `asOf`, one of `server` and `local`. */
  readonly asOfSource: string;
  /** Whether the provider read every instance that the service lists for this credential. */
  readonly complete: boolean;
  /** Reason why the reading is not complete, in one sentence. */
  readonly incompleteReason?: string;
  /** Number of pages of the service's answer that were read. */
  readonly pagesFetched: number;
  /** Warnings about the answer, one sentence each, such as an instant that cannot be read or an undocumented word. */
  readonly warnings: readonly string[];
}

/** Targets, conditions and rules of the gate. */
export interface GateDescription {
  /** Conditions for all targets. */
  readonly criteria?: GateCriteria;
  /** Resources whose backups or tasks the gate reads. */
  readonly targets: readonly GateTarget[];
  /** Rules for cases that the facts alone do not decide. */
  readonly policy?: GatePolicy;
  /** Deadline and pauses of repeated evaluation in an update. */
  readonly wait?: GateWait;
  /** Permissions to continue although the gate is closed, each with a reason, an actor and an expiry. */
  readonly overrides?: readonly GateOverride[];
}

/** Verdict and the evidence behind it. */
export interface GetGateVerdictOutputs {
  /** Version of this result, `1`. */
  readonly schemaVersion: string;
  /** Computed verdict, one of `pass`, `warn`, `fail`, `unknown` and `pending`. */
  readonly verdict: string;
  /** Whether an override lifts the block of the verdict. */
  readonly overridden: boolean;
  /** Whether the deployment must stop. */
  readonly blocks: boolean;
  /** Stable word for the deciding cause, such as `criteria`, `minimumTargets`, `waitTimeout`, `cancelled` or `overridden`. */
  readonly reason: string;
  /** Verdict in one line, for people. */
  readonly summary: string;
  /** One line for each target that did not pass, the worst verdicts first. */
  readonly lines?: readonly string[];
  /** Id of the evidence behind the verdict, for audits. */
  readonly evidenceId: string;
  /** Instant at which the gate was evaluated, RFC 3339 in UTC with milliseconds. */
  readonly evaluatedAt: string;
  /** End of the validity of a pass, RFC 3339 in UTC with milliseconds. */
  readonly validUntil: string;
  /** Newest `Date` header of the services, RFC 3339 in UTC. */
  readonly serverTime?: string;
  /** Clock of the service minus the clock of the machine that runs the provider, in milliseconds. */
  readonly skewMilliseconds?: number;
  /** Overrides that were in force and had an effect. */
  readonly appliedOverrides: readonly GateAppliedOverride[];
  /** Values of the policy that are not the default, each with its origin. */
  readonly policy?: readonly GatePolicyChoice[];
  /** Names of targets that did not pass and that `require` tolerates. */
  readonly tolerated: readonly string[];
  /** Warnings beside the verdict, one sentence each, such as expired or unused overrides and oddities of a reading. */
  readonly warnings: readonly string[];
  /** Result of each target, in the order of `targets`. */
  readonly targetResults: readonly GateTargetResult[];
}

/** What the resource `Gate` is given. */
export interface GateInputs {
  /** Conditions for all targets. */
  readonly criteria?: GateCriteria;
  /** Resources whose backups or tasks the gate reads. */
  readonly targets: readonly GateTarget[];
  /** Rules for cases that the facts alone do not decide. */
  readonly policy?: GatePolicy;
  /** Deadline and pauses of repeated evaluation in an update. */
  readonly wait?: GateWait;
  /** Permissions to continue although the gate is closed, each with a reason, an actor and an expiry. */
  readonly overrides?: readonly GateOverride[];
  /** Effect of a closed gate in a preview. */
  readonly onPreview?: string;
  /** Texts that renew the stored verdict. */
  readonly triggers?: readonly string[];
  /** Whether every update renews the stored verdict. */
  readonly always?: boolean;
}

/** What the resource `Gate` holds, its inputs included. */
export interface GateOutputs {
  /** Conditions for all targets. */
  readonly criteria?: GateCriteria;
  /** Resources whose backups or tasks the gate reads. */
  readonly targets: readonly GateTarget[];
  /** Rules for cases that the facts alone do not decide. */
  readonly policy?: GatePolicy;
  /** Deadline and pauses of repeated evaluation in an update. */
  readonly wait?: GateWait;
  /** Permissions to continue although the gate is closed, each with a reason, an actor and an expiry. */
  readonly overrides?: readonly GateOverride[];
  /** Effect of a closed gate in a preview. */
  readonly onPreview?: string;
  /** Texts that renew the stored verdict. */
  readonly triggers?: readonly string[];
  /** Whether every update renews the stored verdict. */
  readonly always?: boolean;
  /** Version of this result, `1`. */
  readonly schemaVersion: string;
  /** Computed verdict, one of `pass`, `warn`, `fail`, `unknown` and `pending`. */
  readonly verdict: string;
  /** Whether an override lifts the block of the verdict. */
  readonly overridden: boolean;
  /** Whether the deployment must stop. */
  readonly blocks: boolean;
  /** Stable word for the deciding cause, such as `criteria`, `minimumTargets`, `waitTimeout`, `cancelled` or `overridden`. */
  readonly reason: string;
  /** Verdict in one line, for people. */
  readonly summary: string;
  /** One line for each target that did not pass, the worst verdicts first. */
  readonly lines?: readonly string[];
  /** Id of the evidence behind the verdict, for audits. */
  readonly evidenceId: string;
  /** Instant at which the gate was evaluated, RFC 3339 in UTC with milliseconds. */
  readonly evaluatedAt: string;
  /** End of the validity of a pass, RFC 3339 in UTC with milliseconds. */
  readonly validUntil: string;
  /** Newest `Date` header of the services, RFC 3339 in UTC. */
  readonly serverTime?: string;
  /** Clock of the service minus the clock of the machine that runs the provider, in milliseconds. */
  readonly skewMilliseconds?: number;
  /** Overrides that were in force and had an effect. */
  readonly appliedOverrides: readonly GateAppliedOverride[];
  /** Names of targets that did not pass and that `require` tolerates. */
  readonly tolerated: readonly string[];
  /** Warnings beside the verdict, one sentence each, such as expired or unused overrides and oddities of a reading. */
  readonly warnings: readonly string[];
  /** Result of each target, in the order of `targets`. */
  readonly targetResults: readonly GateTargetResult[];
}

/** Inputs and outputs of each query, by its token. */
export interface Functions {
  "huaweicloud-backup:cce:getClusterSnapshotTasks": { readonly inputs: GetClusterSnapshotTasksInputs; readonly outputs: GetClusterSnapshotTasksOutputs };
  "huaweicloud-backup:cce:getClusters": { readonly inputs: GetCceClustersInputs; readonly outputs: GetCceClustersOutputs };
  "huaweicloud-backup:css:getLogBackupRecords": { readonly inputs: GetLogBackupRecordsInputs; readonly outputs: GetLogBackupRecordsOutputs };
  "huaweicloud-backup:css:getSnapshots": { readonly inputs: GetCssSnapshotsInputs; readonly outputs: GetCssSnapshotsOutputs };
  "huaweicloud-backup:css:getClusters": { readonly inputs: GetCssClustersInputs; readonly outputs: GetCssClustersOutputs };
  "huaweicloud-backup:dws:getClusterAction": { readonly inputs: GetClusterActionInputs; readonly outputs: GetClusterActionOutputs };
  "huaweicloud-backup:dws:getSnapshots": { readonly inputs: GetDwsSnapshotsInputs; readonly outputs: GetDwsSnapshotsOutputs };
  "huaweicloud-backup:dws:getClusters": { readonly inputs: GetDwsClustersInputs; readonly outputs: GetDwsClustersOutputs };
  "huaweicloud-backup:cbr:getOperationLog": { readonly inputs: GetOperationLogInputs; readonly outputs: GetOperationLogOutputs };
  "huaweicloud-backup:cbr:getOperationLogs": { readonly inputs: GetOperationLogsInputs; readonly outputs: GetOperationLogsOutputs };
  "huaweicloud-backup:cbr:getBackups": { readonly inputs: GetBackupsInputs; readonly outputs: GetBackupsOutputs };
  "huaweicloud-backup:dcs:getInstanceBackups": { readonly inputs: GetInstanceBackupsInputs; readonly outputs: GetInstanceBackupsOutputs };
  "huaweicloud-backup:dcs:getInstances": { readonly inputs: GetInstancesInputs; readonly outputs: GetInstancesOutputs };
}

export type FunctionToken = keyof Functions;

/** The queries whose answers are records, tasks and backups, and not resources. */
export type RecordToken = {
  [Token in FunctionToken]: Functions[Token]["outputs"] extends { readonly records: unknown } ? Token : never;
}[FunctionToken];
