import { startFleetServer } from "../../support/fleet/fleetServer";
import { resourceIdAt } from "../../support/fleet/fleetTarget";
import { documentedQuery } from "../../support/faultServer/goodAnswers";
import { startPlugin } from "../../support/pluginProcess";
import { inParallel } from "../pool";
import { latency, type FleetRow } from "./fleetRow";

/** Callers at once, as many as a gate has reads under way. */
const callers = 64;
const backups = 20;
const region = "cn-north-4";

/** So many reads through one plugin process, each of another instance with 20 backups, all of them good. */
export async function pluginOverFleet(targets: number, rate: number): Promise<FleetRow> {
  const server = await startFleetServer({ rate, latency, records: backups, fate: () => "healthy" });
  const plugin = await startPlugin({
    environment: {
      HW_ACCESS_KEY: "fleet-access-key",
      HW_SECRET_KEY: "fleet-secret-key",
      HW_REGION_NAME: region,
      HW_PROJECT_ID: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
      HUAWEICLOUD_SDK_REGION_DCS_CN_NORTH_4: server.url,
    },
  });
  try {
    await plugin.provider.configure({});
    const { token } = documentedQuery("dcs.getInstanceBackups");
    let right = 0;
    const began = performance.now();
    await inParallel(targets, callers, async (at) => {
      const instanceId = resourceIdAt(at);
      const { answer } = await plugin.provider.invoke(token, { instanceId }).catch(() => ({ answer: undefined }));
      const { complete, totalNum, backupRecordResponse } = (answer ?? {}) as Record<string, unknown>;
      const [{ instanceId: about } = {}] = (backupRecordResponse ?? []) as { instanceId?: unknown }[];
      if (complete === true && totalNum === backups && about === instanceId) right++;
    });
    const seconds = (performance.now() - began) / 1000;
    const { granted, overQuota } = server.counts;
    return { targets, rate, seconds, used: (100 * granted) / (rate * seconds), overQuota, wrong: targets - right };
  } finally {
    await plugin.stop();
    await server.close();
  }
}
