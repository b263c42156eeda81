/**
 * The CSS clusters of a project.
 *
 * Source:   "ListClustersDetails", CSS API reference, undated; its OpenAPI definition of 2026-07; the models of the SDKs, 2026-03.
 * Call:     GET /v1.0/{project_id}/clusters?start=&limit=&datastoreType=
 * Oddities: The first row has the number 1. The table of newer pages calls the parameter `offset`, while their example and
 *           the acceptance-tested Terraform provider send `start`. Where it is ignored, rowPaging.ts tries the other.
 *           The page documents 1000 as the maximum of both parameters: see indexPaging.ts for a longer list. A row holds
 *           every node of its cluster, so a page of 100 is asked for, and not of 1000.
 *           `totalSize` counts all clusters, or those of the type that is asked for.
 *           `created` and `updated` have no zone. Other lists of CSS write UTC, but nothing proves it here: a time that
 *           lies in the future as UTC is one of +08:00, and so are all others of its answer.
 *           `enterprise_project_id` is the older spelling of `enterpriseProjectId`: both are read.
 *           No parameter selects an enterprise project.
 */
import { indexPaging } from "../../api/paging/indexPaging";
import { omitAbsent } from "../../core/omitAbsent";
import type { Resource } from "../../core/records/resource";
import { zoneReadings } from "../../core/records/zoneReadings";
import { array, object, rows } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import { boolean, filledText, integer, text } from "../../core/wire/scalars";
import type { GetCssClustersInputs, GetCssClustersOutputs } from "../../generated/types";
import { defineList } from "../defineList";
import type { RecordContext } from "../defineQuery";
import type { DocumentedPart } from "../documentedPart";
import { saysAskedFor, warnOfFilters, type Asked } from "../saysAskedFor";
import { tagList, tagsOf } from "../tags";
import { isAhead, isZoneless, readStamp, type StampZone } from "../zoneOf";
import { cssActivityFields, cssActivityOf } from "./clusterActivity";
import { cssErrorCodes } from "./cssErrorCodes";

const whiteList = object({ enableWhiteList: boolean, whiteList: text });

const cluster = object({
  id: filledText,
  name: text,
  desc: text,
  ...cssActivityFields,
  created: filledText,
  updated: filledText,
  datastore: object({
    type: filledText,
    version: filledText,
    supportSecuritymode: boolean,
    subVersion: filledText,
    isEosCluster: boolean,
  }),
  backupAvailable: boolean,
  snapshotPolicy: object({ backupEnable: boolean, bakPeriod: text, bakFrequency: text, bakKeepDay: integer }),
  instances: array(
    object({
      id: filledText,
      name: text,
      type: filledText,
      status: filledText,
      specCode: filledText,
      azCode: filledText,
      ip: filledText,
      volume: object({ type: filledText, size: integer }),
      resourceId: filledText,
      subnetId: filledText,
    }),
  ),
  tags: tagList,
  enterprise_project_id: filledText,
  enterpriseProjectId: filledText,
  failedReason: object({ errorCode: filledText, errorMsg: filledText }),
  period: boolean,
  endpoint: text,
  ipv6Endpoint: text,
  vpcId: filledText,
  subnetId: filledText,
  currentSubnetIds: text,
  securityGroupId: filledText,
  httpsEnable: boolean,
  authorityEnable: boolean,
  diskEncrypted: boolean,
  cmkId: filledText,
  publicIp: filledText,
  bandwidthSize: integer,
  bandwidthResourceId: filledText,
  elbWhiteList: whiteList,
  publicKibanaResp: object({
    eipSize: integer,
    elbWhiteListResp: whiteList,
    publicKibanaIp: filledText,
    bandwidthResourceId: filledText,
  }),
});
type Cluster = Read<typeof cluster>;

const wire = object({ totalSize: integer, clusters: rows(cluster) });
type List = Read<typeof wire>;

