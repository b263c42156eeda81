import Table from "cli-table3";
import type { GateResult } from "../../provider/gates/result";
import { activityInWords } from "../../provider/gates/judge/activityInWords";
import type { Simulator } from "../../provider/simulator";
import type { PluginProcess } from "../automation/runs/pluginProcess";
import { age } from "./evidenceTable";

/** What one gate made of the five services. */
interface GateTable {
  readonly summary: string;
  readonly isOpen: boolean;
  readonly table: string;
}

/** Asks one gate over gRPC about the backups of every service, each by the evidence that proves most, and draws its verdicts. */
export async function gateTable(plugin: PluginProcess, { resources }: Simulator): Promise<GateTable> {
  const result = (await plugin.invoke("huaweicloud-backup:index:getGateVerdict", {
    criteria: { lastBackupMaximumAge: "26h", lastTaskSucceeded: true, noTaskRunning: true },
    targets: [
      { service: "cce", evidence: "snapshotTasks", resourceId: resources.cceClusterId },
      { service: "css", evidence: "dataSnapshots", resourceId: resources.cssClusterId },
      { service: "dws", evidence: "snapshots", resourceId: resources.dwsClusterId },
      { service: "cbr", evidence: "backups", resourceId: resources.cbrServerId },
      { service: "dcs", evidence: "backups", resourceId: resources.dcsInstanceId },
    ],
  })) as unknown as GateResult;
  const head = ["Service", "Evidence", "Newest backup (at most 26 h)", "Last task", "Nothing runs", "Own status"];
  const table = new Table({ head, style: { head: [], border: [] } });
  for (const { service, evidence, criteria, activity } of result.targetResults) {
    const [newest, lastTask, running] = criteria;
    table.push([
      service.toUpperCase(),
      evidence,
      `${newest?.verdict ?? "-"}, ${age(newest?.observed)}`,
      lastTask?.verdict ?? "-",
      running?.verdict ?? "-",
      activity === undefined ? "-" : activityInWords(activity),
    ]);
  }
  return { summary: result.summary, isOpen: !result.blocks, table: table.toString() };
}
