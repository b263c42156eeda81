/**
 * The DCS instances of a project.
 *
 * Source:   "ListInstances", DCS API reference, undated; its OpenAPI definition of 2026-06; the models of the SDKs, 2026-03.
 * Call:     GET /v2/{project_id}/instances?offset=&limit=&name=&name_equal=&instance_id=&status=&ip=&include_failure=…
 * Oddities: `offset` counts rows from 0. Without `limit` a page has 10 rows: 1000, the documented maximum, is sent. Most
 *           projects then need one page, and a wrong unit of `offset` has less to spoil.
 *           A 204 without a body means "no instances", as for backups (inferred).
 *           `instance_num` is called the number of instances, and may count the page: rowPaging.ts copes with both.
 *           `name` alone matches parts of names. It is sent with `name_equal=true` only.
 *           The form of the filter `tags` is shown for version 1 alone: it is not sent, and applied here.
 *           Instances whose creation failed, and deleted ones, are hidden unless they are asked for.
 *           Scalars vary: a tag's key as a number, `enterprise_project_id` as a number, `publicip_id` as `{}`, `az_codes`
 *           as texts or as objects.
 *           A backup that runs is none of the status words: an idle instance may be making one.
 */
import { offsetPaging } from "../../api/paging/offsetPaging";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { omitAbsent } from "../../core/omitAbsent";
import type { Activity } from "../../core/records/activity";
import type { Resource } from "../../core/records/resource";
import { object, rows } from "../../core/wire/containers";
import type { Read, WireField } from "../../core/wire/field";
import { boolean, decimal, filledText, integer, text } from "../../core/wire/scalars";
import type { GetInstancesInputs, GetInstancesOutputs } from "../../generated/types";
import { defineList } from "../defineList";
import type { ArgumentProblem, RecordContext } from "../defineQuery";
import type { DocumentedPart } from "../documentedPart";
import { readInstant } from "../readInstant";
import { saysAskedFor, warnOfFilters, type Asked } from "../saysAskedFor";
import { tagList, tagsOf } from "../tags";

/** Codes of zones: texts, or objects that have a `code`. */
const zoneCodes: WireField<string[]> = {
  schema: { type: ["array", "null"], items: {} },
  read(value, path, warnings) {
    if (!Array.isArray(value)) return undefined;
    return value
      .map((zone: unknown) => {
        const isObject = typeof zone === "object" && zone !== null;
        return filledText.read(isObject ? (zone as { code?: unknown }).code : zone, `${path}[]`, warnings);
      })
      .filter((code) => code !== undefined);
  },
};

const instance = object({
  instance_id: filledText,
  name: text,
  status: filledText,
  sub_status: filledText,
  created_at: filledText,
  updated_at: filledText,
  engine: filledText,
  engine_version: filledText,
  spec_code: filledText,
  cpu_type: filledText,
  capacity: decimal,
  capacity_minor: filledText,
  max_memory: integer,
  used_memory: integer,
  charging_mode: integer,
  order_id: filledText,
  description: text,
  vpc_id: filledText,
  vpc_name: text,
  subnet_id: filledText,
  security_group_id: filledText,
  ip: filledText,
  port: integer,
  domain_name: filledText,
  readonly_domain_name: filledText,
  enable_publicip: boolean,
  publicip_id: filledText,
  publicip_address: filledText,
  enable_ssl: boolean,
  no_password_access: boolean,
  access_user: filledText,
  user_id: filledText,
  user_name: text,
  maintain_begin: filledText,
  maintain_end: filledText,
  service_upgrade: boolean,
  service_task_id: filledText,
  enterprise_project_id: filledText,
  tags: tagList,
  az_codes: zoneCodes,
  features: object({
    support_acl: boolean,
    support_transparent_client_ip: boolean,
    support_ssl: boolean,
    support_audit_log: boolean,
  }),
});
type Instance = Read<typeof instance>;

const wire = object({ instance_num: integer, instances: rows(instance) });

const words = new Map<string | undefined, Activity["state"]>([
  ["RUNNING", "idle"],
  ["CREATING", "busy"],
  ["RESTARTING", "busy"],
  ["EXTENDING", "busy"],
  ["RESTORING", "busy"],
  ["FLUSHING", "busy"],
  ["STARTING", "busy"],
  ["CLOSING", "busy"],
  ["UPGRADING", "busy"],
  ["ROLLBACKING", "busy"],
  ["IPEXCHANGING", "busy"],
  ["CREATEFAILED", "degraded"],
  ["ERROR", "degraded"],
  ["FROZEN", "asleep"],
  ["CLOSED", "asleep"],
  ["DELETED", "deleting"],
]);

