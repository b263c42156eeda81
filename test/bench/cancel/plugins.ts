import { documentedQuery, projectId } from "../../support/faultServer/goodAnswers";
import type { FaultServer } from "../../support/faultServer";
import { startPlugin, type PluginProcess } from "../../support/pluginProcess";
import { serviceNames } from "../../../provider/simulator/index";
import { canaries } from "../clients/benchClient";
import { resourceIdAt } from "../pool";
import type { Ended } from "./readers";
import { callsUnderWay, startMisbehaving, underWay, type Situation } from "./situations";
import { millisecondsUntil } from "./within";

const css = documentedQuery("css.getLogBackupRecords");

/** A plugin with calls in the middle of something. */
interface BusyPlugin {
  readonly plugin: PluginProcess;
  readonly server: FaultServer;
  readonly calls: readonly Promise<unknown>[];
}

async function startBusyPlugin(situation: Situation): Promise<BusyPlugin> {
  const server = await startMisbehaving(situation.fault);
  const endpoints = serviceNames.map((service) => [
    `HUAWEICLOUD_SDK_REGION_${service.toUpperCase()}_SIM_REGION_1`,
    server.url,
  ]);
  const plugin = await startPlugin({
    environment: {
      HW_ACCESS_KEY: canaries.accessKey,
      HW_SECRET_KEY: canaries.secretKey,
      HW_REGION_NAME: "sim-region-1",
      HW_PROJECT_ID: projectId,
      ...(Object.fromEntries(endpoints) as Record<string, string>),
    },
  });
  await plugin.provider.configure({});
  await plugin.provider.invoke(css.token, { clusterId: css.resourceId });
  const calls = Array.from({ length: callsUnderWay }, (_, at) =>
    plugin.provider.invoke(css.token, { clusterId: resourceIdAt(at) }),
  );
  for (const call of calls) call.catch(() => undefined);
  await underWay(server, situation);
  return { plugin, server, calls };
}

/** Milliseconds from Cancel until every call is answered, and no connection is left. */
export async function cancelPlugin(situation: Situation): Promise<Ended> {
  const { plugin, server, calls } = await startBusyPlugin(situation);
  try {
    const cancelled = plugin.provider.cancel();
    const [answered, closed] = await Promise.all([
      millisecondsUntil(cancelled, ...calls),
      situation.holdsConnections ? millisecondsUntil(server.quiet()) : undefined,
    ]);
    return { answered, closed };
  } finally {
    await plugin.stop("SIGKILL");
    await server.close();
  }
}

/** Milliseconds from a signal until the process is gone. */
export async function signalPlugin(situation: Situation, signal: "SIGTERM" | "SIGINT"): Promise<number> {
  const { plugin, server } = await startBusyPlugin(situation);
  try {
    return await millisecondsUntil(plugin.stop(signal));
  } finally {
    await plugin.stop("SIGKILL");
    await server.close();
  }
}
