/**
 * Snapshots of one DWS cluster, as the service lists them.
 *
 * Source:   "ListClusterSnapshots", DWS API reference, undated; its OpenAPI definition of 2026-09; the models of the SDKs.
 * Call:     GET /v1.0/{project_id}/clusters/{cluster_id}/snapshots
 * Oddities: `offset` is a page number in one source and a row in another: `limit`, `offset`, `sort_key` and `sort_dir` are
 *           not sent. The unlimited default is one complete page, unless it holds fewer rows than `count`.
 *           The page writes times with `Z`, real answers leave the zone out: snapshotZone.ts says how they are read.
 *           `size` is in GB without saying whether 10^9 or 2^30 bytes: the smaller reading flatters no minimum.
 *           One example has the text `"500,"` as a size: it is left out.
 *           Snapshots of single schemas or tables stand in the same list, and are no backup of the cluster.
 *           `FROZEN` and `POLICE_FROZEN` exist and cannot be used now: their state is unknown.
 *           The row's `cluster_status` and `cluster_task_status` are of the cluster, and say nothing of the snapshot.
 */
import { singlePage } from "../../api/paging/singlePage";
import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import { wordsToStates, type State } from "../../core/records/state";
import { array, object, rows } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import { boolean, decimal, filledText, integer, ownerId, percent, stampText, text } from "../../core/wire/scalars";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import type { GetDwsSnapshotsInputs, GetDwsSnapshotsOutputs } from "../../generated/types";
import { isForeign } from "../belongsElsewhere";
import { defineQuery, type RecordContext } from "../defineQuery";
import type { DocumentedPart } from "../documentedPart";
import { outcomeOf } from "../outcomeOf";
import { isZoneless, readStamp, type StampZone } from "../zoneOf";
import { snapshotZone } from "./snapshotZone";
import { dwsErrorCodes } from "./dwsErrorCodes";

const snapshot = object({
  id: filledText,
  name: text,
  description: text,
  started: stampText,
  finished: stampText,
  updated: filledText,
  size: decimal,
  status: filledText,
  type: filledText,
  cluster_id: ownerId,
  cluster_name: text,
  datastore: object({ type: text, version: text }),
  bak_expected_start_time: filledText,
  bak_keep_day: integer,
  bak_period: text,
  db_user: text,
  progress: percent,
  backup_key: filledText,
  prior_backup_key: filledText,
  base_backup_key: filledText,
  backup_device: text,
  total_backup_size: integer,
  base_backup_name: text,
  support_inplace_restore: boolean,
  // As text, like the level: a value that cannot be read must not pass for "whole cluster".
  fine_grained_backup: ownerId,
  backup_level: ownerId,
  fine_grained_backup_detail: object({ database: text, schema_list: array(text), table_list: array(text) }),
  guest_agent_version: text,
  cluster_status: text,
  cluster_task_status: text,
});
type Snapshot = Read<typeof snapshot>;

const wire = object({ count: integer, project_id: text, cluster_id: ownerId, snapshots: rows(snapshot) });

const words: Readonly<Record<string, State>> = {
  CREATING: "running",
  AVAILABLE: "succeeded",
  // Something is being restored from it, so that it can be restored from.
  RESTORING: "succeeded",
  UNAVAILABLE: "failed",
};
const readState = wordsToStates(words);

const backupKind = "clusterSnapshot";
const backupTypes = ["manual", "auto"];
const setting = "dwsSnapshotTimeZone";
const bytesOfGigabyte = 1e9;

/** Whether the snapshot holds the whole cluster. */
function isOfCluster({ backupLevel = "cluster", fineGrainedBackup = "false" }: Snapshot): boolean {
  return backupLevel === "cluster" && fineGrainedBackup.toLowerCase() === "false";
}

const zoneWarnings: Readonly<Record<Exclude<StampZone["kind"], "proven">, string>> = {
  disproved: "a DWS snapshot time without a zone is in the future as UTC, so times without a zone are read as +08:00",
  unproven: `DWS snapshot times have no zone and ${setting} is not set: the instants are read as UTC; in +08:00 they are 8 hours earlier`,
  unreadable: `the answer does not prove the zone of DWS snapshot times, and ${setting} is not set: these instants are absent`,
};

/** The zone for one row. Beside a stamp with a zone, one of an unproven zone could not be shifted without the other. */
function zoneOfRow({ started, finished }: Snapshot, zone: StampZone): StampZone {
  const isMixed = [started, finished].some((stamp) => parseRfc3339(stamp ?? "") !== undefined);
  return zone.kind === "unproven" && isMixed ? { kind: "unreadable" } : zone;
}

