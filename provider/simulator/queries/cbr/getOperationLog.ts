import { simulatorResources } from "../../services/defaults";
import { singleRun } from "../../scenarios/listedRuns";
import type { Reply } from "../../server/reply";
import type { Service } from "../../services/service";
import { operationLog } from "../../wire/operationLog";

/**
 * One operation log of CBR.
 *
 * Source:   the CBR API page on querying a single task, 2024-03-12 (Chinese edition), which also gives the 404 body.
 * Errors:   BackupService.9900 is what CBR pages show for a malformed request; the codes for 403 and 500 are invented.
 */
export const simulatedOperationLog: Service = {
  name: "cbr",
  queryName: "cbr.getOperationLog",
  pathTemplate: "/v3/{project_id}/operation-logs/{operation_log_id}",
  resourceParameter: "operation_log_id",
  resourceId: simulatorResources.cbrOperationLogId,
  parameters: [],
  envelope: "operation_log",
  wrongBody: { operation_log: "none" },
  invalid: (detail) => cbrError(400, "BackupService.9900", `Invalid request: ${detail}.`),
  denied: (detail) => cbrError(403, "BackupService.0403", `No permission. ${detail}`),
  fault: () => cbrError(500, "BackupService.0500", "Internal service error."),
  unknownResource: () => noSuchLog(),
  answer: ({ resourceId }, scenario, world) => {
    const run = singleRun(scenario, "cbr", world);
    const told = run === undefined ? undefined : operationLog(run, resourceId, world.projectId);
    const log = scenario.stored?.cbr?.(world, resourceId) ?? told;
    return log === undefined ? noSuchLog() : { body: { operation_log: log } };
  },
};

function noSuchLog(): Reply {
  return cbrError(404, "BackupService.6500", "Operation log does not exist.");
}

function cbrError(status: number, code: string, message: string): Reply {
  return { status, body: { error_code: code, error_msg: message } };
}
