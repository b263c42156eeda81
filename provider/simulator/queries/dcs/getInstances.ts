import { listPage } from "../../services/listBehaviour";
import { integerParameter, textParameter, wordParameter } from "../../services/parameterRules";
import type { Held, Service } from "../../services/service";
import { rfc3339WithZ } from "../../wire/times";
import { simulatedInstanceBackups } from "./getInstanceBackups";

const day = 24 * 3_600_000;

/**
 * The DCS instances of a project.
 *
 * Source:   "ListInstances" of the DCS API reference, and the models of the SDKs.
 * Choices:  newest first; the page says nothing of an order. `instance_num` counts every instance of the filter.
 *           `tags` is not served, since its form is documented for version 1 alone. Nothing found is a 204, as for backups.
 * Errors:   those of `getInstanceBackups`.
 */
export const simulatedInstances: Service = {
  ...simulatedInstanceBackups,
  queryName: "dcs.getInstances",
  pathTemplate: "/v2/{project_id}/instances",
  listsProject: true,
  pathProblem: () => undefined,
  parameters: [
    ...["instance_id", "name", "status", "ip"].map(textParameter),
    ...["name_equal", "include_failure", "include_delete"].map((name) => wordParameter(name, ["true", "false"])),
    integerParameter("limit", 1, 1000),
    integerParameter("offset", 0, Number.MAX_SAFE_INTEGER),
  ],
  envelope: "instances",
  wrongBody: { instance_num: "many", instances: "none" },
  answer: ({ held, parameters }, scenario) => {
    const asked = held.flatMap(instancesOf).filter((row) => isAsked(row, parameters));
    const page = listPage(asked, parameters, { name: "offset", first: 0 }, scenario.lists);
    if (asked.length === 0) return { status: 204 };
    const named = page.total === undefined ? {} : { instance_num: page.total };
    return { body: { ...named, instances: page.rows } };
  },
};

type Row = Readonly<Record<string, unknown>>;

function isAsked(row: Row, parameters: ReadonlyMap<string, string>): boolean {
  const name = parameters.get("name") ?? "";
  const isExact = parameters.get("name_equal") === "true";
  const isNamed = isExact ? row["name"] === name : String(row["name"]).includes(name);
  const isWanted = (word: string, parameter: string): boolean =>
    row["status"] !== word || parameters.get(parameter) === "true";
  return (
    (isNamed || name === "") &&
    (["status", "ip"] as const).every((field) => (parameters.get(field) ?? row[field]) === row[field]) &&
    isWanted("CREATEFAILED", "include_failure") &&
    isWanted("DELETED", "include_delete")
  );
}

function instancesOf({ scenario, world }: Held): readonly Row[] {
  const { rows, members } = scenario.stored ?? {};
  const stored = rows?.["dcs.getInstances"]?.(world) as readonly Row[] | undefined;
  return stored ?? [{ ...instance(world), ...members?.["dcs.getInstances"] }];
}

function instance({ now, resourceId }: Held["world"]): Row {
  return {
    instance_id: resourceId,
    name: "simulator-cache",
    status: "RUNNING",
    engine: "Redis",
    engine_version: "6.0",
    spec_code: "redis.ha.xu1.large.r2.4",
    capacity: 4,
    capacity_minor: "4",
    ip: "192.168.0.7",
    port: 6379,
    created_at: rfc3339WithZ(now - 400 * day),
    updated_at: rfc3339WithZ(now - 2 * day),
    service_upgrade: false,
    service_task_id: "",
    publicip_id: {},
    az_codes: ["sim-region-1a"],
    enterprise_project_id: "0",
    tags: [{ key: "env", value: "prod" }],
  };
}
