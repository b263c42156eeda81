import { listedRuns } from "../../scenarios/listedRuns";
import { simulatorResources } from "../../services/defaults";
import { integerParameter, textParameter, utcSecondsParameter, wordParameter } from "../../services/parameterRules";
import type { Held, Service } from "../../services/service";
import type { CbrRow } from "../../wire/cbrRow";
import { listedOperationLog } from "../../wire/operationLog";
import { cbrReplies, filteredPage } from "./lists";

/**
 * The operation logs of a project.
 *
 * Source:   ListOpLogs of the CBR OpenAPI definition, 2026-10.
 * Choices:  `start_time` bounds the start, `end_time` the end, so that a running task is in no list that has an end; names
 *           match in full. The page says neither. `count` counts every log that the filters leave.
 */
export const simulatedOperationLogs: Service = {
  ...cbrReplies,
  queryName: "cbr.getOperationLogs",
  pathTemplate: "/v3/{project_id}/operation-logs",
  resourceParameter: "resource_id",
  resourceId: simulatorResources.cbrServerId,
  listsProject: true,
  parameters: [
    wordParameter("operation_type", [
      ...["backup", "copy", "replication", "delete", "restore", "vault_delete", "remove_resource", "sync"],
    ]),
    wordParameter("status", ["success", "skipped", "failed", "running", "timeout", "waiting"]),
    ...["resource_id", "resource_name", "vault_id", "vault_name", "provider_id"].map(textParameter),
    ...["destination_region", "destination_project_id", "enterprise_project_id"].map(textParameter),
    utcSecondsParameter("start_time"),
    utcSecondsParameter("end_time"),
    integerParameter("limit", 1, 1000),
    integerParameter("offset", 0, Number.MAX_SAFE_INTEGER),
  ],
  envelope: "operation_logs",
  wrongBody: { count: "many", operation_logs: "none" },
  answer: (call, scenario) =>
    filteredPage(call, scenario, {
      list: "operation_logs",
      rows: call.held.flatMap(logsOf),
      fields: {
        operation_type: ["operation_type"],
        status: ["status"],
        resource_name: ["extra_info", "resource", "name"],
        vault_id: ["vault_id"],
        vault_name: ["vault_name"],
        provider_id: ["provider_id"],
        destination_region: ["extra_info", "replication", "destination_region"],
        destination_project_id: ["extra_info", "replication", "destination_project_id"],
      },
      end: "ended_at",
    }),
};

function logsOf({ scenario, world }: Held): readonly CbrRow[] {
  const runs = listedRuns(scenario, "cbr", world).filter(({ cbr }) => cbr !== "noLog" && cbr !== "shared");
  const told = (): CbrRow[] =>
    runs.map((run) => ({
      beganAt: run.outcome === "waiting" ? undefined : run.startedAt,
      wire: listedOperationLog(run, world.resourceId, world.projectId),
    }));
  return scenario.stored?.cbrLists?.(world).logs ?? told();
}
