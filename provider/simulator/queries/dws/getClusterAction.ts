import { simulatorResources } from "../../services/defaults";
import { singleRun } from "../../scenarios/listedRuns";
import type { Reply } from "../../server/reply";
import type { Service } from "../../services/service";
import { isUuid } from "../../services/uuid";
import { clusterAction, type Language } from "../../wire/clusterAction";
import type { Run } from "../../wire/run";

/** The values that the API page allows for `action_name`. There is no RESIZING, and no RESIZE_FAILED. */
const dwsActionNames = [
  "GROWING",
  "RESIZE_FAILURE",
  "RESTORING",
  "RESTORING_FAILED",
  "SNAPSHOTTING",
  "SNAPSHOTTING_FAILED",
  "FINE_GRAINED_RESTORING",
  "FINE_GRAINED_RESTORING_FAILED",
] as const;

/**
 * One action of a DWS cluster.
 *
 * Source:   the DWS API page on querying the details of a cluster task (Chinese edition).
 * Errors:   `error_code` beside a second `errCode`, as the service is seen to answer at times (read in the Terraform
 *           provider's source, like DWS.0001, DWS.0047 and DWS.9999). The code for 403 is invented.
 */
export const simulatedClusterAction: Service = {
  name: "dws",
  queryName: "dws.getClusterAction",
  pathTemplate: "/v1/{project_id}/clusters/{cluster_id}/actions/{action_name}",
  resourceParameter: "cluster_id",
  resourceId: simulatorResources.dwsClusterId,
  parameters: [],
  pathProblem: (path) => {
    const actionName = path.get("action_name") ?? "";
    if (!isUuid(path.get("cluster_id") ?? "")) {
      return "cluster_id is not a UUID";
    }
    return dwsActionNames.some((name) => name === actionName) ? undefined : `unknown action_name ${actionName}`;
  },
  envelope: "items",
  wrongBody: { id: 7, action_name: [], status: { code: "SUCCESS" }, items: "none" },
  invalid: (detail) => dwsError(400, "DWS.0001", `Invalid request. ${detail}`),
  denied: (detail) => dwsError(403, "DWS.0403", `No permission. ${detail}`),
  fault: () => dwsError(500, "DWS.9999", "Internal service error."),
  // Both statuses are reported for the same code; 401 here says nothing about the credentials.
  unknownResource: (scenario) =>
    dwsError(scenario.unknownDwsClusterStatus ?? 404, "DWS.0047", "The cluster does not exist."),
  answer: ({ path, language }, scenario, world) => {
    const actionName = path.get("action_name") ?? "";
    const stored = scenario.stored?.dws?.(world, actionName, language);
    return { body: stored ?? actionOf(singleRun(scenario, "dws", world), world.resourceId, actionName, language) };
  },
};

/** The cluster knows one action, as SNAPSHOTTING, and as SNAPSHOTTING_FAILED as well when it failed; else `{}`. */
function actionOf(run: Run | undefined, clusterId: string, actionName: string, language: Language): object {
  const named = actionName === "SNAPSHOTTING" || (actionName === "SNAPSHOTTING_FAILED" && run?.outcome === "failed");
  return run !== undefined && named ? clusterAction(run, clusterId, actionName, language) : {};
}

function dwsError(status: number, code: string, message: string): Reply {
  return { status, body: { errCode: code, externalMessage: message, error_code: code, error_msg: message } };
}
