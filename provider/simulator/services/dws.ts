import { simulatorResources } from "./defaults";
import type { Reply } from "../server/reply";
import type { Service } from "./service";
import { isUuid } from "./uuid";

/** The values that the API page allows for `action_name`. There is no RESIZING, and no RESIZE_FAILED. */
export const dwsActionNames = [
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
export const dwsService: Service = {
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
  invalid: (detail) => dwsError(400, "DWS.0001", `Invalid request. ${detail}`),
  denied: (detail) => dwsError(403, "DWS.0403", `No permission. ${detail}`),
  fault: () => dwsError(500, "DWS.9999", "Internal service error."),
  // Both statuses are reported for the same code; 401 here says nothing about the credentials.
  unknownResource: (scenario) =>
    dwsError(scenario.unknownDwsClusterStatus ?? 404, "DWS.0047", "The cluster does not exist."),
  answer: ({ path, language }, scenario, world) => ({
    body: scenario.dws(world, path.get("action_name") ?? "", language),
  }),
};

function dwsError(status: number, code: string, message: string): Reply {
  return { status, body: { errCode: code, externalMessage: message, error_code: code, error_msg: message } };
}
