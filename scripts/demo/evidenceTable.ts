import Table from "cli-table3";
import type { Simulator } from "../../provider/simulator";
import type { PluginProcess } from "../automation/runs/pluginProcess";

/** What the demo asks of each function, and how the table names it. */
function questions({ resources }: Simulator): readonly [name: string, token: string, args: Record<string, string>][] {
  return [
    ["CCE cluster snapshot", "cce:getClusterSnapshotTasks", { clusterId: resources.cceClusterId }],
    ["CSS log backup", "css:getLogBackupRecords", { clusterId: resources.cssClusterId }],
    ["CSS data snapshot", "css:getSnapshots", { clusterId: resources.cssClusterId }],
    [
      "DWS cluster action",
      "dws:getClusterAction",
      { clusterId: resources.dwsClusterId, actionName: "SNAPSHOTTING", dwsTimeZone: "Asia/Shanghai" },
    ],
    ["DWS snapshot", "dws:getSnapshots", { clusterId: resources.dwsClusterId }],
    ["CBR operation log", "cbr:getOperationLog", { operationLogId: resources.cbrOperationLogId }],
    ["CBR operation logs", "cbr:getOperationLogs", { resourceId: resources.cbrServerId }],
    ["CBR backup", "cbr:getBackups", { resourceId: resources.cbrServerId }],
    ["DCS instance backup", "dcs:getInstanceBackups", { instanceId: resources.dcsInstanceId }],
  ];
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "-";
}

/** `1.0 h` */
export function age(seconds: unknown): string {
  return typeof seconds === "number" ? `${(seconds / 3600).toFixed(1)} h` : "-";
}

/** Asks the plugin every question over gRPC and draws the answers. */
export async function evidenceTable(plugin: PluginProcess, simulator: Simulator): Promise<string> {
  const head = ["Service", "Resource", "Newest success (UTC)", "Age", "Last state", "Open tasks"];
  const table = new Table({ head, style: { head: [], border: [] } });
  for (const [name, token, args] of questions(simulator)) {
    const answer = await plugin.invoke(`huaweicloud-backup:${token}`, args);
    const last = answer["latestRecord"] as Record<string, unknown> | undefined;
    table.push([
      name,
      Object.values(args)[0] ?? "-",
      text(answer["latestBackupTime"]),
      age(answer["latestBackupAgeSeconds"]),
      text(last?.["state"]),
      text(answer["openCount"]),
    ]);
  }
  return table.toString();
}