const zoneWarnings = {
  disproved: "a CSS time without a zone is in the future as UTC, so times without a zone are read as +08:00",
  unproven: "CSS creation times have no zone: createdAt is read as UTC; in +08:00 it is 8 hours earlier",
} as const;

function zoneOfList({ clusters = [] }: List, { answeredAt }: RecordContext<GetCssClustersInputs>): StampZone {
  const stamps = clusters.flatMap(({ created, updated }) => [created, updated]).filter((stamp) => stamp !== undefined);
  const zoneless = stamps.filter(isZoneless);
  const [utc, local] = zoneReadings;
  if (zoneless.length === 0) return { kind: "proven", zone: utc };
  const isLocal = isAhead(zoneless, utc, answeredAt) && !isAhead(zoneless, local, answeredAt);
  return isLocal ? { kind: "disproved", zone: local } : { kind: "unproven", zone: utc };
}

function createdOf({ created }: Cluster, context: RecordContext<GetCssClustersInputs>) {
  const { zone = { kind: "unproven", zone: "UTC" }, warnings } = context;
  const isZoneUsed = created !== undefined && isZoneless(created);
  if (isZoneUsed && (zone.kind === "disproved" || zone.kind === "unproven")) warnings.add(zoneWarnings[zone.kind]);
  const createdAt = readStamp(created, "clusters[].created", { zone, setting: "UTC", warnings });
  return { createdAt, zoneProven: isZoneUsed && zone.kind === "unproven" ? false : undefined };
}

function filtersOf({ datastore }: Cluster, { datastoreType }: GetCssClustersInputs): readonly Asked[] {
  return [[datastoreType, datastore?.type]];
}

function toResource(row: Cluster, context: RecordContext<GetCssClustersInputs>): Resource {
  const { inputs, warnings } = context;
  warnOfFilters(filtersOf(row, inputs), warnings);
  const { state, kinds, rawStatus } = cssActivityOf(row);
  return omitAbsent<Resource>({
    service: "css",
    id: row.id ?? "",
    name: row.name ?? "",
    activity: state,
    activityKinds: kinds,
    rawStatus,
    ...createdOf(row, context),
    ...tagsOf(row.tags, warnings),
    enterpriseProjectId: row.enterpriseProjectId,
    kind: row.datastore?.type,
  });
}

function documentedRow({ actions, actionProgress, ...row }: Cluster): GetCssClustersOutputs["clusters"][number] {
  const { names } = actions ?? {};
  return omitAbsent({
    ...row,
    actions: names === undefined ? undefined : [...names],
    actionProgress: actionProgress?.progress,
  });
}

export const getCssClusters = defineList<GetCssClustersInputs, List, Cluster, DocumentedPart<GetCssClustersOutputs>>({
  service: "css",
  resource: "cluster",
  permission: "css:cluster:list",
  pathSegments: (_inputs, projectId) => ["v1.0", projectId, "clusters"],
  filter: ({ datastoreType }) => (datastoreType === undefined ? [] : [["datastoreType", datastoreType]]),
  paging: indexPaging({
    firstRowName: "start",
    otherFirstRowName: "offset",
    sizeName: "limit",
    maximumFirstRow: 1000,
    maximumSize: 1000,
  }),
  pageSize: (inputs) => inputs.limit,
  emptyStatuses: [],
  // Of a cluster, this code also means that it does not exist. A list names none.
  errorCodes: { ...cssErrorCodes, "CSS.0015": "AUTH_DENIED" },
  wire,
  envelope: {
    anyOf: [
      { required: ["clusters"], properties: { clusters: { type: "array" } } },
      { required: ["totalSize"], properties: { clusters: { type: "null" }, totalSize: { const: 0 } } },
    ],
  },
  rows: (body) => body.clusters ?? [],
  total: (body) => body.totalSize,
  rowId: (row) => row.id,
  zone: zoneOfList,
  toResource,
  keeps: (_resource, inputs, row) => saysAskedFor(filtersOf(row, inputs)) !== false,
  documented: ({ rows: read, total }) => omitAbsent({ totalSize: total, clusters: read.map(documentedRow) }),
});
