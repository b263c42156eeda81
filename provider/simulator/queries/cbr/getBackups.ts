import { listedRuns } from "../../scenarios/listedRuns";
import { simulatorResources } from "../../services/defaults";
import { integerParameter, textParameter, utcSecondsParameter, wordParameter } from "../../services/parameterRules";
import type { Held, Service } from "../../services/service";
import { cbrBackup } from "../../wire/cbrBackup";
import type { CbrRow } from "../../wire/cbrRow";
import { cbrReplies, filteredPage } from "./lists";

/**
 * The backups of a project.
 *
 * Source:   ListBackups of the CBR OpenAPI definition, 2026-10, and recorded answers of 2025-03.
 * Choices:  names match in full, both bounds of the period are compared with `created_at` and are included. A backup of
 *           another project is listed in one scenario although `own_type` is not sent, so that a client has to look.
 */
export const simulatedBackups: Service = {
  ...cbrReplies,
  queryName: "cbr.getBackups",
  pathTemplate: "/v3/{project_id}/backups",
  resourceParameter: "resource_id",
  resourceId: simulatorResources.cbrServerId,
  listsProject: true,
  parameters: [
    ...["resource_id", "resource_name", "resource_az", "vault_id", "checkpoint_id", "name", "parent_id"].map(
      textParameter,
    ),
    textParameter("enterprise_project_id"),
    wordParameter("resource_type", [
      "OS::Cinder::Volume",
      "OS::Nova::Server",
      "OS::Sfs::Turbo",
      "OS::Workspace::DesktopV2",
    ]),
    wordParameter("image_type", ["backup", "replication"]),
    wordParameter("status", [
      ...["available", "protecting", "deleting", "restoring", "error"],
      ...["waiting_protect", "waiting_delete", "waiting_restore"],
    ]),
    wordParameter("show_replication", ["true", "false"]),
    utcSecondsParameter("start_time"),
    utcSecondsParameter("end_time"),
    integerParameter("limit", 1, 1000),
    integerParameter("offset", 0, Number.MAX_SAFE_INTEGER),
  ],
  envelope: "backups",
  wrongBody: { count: "many", backups: "none" },
  answer: (call, scenario) =>
    filteredPage(call, scenario, {
      list: "backups",
      rows: call.held.flatMap(backupsOf),
      fields: Object.fromEntries(
        [
          ...["resource_name", "resource_az", "resource_type", "vault_id", "checkpoint_id", "name", "parent_id"],
          ...["image_type", "status"],
        ].map((name) => [name, [name]]),
      ),
    }),
};

function backupsOf({ scenario, world }: Held): readonly CbrRow[] {
  const told = (): CbrRow[] =>
    listedRuns(scenario, "cbr", world).flatMap((run) => {
      const wire = cbrBackup(run, world.resourceId, world.projectId);
      return wire === undefined ? [] : [{ beganAt: run.startedAt, wire }];
    });
  return scenario.stored?.cbrLists?.(world).backups ?? told();
}