function bytesOf(gigabytes: number | undefined): number | undefined {
  const bytes = gigabytes === undefined ? undefined : Math.round(gigabytes * bytesOfGigabyte);
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

function toRecord(row: Snapshot, context: RecordContext<GetDwsSnapshotsInputs>): BackupRecord {
  const { inputs, warnings, zone: zoneOfList = { kind: "unreadable" } } = context;
  const foreign = isForeign(row.clusterId, inputs.clusterId);
  if (foreign) warnings.add("a snapshot of another cluster than the requested one is left out");
  const read = readState(row.status);
  const { state } = outcomeOf({ state: read.state, progress: row.progress }, "snapshot", warnings);
  const ended = state === "succeeded" || state === "failed";
  const { started, finished } = row;
  const zone = zoneOfRow(row, zoneOfList);
  const isZoneUsed = [started, ended ? finished : undefined].some((stamp) => stamp !== undefined && isZoneless(stamp));
  if (isZoneUsed && zone.kind !== "proven") warnings.add(zoneWarnings[zone.kind]);
  const reading = { zone, setting, warnings };
  return omitAbsent<BackupRecord>({
    service: "dws",
    resourceId: foreign ? (row.clusterId ?? "") : inputs.clusterId,
    id: row.id,
    kind: isOfCluster(row) ? backupKind : "partialSnapshot",
    backupType: row.type?.toLowerCase(),
    incremental: row.priorBackupKey === undefined ? undefined : row.priorBackupKey !== "FULL",
    state,
    rawState: read.rawState,
    progress: row.progress,
    startedAt: readStamp(started, "snapshots[].started", reading),
    completedAt: ended ? readStamp(finished, "snapshots[].finished", reading) : undefined,
    zoneProven: isZoneUsed && zone.kind === "unproven" ? false : undefined,
    sizeBytes: bytesOf(row.size),
    evidenceGrade: "artefact",
  });
}

function documentedRow(row: Snapshot): NonNullable<GetDwsSnapshotsOutputs["snapshots"]>[number] {
  const word = row.fineGrainedBackup?.toLowerCase();
  return omitAbsent({ ...row, fineGrainedBackup: word === "true" ? true : word === "false" ? false : undefined });
}

export const getDwsSnapshots = defineQuery<
  GetDwsSnapshotsInputs,
  Read<typeof wire>,
  Snapshot,
  DocumentedPart<GetDwsSnapshotsOutputs>
>({
  service: "dws",
  resource: "cluster",
  resourceArgument: "clusterId",
  permission: "dws:cluster:listSnapshot",
  pathSegments: (inputs, projectId) => ["v1.0", projectId, "clusters", inputs.clusterId, "snapshots"],
  paging: singlePage,
  emptyStatuses: [],
  errorCodes: dwsErrorCodes,
  wire,
  // Without a count that can be read nothing shows that the list is whole.
  envelope: {
    required: ["count"],
    properties: { count: { anyOf: [{ type: "integer" }, { type: "string", pattern: "^\\d{1,15}$" }] } },
    anyOf: [
      { required: ["snapshots"], properties: { snapshots: { type: "array" } } },
      { properties: { snapshots: { type: "null" }, count: { enum: [0, "0"] } } },
    ],
  },
  contradiction: (body, inputs) =>
    isForeign(body.clusterId, inputs.clusterId) ? "the snapshots of another cluster than the requested one" : undefined,
  rows: (body) => body.snapshots ?? [],
  total: (body) => body.count,
  rowId: (row) => row.id,
  zone: (body, { settings, answeredAt }) =>
    snapshotZone(body.snapshots ?? [], { setting: settings.dwsSnapshotTimeZone, answeredAt }),
  toRecord,
  keeps: (record, { clusterId }) => record.resourceId === clusterId,
  // Neither a snapshot of single tables nor one that does not say how it was started.
  countsAsBackup: ({ kind, backupType }) =>
    kind === backupKind && backupType !== undefined && backupTypes.includes(backupType),
  gate: {
    evidence: "snapshots",
    about: "the snapshots of a cluster",
    isDefault: true,
    subject: "warehouse snapshot",
    remediation: "check the cluster's snapshots and its snapshot policy",
    evidenceGrade: "artefact",
    words,
    endField: "finished",
    backupKinds: [backupKind],
    workKinds: {
      SNAPSHOTTING: backupKind,
      RESTORING: "RESTORING",
      FINE_GRAINED_RESTORING: "FINE_GRAINED_RESTORING",
      GROWING: "GROWING",
      REDISTRIBUTION_PAUSED: "REDISTRIBUTION_PAUSED",
      ORDER_PENDING: "ORDER_PENDING",
    },
    backupTypes,
    statesIncremental: true,
    timeZoneSetting: {
      flag: "--dws-snapshot-time-zone",
      variable: "HWBACKUP_DWS_SNAPSHOT_TIME_ZONE",
      name: setting,
    },
    cannotAnswer: {},
  },
  documented: ({ body, rows: read }) =>
    omitAbsent({
      count: body?.count,
      projectId: body?.projectId,
      clusterId: body?.clusterId,
      snapshots: read.map(documentedRow),
    }),
});
