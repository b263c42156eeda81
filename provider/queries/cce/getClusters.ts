/**
 * The CCE clusters of a project, of one edition.
 *
 * Source:   "ListClusters" and "ListAutopilotClusters", CCE API reference, undated; the OpenAPI definition of 2026-09; the
 *           models of the SDKs, 2026-03.
 * Call:     GET /api/v3/projects/{project_id}/clusters?status=&type=&version=&detail=, and the same below /autopilot for
 *           Autopilot clusters
 * Oddities: No paging, no filter by name and none by tag are documented: one request is the whole list.
 *           `kind` of the list is `Cluster` in the example, and `List` is what Kubernetes would write. Go leaves an empty list
 *           out, so that the answer is then known by its kind.
 *           Without `errorStatus`, which one SDK alone knows, a cluster in `Error` is shown as `Deleting`. It is not sent: no
 *           page documents its values. `deleting` may therefore be a cluster that failed.
 *           A cluster that is being ordered for a period has no `uid` yet: the list is then not complete.
 *           `name` is fixed, and `alias` is the name that users see and can change. Both are unique among both.
 *           Nothing shows that the list fills `clusterTags`. A row without them leaves its tags unknown.
 *           Times are the ones that Go prints: see goTime.ts.
 *           Whether the standard list holds Autopilot clusters is not documented.
 *           Networks, certificates and component settings of a cluster are not read.
 */
import { singlePage } from "../../api/paging/singlePage";
import { parseGoTime } from "../../core/instants/goTime";
import { omitAbsent } from "../../core/omitAbsent";
import type { Activity } from "../../core/records/activity";
import type { Resource } from "../../core/records/resource";
import { array, object, rows, textMap } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import { boolean, filledText, integer, text } from "../../core/wire/scalars";
import type { GetCceClustersInputs, GetCceClustersOutputs } from "../../generated/types";
import { defineList } from "../defineList";
import type { RecordContext } from "../defineQuery";
import type { DocumentedPart } from "../documentedPart";
import { readInstant } from "../readInstant";
import { saysAskedFor, warnOfFilters, type Asked } from "../saysAskedFor";
import { tagList, tagsOf } from "../tags";
import { cceErrorCodes } from "./cceErrorCodes";

const cluster = object({
  kind: filledText,
  apiVersion: text,
  metadata: object({
    uid: filledText,
    name: text,
    alias: filledText,
    creationTimestamp: filledText,
    updateTimestamp: filledText,
    timezone: filledText,
    labels: textMap,
    annotations: textMap,
  }),
  spec: object({
    category: filledText,
    type: filledText,
    flavor: filledText,
    version: filledText,
    platformVersion: filledText,
    legacyVersion: filledText,
    description: text,
    billingMode: integer,
    az: filledText,
    ipv6enable: boolean,
    supportIstio: boolean,
    enableAutopilot: boolean,
    deletionProtection: boolean,
    clusterTags: tagList,
    extendParam: object({
      enterpriseProjectId: filledText,
      clusterAZ: filledText,
      clusterExternalIP: filledText,
      upgradefrom: filledText,
    }),
  }),
  status: object({
    phase: filledText,
    jobID: filledText,
    reason: filledText,
    message: text,
    endpoints: array(object({ url: text, type: filledText })),
    isLocked: boolean,
    lockScene: filledText,
    lockSource: filledText,
    lockSourceId: filledText,
  }),
});
type Cluster = Read<typeof cluster>;

const wire = object({ kind: text, apiVersion: text, items: rows(cluster) });

const phases = new Map<string | undefined, Activity["state"]>([
  ["Available", "idle"],
  ["Creating", "busy"],
  ["ScalingUp", "busy"],
  ["ScalingDown", "busy"],
  ["Upgrading", "busy"],
  ["Resizing", "busy"],
  ["RollingBack", "busy"],
  ["Awaking", "busy"],
  ["Hibernating", "busy"],
  ["UnFreezing", "busy"],
  ["Freezing", "busy"],
  ["Deleting", "deleting"],
  ["Hibernation", "asleep"],
  ["Frozen", "asleep"],
  ["Unavailable", "degraded"],
  ["Error", "degraded"],
  ["ResizeFailed", "degraded"],
  ["RollbackFailed", "degraded"],
]);

function filtersOf({ spec, status }: Cluster, inputs: GetCceClustersInputs): readonly Asked[] {
  return [
    [inputs.status, status?.phase],
    [inputs.type, spec?.type],
    [inputs.version, spec?.version],
  ];
}

function toResource(row: Cluster, { inputs, warnings }: RecordContext<GetCceClustersInputs>): Resource {
  warnOfFilters(filtersOf(row, inputs), warnings);
  const { uid, name, alias, creationTimestamp } = row.metadata ?? {};
  const phase = row.status?.phase;
  const activity = phases.get(phase) ?? "unknown";
  return omitAbsent<Resource>({
    service: "cce",
    id: uid ?? "",
    name: name ?? "",
    aliases: alias === undefined || alias === name ? undefined : [alias],
    activity,
    activityKinds: activity === "busy" && phase !== undefined ? [phase] : undefined,
    rawStatus: phase ?? "",
    createdAt: readInstant(creationTimestamp, parseGoTime, "items[].metadata.creationTimestamp", warnings),
    ...tagsOf(row.spec?.clusterTags, warnings),
    enterpriseProjectId: row.spec?.extendParam?.enterpriseProjectId,
    kind: row.spec?.category,
  });
}

export const getCceClusters = defineList<
  GetCceClustersInputs,
  Read<typeof wire>,
  Cluster,
  DocumentedPart<GetCceClustersOutputs>
>({
  service: "cce",
  resource: "cluster",
  permission: "cce:cluster:list",
  // The path of Autopilot clusters differs in this word alone.
  pathSegments: ({ edition }, projectId) => [
    edition === "autopilot" ? "autopilot" : "api",
    "v3",
    "projects",
    projectId,
    "clusters",
  ],
  filter: ({ status, type, version, detail }) =>
    Object.entries({ status, type, version, detail }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as const],
    ),
  paging: singlePage,
  emptyStatuses: [],
  errorCodes: cceErrorCodes,
  wire,
  envelope: {
    anyOf: [
      { required: ["items"], properties: { items: { type: "array" } } },
      { required: ["kind"], properties: { kind: { enum: ["Cluster", "cluster", "List"] }, items: { type: "null" } } },
    ],
  },
  rows: (body) => body.items ?? [],
  rowId: (row) => row.metadata?.uid,
  toResource,
  keeps: (_resource, inputs, row) => saysAskedFor(filtersOf(row, inputs)) !== false,
  documented: ({ body, rows: read }) =>
    omitAbsent({ kind: body?.kind, apiVersion: body?.apiVersion, items: [...read] }),
});
