import { simulatorResources } from "../../services/defaults";
import { listedRuns } from "../../scenarios/listedRuns";
import type { RecordsScenario, World } from "../../scenarios/scenario";
import type { Reply } from "../../server/reply";
import type { Service } from "../../services/service";
import { snapshotTask, snapshotTaskList } from "../../wire/snapshotTask";

/**
 * Backup tasks of a CCE cluster's master data.
 *
 * Source:   "Obtaining a List of Cluster Backup Task Details", CCE API reference, 2024-07-26. The page has no query
 *           parameters and no paging, and refers to the common error table for everything but 200.
 * Errors:   shape of the CCE error page; the codes are its general ones for 400, 403, 404 and 500. Which of them this
 *           query uses is not documented.
 */
export const simulatedClusterSnapshotTasks: Service = {
  name: "cce",
  queryName: "cce.getClusterSnapshotTasks",
  pathTemplate: "/{edition}/v3.1/projects/{project_id}/clusters/{cluster_id}/operation/snapshot/tasks",
  resourceParameter: "cluster_id",
  resourceId: simulatorResources.cceClusterId,
  parameters: [],
  // `api` for standard clusters, `autopilot` for Autopilot ones, whose page is the same otherwise.
  pathProblem: (path) => (["api", "autopilot"].includes(path.get("edition") ?? "") ? undefined : "unknown path"),
  envelope: "items",
  wrongBody: { kind: "List", apiVersion: "v3.1", metadata: {}, items: "none" },
  invalid: (detail) => cceError(400, "CCE.01400001", `Invalid request. ${detail}`),
  denied: (detail) => cceError(403, "CCE.01403001", `Forbidden. ${detail}`),
  fault: () => cceError(500, "CCE.01500001", "Internal error."),
  unknownResource: () => cceError(404, "CCE.01404001", "Resource not found."),
  answer: (_call, scenario, world) => ({ body: scenario.stored?.cce?.(world) ?? taskList(scenario, world) }),
};

/** Oldest first, and without a rollback among what succeeded last. */
function taskList(scenario: RecordsScenario, world: World): object {
  const latest = scenario
    .runs("cce", world)
    .find(({ outcome, work }) => outcome === "succeeded" && work === undefined)?.endedAt;
  const tasks = listedRuns(scenario, "cce", world, "oldestFirst").map((run) => snapshotTask(run, world.resourceId));
  return snapshotTaskList(tasks, latest);
}

function cceError(status: number, code: string, message: string): Reply {
  return { status, body: { errorMessage: message, errorCode: code } };
}
