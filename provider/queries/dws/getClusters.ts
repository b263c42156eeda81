/**
 * The DWS clusters of a project.
 *
 * Source:   "ListClusters", DWS API reference, undated; its OpenAPI definition of 2026-09; the models of the SDKs, 2026-03.
 * Call:     GET /v1.0/{project_id}/clusters?enterprise_project_id=
 * Oddities: No paging is documented: one request is the whole list, and `count` has to be the number of its rows.
 *           `count` is a text in one example.
 *           What is listed without `enterprise_project_id` is not documented. It is sent only where it was asked for, and
 *           `all_granted_eps` is the documented word for all.
 *           The words and the empty forms of the activity are those of readCluster.ts. That read is about one cluster.
 *           `tags` is null by default: the cluster has none.
 *           Times end in `Z`. One without a zone would be unreadable.
 */
import { singlePage } from "../../api/paging/singlePage";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { omitAbsent } from "../../core/omitAbsent";
import type { Resource } from "../../core/records/resource";
import { array, object, rows } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import { filledText, integer, text } from "../../core/wire/scalars";
import type { GetDwsClustersInputs, GetDwsClustersOutputs } from "../../generated/types";
import { defineList } from "../defineList";
import type { RecordContext } from "../defineQuery";
import type { DocumentedPart } from "../documentedPart";
import { readInstant } from "../readInstant";
import { saysAskedFor, warnOfFilters, type Asked } from "../saysAskedFor";
import { tagList, tagsOf } from "../tags";
import { dwsActivityFields, dwsActivityOf } from "./clusterActivity";
import { dwsErrorCodes } from "./dwsErrorCodes";

const cluster = object({
  id: filledText,
  name: text,
  ...dwsActivityFields,
  version: filledText,
  created: filledText,
  updated: filledText,
  port: integer,
  endpoints: array(object({ connect_info: text, jdbc_url: text })),
  nodes: array(object({ id: filledText, status: filledText, name: text })),
  tags: tagList,
  user_name: text,
  number_of_node: integer,
  recent_event: integer,
  availability_zone: text,
  enterprise_project_id: filledText,
  node_type: filledText,
  vpc_id: filledText,
  subnet_id: filledText,
  security_group_id: filledText,
  public_ip: object({
    public_bind_type: filledText,
    eip_id: filledText,
    ip_type: filledText,
    eip_address: filledText,
    band_width: integer,
    status: filledText,
    error_message: text,
  }),
  public_endpoints: array(object({ public_connect_info: text, jdbc_url: text })),
  failed_reasons: object({ error_code: filledText, error_msg: text }),
});
type Cluster = Read<typeof cluster>;

const wire = object({ count: integer, clusters: rows(cluster) });

function filtersOf(row: Cluster, { enterpriseProjectId: own }: GetDwsClustersInputs): readonly Asked[] {
  return [[own === "all_granted_eps" ? undefined : own, row.enterpriseProjectId]];
}

function toResource(row: Cluster, { inputs, warnings }: RecordContext<GetDwsClustersInputs>): Resource {
  warnOfFilters(filtersOf(row, inputs), warnings);
  const { state, kinds, rawStatus } = dwsActivityOf(row);
  return omitAbsent<Resource>({
    service: "dws",
    id: row.id ?? "",
    name: row.name ?? "",
    activity: state,
    activityKinds: kinds,
    rawStatus,
    createdAt: readInstant(row.created, parseRfc3339, "clusters[].created", warnings),
    ...tagsOf(row.tags, warnings),
    enterpriseProjectId: row.enterpriseProjectId,
  });
}

function documentedRow(row: Cluster): GetDwsClustersOutputs["clusters"][number] {
  const { subStatus, taskStatus, actionProgress } = row;
  const filled = (word: string | undefined): string | undefined => (word === "" ? undefined : word);
  return omitAbsent({
    ...row,
    subStatus: filled(subStatus),
    taskStatus: filled(taskStatus),
    actionProgress: actionProgress?.texts,
  });
}

export const getDwsClusters = defineList<
  GetDwsClustersInputs,
  Read<typeof wire>,
  Cluster,
  DocumentedPart<GetDwsClustersOutputs>
>({
  service: "dws",
  resource: "cluster",
  permission: "dws:cluster:list",
  pathSegments: (_inputs, projectId) => ["v1.0", projectId, "clusters"],
  filter: ({ enterpriseProjectId: own }) => (own === undefined ? [] : [["enterprise_project_id", own]]),
  paging: singlePage,
  emptyStatuses: [],
  errorCodes: dwsErrorCodes,
  wire,
  envelope: {
    anyOf: [
      { required: ["clusters"], properties: { clusters: { type: "array" } } },
      { required: ["count"], properties: { clusters: { type: "null" }, count: { enum: [0, "0"] } } },
    ],
  },
  rows: (body) => body.clusters ?? [],
  total: (body) => body.count,
  rowId: (row) => row.id,
  toResource,
  keeps: (_resource, inputs, row) => saysAskedFor(filtersOf(row, inputs)) !== false,
  documented: ({ rows: read, total }) => omitAbsent({ reportedCount: total, clusters: read.map(documentedRow) }),
});
