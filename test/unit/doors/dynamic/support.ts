import { systemTiming } from "../../../../provider/core/timing";
import { createRuntime, type DynamicRuntime } from "../../../../provider/doors/dynamic/runtime/createRuntime";
import { simulatorDefaults, type Simulator } from "../../../../provider/simulator";
import { fixedNow } from "../../../support/startReader";

/** The stack's configuration of this package that points at a simulator. */
export function configurationAt(simulator: Simulator): Record<string, string> {
  const { accessKey, secretKey } = simulatorDefaults;
  const { region, projectId, endpoints } = simulator;
  const given = { region, projectId, accessKey, secretKey, endpoints: JSON.stringify(endpoints), ecsMetadata: "false" };
  return Object.fromEntries(Object.entries(given).map(([name, text]) => [`huaweicloud-backup:${name}`, text]));
}

/** The runtime as the engine's process has it, with a stack configuration and without an environment. */
export async function runtimeWith(
  configuration: Readonly<Record<string, string>>,
  tell: (line: string) => void = () => undefined,
): Promise<DynamicRuntime> {
  const runtime = createRuntime({ environment: {}, timing: { ...systemTiming, now: () => fixedNow }, tell });
  await runtime.configure({ config: { get: (key) => configuration[key] } });
  return runtime;
}

/** What the engine writes for a value that is not known yet. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
