import type * as pulumi from "@pulumi/pulumi";
import { getGateVerdict, type GetGateVerdictOutputArgs } from "pulumi-huaweicloud-backup";
import type { ProgramRun } from "./programRun";
import { resolveInput } from "../resolveInput";

/**
 * Has the engine start the default provider, by a question that the provider refuses as it stands, before it reads
 * anything. Once for each run of the program.
 */
function startDefaultProvider(run: ProgramRun): Promise<unknown> {
  run.defaultProvider ??= getGateVerdict({ targets: [] }).catch(() => undefined);
  return run.defaultProvider;
}

/**
 * Settles when a hook can ask its question without waiting for another resource. A hook keeps one of the engine's few
 * workers while it runs; if all of them waited for a provider, or for a value of the description, that needs a worker
 * itself, the deployment would stand still for ever. So what carries the hook is registered only after this.
 *
 * What fails here fails again, and is told, when the hook runs.
 */
export async function readyToEvaluate(
  run: ProgramRun,
  description: pulumi.Input<GetGateVerdictOutputArgs>,
  provider: pulumi.ProviderResource | undefined,
): Promise<void> {
  const start = provider === undefined ? startDefaultProvider(run) : resolveInput(provider.id);
  await Promise.allSettled([start, resolveInput(description)]);
}