/** The work of the instance. An upgrade beside a word for idle is work under way. */
function activityOf({ status, serviceUpgrade }: Instance): Pick<Resource, "activity" | "activityKinds"> {
  const own = words.get(status) ?? "unknown";
  const activity = own === "idle" && serviceUpgrade === true ? "busy" : own;
  return { activity, ...(own === "busy" && status !== undefined ? { activityKinds: [status] } : {}) };
}

/** The pairs of `key=value,key=value`; `undefined` where the text has another form. */
function askedTags(tags: string | undefined): readonly (readonly [key: string, value: string])[] | undefined {
  const pairs = tags === undefined ? [] : tags.split(",").map((pair) => /^([^=]+)=(.*)$/s.exec(pair));
  const found = pairs.flatMap((pair) => (pair === null ? [] : [[pair[1] ?? "", pair[2] ?? ""] as const]));
  return found.length === pairs.length ? found : undefined;
}

function checkTags({ tags }: GetInstancesInputs): ArgumentProblem[] {
  if (askedTags(tags) !== undefined) return [];
  return [{ property: "tags", reason: "must be key=value, several separated by commas" }];
}

function filtersOf(row: Instance, { tags, tagsKnown }: Resource, inputs: GetInstancesInputs): readonly Asked[] {
  // The page writes the full-width comma.
  const addresses = row.ip?.split(/[,\uFF0C]/).map((address) => address.trim());
  const { ip } = inputs;
  return [
    [inputs.instanceId, row.instanceId, "id"],
    [inputs.name, row.name],
    [inputs.status, row.status],
    [ip, ip !== undefined && addresses?.includes(ip) === true ? ip : row.ip],
    ...(askedTags(inputs.tags) ?? []).map(([key, value]): Asked => [
      // A key of its own, so that no value stands for "no such tag".
      `=${value}`,
      Object.hasOwn(tags, key) ? `=${tags[key] ?? ""}` : tagsKnown ? "" : undefined,
    ]),
  ];
}

function toResource(row: Instance, { inputs, warnings }: RecordContext<GetInstancesInputs>): Resource {
  const resource = omitAbsent<Resource>({
    service: "dcs",
    id: row.instanceId ?? "",
    name: row.name ?? "",
    ...activityOf(row),
    rawStatus: row.status ?? "",
    createdAt: readInstant(row.createdAt, parseRfc3339, "instances[].created_at", warnings),
    ...tagsOf(row.tags, warnings),
    enterpriseProjectId: row.enterpriseProjectId,
    // `redis.single.xu1.large.2`: the second word is how the instance keeps its data.
    kind: row.specCode?.split(".")[1],
  });
  warnOfFilters(filtersOf(row, resource, inputs), warnings);
  return resource;
}

export const getInstances = defineList<
  GetInstancesInputs,
  Read<typeof wire>,
  Instance,
  DocumentedPart<GetInstancesOutputs>
>({
  service: "dcs",
  resource: "instance",
  permission: "dcs:instance:list",
  pathSegments: (_inputs, projectId) => ["v2", projectId, "instances"],
  filter: (inputs) =>
    Object.entries({
      instance_id: inputs.instanceId,
      name: inputs.name,
      name_equal: inputs.name === undefined ? undefined : true,
      status: inputs.status,
      ip: inputs.ip,
      include_failure: inputs.includeFailure,
      include_delete: inputs.includeDelete,
    }).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const])),
  checkInputs: checkTags,
  paging: offsetPaging({ offsetName: "offset", sizeName: "limit" }),
  pageSize: ({ limit = 1000 }) => limit,
  emptyStatuses: [204],
  errorCodes: { "DCS.4800": "API_INVALID_REQUEST" },
  wire,
  envelope: {
    anyOf: [
      { required: ["instances"], properties: { instances: { type: "array" } } },
      { required: ["instance_num"], properties: { instances: { type: "null" }, instance_num: { const: 0 } } },
    ],
  },
  rows: (body) => body.instances ?? [],
  total: (body) => body.instanceNum,
  rowId: (row) => row.instanceId,
  toResource,
  keeps: (resource, inputs, row) => saysAskedFor(filtersOf(row, resource, inputs)) !== false,
  documented: ({ rows: read, total }) =>
    omitAbsent({ instanceNum: total ?? (read.length === 0 ? 0 : undefined), instances: [...read] }),
});
