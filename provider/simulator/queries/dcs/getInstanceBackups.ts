import { simulatorResources } from "../../services/defaults";
import { listedRuns } from "../../scenarios/listedRuns";
import type { RecordsScenario, World } from "../../scenarios/scenario";
import type { Reply } from "../../server/reply";
import { parseCompactUtc } from "../../wire/times";
import { listPage } from "../../services/listBehaviour";
import { compactUtcParameter, integerParameter } from "../../services/parameterRules";
import type { Service } from "../../services/service";
import { backupRecord, type DcsRow } from "../../wire/backupRecord";
import { isUuid } from "../../services/uuid";

/**
 * Backups of a DCS instance.
 *
 * Source:   the DCS API page on querying instance backups, 2024-11-06 (Chinese edition), which also gives the shape of
 *           the errors and the empty 204. Its example URL says `beginTime`; the table says `begin_time`, served here.
 * Choices:  `total_num` counts every record of the period, not those of the page. Which instant of a record the period
 *           is compared with is not documented; here it is `created_at`, both ends included.
 * Errors:   codes of the service's error table as published for a sister cloud.
 */
export const simulatedInstanceBackups: Service = {
  name: "dcs",
  queryName: "dcs.getInstanceBackups",
  pathTemplate: "/v2/{project_id}/instances/{instance_id}/backups",
  resourceParameter: "instance_id",
  resourceId: simulatorResources.dcsInstanceId,
  parameters: [
    compactUtcParameter("begin_time"),
    compactUtcParameter("end_time"),
    integerParameter("limit", 1, 1000),
    integerParameter("offset", 0, Number.MAX_SAFE_INTEGER),
  ],
  pathProblem: (path) => (isUuid(path.get("instance_id") ?? "") ? undefined : "instance_id"),
  envelope: "backup_record_response",
  wrongBody: { total_num: "many", backup_record_response: "none" },
  invalid: (detail) => dcsError(400, "DCS.4800", `Invalid ${detail} in the request.`),
  denied: () => dcsError(403, "DCS.2003", "This role does not have the permission to perform this operation."),
  fault: () => dcsError(500, "DCS.5000", "Internal service error."),
  unknownResource: () => dcsError(404, "DCS.3022", "This DCS instance does not exist."),
  answer: ({ parameters }, scenario, world) => {
    const begin = parseCompactUtc(parameters.get("begin_time") ?? "") ?? -Infinity;
    const end = parseCompactUtc(parameters.get("end_time") ?? "") ?? Infinity;
    const wholePeriod = begin === -Infinity && end === Infinity;
    const rows = storedBackups(scenario, world).filter(({ createdAt }) => {
      // A record whose creation time nobody can read is in no period, and in the list of everything.
      return createdAt === undefined ? wholePeriod : createdAt >= begin && createdAt <= end + 999;
    });
    const page = listPage(rows, parameters, { name: "offset", first: 0 }, scenario.lists);
    if (rows.length === 0) {
      return { status: 204 };
    }
    const named = page.total === undefined ? {} : { total_num: page.total };
    return { body: { ...named, backup_record_response: page.rows.map(({ wire }) => wire) } };
  },
};

/** Every backup of the instance, newest first unless the scenario lists in another order. */
export function storedBackups(scenario: RecordsScenario, world: World): readonly DcsRow[] {
  const told = (): DcsRow[] => listedRuns(scenario, "dcs", world).map((run) => backupRecord(run, world.resourceId));
  return scenario.stored?.dcs?.(world) ?? told();
}

function dcsError(status: number, code: string, message: string): Reply {
  return { status, body: { error_msg: message, error_code: code, error_ext_msg: null } };
}
