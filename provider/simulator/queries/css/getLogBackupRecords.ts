import { simulatorResources } from "../../services/defaults";
import { listedRuns } from "../../scenarios/listedRuns";
import type { Reply } from "../../server/reply";
import { listPage } from "../../services/listBehaviour";
import { integerParameter, wordParameter } from "../../services/parameterRules";
import type { Service } from "../../services/service";
import { logRecord } from "../../wire/logRecord";

/**
 * A greater `start` or `limit` is refused, so that 1,999 different records can be read. The service itself may allow more,
 * as `reachesFar` in listBehaviour.ts does.
 */
const largestIndex = 1000;

/**
 * Log backup records of a CSS cluster.
 *
 * Source:   "Querying the Log Backup Task List", CSS API reference (edition with `start`, the first record being 1).
 *           Later editions call it `offset`, drop `status` and add `totalSize`; none of that is served here.
 * Errors:   `errCode` and `externalMessage`; CSS.0015 with 403 stands for a missing cluster and for a foreign one alike
 *           (read in the Terraform provider's source). The code for 500 is invented.
 */
export const simulatedLogBackupRecords: Service = {
  name: "css",
  queryName: "css.getLogBackupRecords",
  pathTemplate: "/v1.0/{project_id}/clusters/{cluster_id}/logs/records",
  resourceParameter: "cluster_id",
  resourceId: simulatorResources.cssClusterId,
  parameters: [
    integerParameter("start", 1, largestIndex),
    integerParameter("limit", 1, largestIndex),
    // The page gives the empty string as the default, which asks for all tasks.
    wordParameter("status", ["FAIL", "NOT_FAIL", ""]),
  ],
  envelope: "clusterLogRecord",
  wrongBody: { clusterLogRecord: "none" },
  invalid: (detail) => cssError(400, "CSS.0001", `CSS.0001 : Incorrect parameters. (${detail})`),
  denied: () => cssError(403, "CSS.0015", "No resources are found or the access is denied."),
  fault: () => cssError(500, "CSS.9999", "CSS.9999 : Internal service error."),
  unknownResource: () => cssError(403, "CSS.0015", "No resources are found or the access is denied."),
  answer: ({ parameters }, scenario, world) => {
    const filter = parameters.get("status") ?? "";
    const stored =
      scenario.stored?.css?.(world) ??
      listedRuns(scenario, "css", world).map((run) => logRecord(run, world.resourceId));
    const records = stored.filter(({ status }) => filter === "" || (status === "FAIL") === (filter === "FAIL"));
    const { lists } = scenario;
    const { rows, total } = listPage(records, parameters, { name: "start", first: 1 }, lists);
    // This edition of the page knows no total; a scenario may have the later one that names it.
    const named = lists?.total === undefined || total === undefined ? {} : { totalSize: total };
    return { body: { clusterLogRecord: rows, ...named } };
  },
};

function cssError(status: number, code: string, message: string): Reply {
  return { status, body: { errCode: code, externalMessage: message } };
}
