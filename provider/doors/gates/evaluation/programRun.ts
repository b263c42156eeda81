import * as pulumi from "@pulumi/pulumi";
import type { GetGateVerdictResult } from "pulumi-huaweicloud-backup";

/** A verdict on its way or kept, in epoch milliseconds of this machine's clock. */
export interface KeptVerdict {
  readonly verdict: Promise<GetGateVerdictResult>;
  readonly asked: number;
  /** Absent while it is on its way. */
  until?: number;
}

/** What one run of a program shares among its hooks. */
export interface ProgramRun {
  readonly verdicts: Map<string, KeptVerdict>;
  /** Names that are taken. */
  readonly hooks: Set<string>;
  /** Hooks that several resources may share, by provider and description. */
  readonly shared: Map<string, pulumi.ResourceHook>;
  /** Providers in the order in which hooks named them: an identity that needs no unresolved name. */
  readonly providers: pulumi.ProviderResource[];
  /** Settled when the engine has started the default provider. */
  defaultProvider?: Promise<unknown>;
}

/**
 * By the connection to the engine, which belongs to one run: the Automation API runs previews and updates of several
 * programs in one process, and a verdict of one must not serve another.
 */
const runs = new WeakMap<object, ProgramRun>();

/** The engine of the run that calls; in tests with mocks, their monitor. */
export function engineOfRun(): object {
  const monitor = pulumi.runtime.getMonitor();
  if (monitor === undefined)
    throw new pulumi.RunError("gateHooks belongs in a program that Pulumi runs. [INPUT_INVALID]");
  return monitor;
}

export function currentRun(): ProgramRun {
  const engine = engineOfRun();
  const run = runs.get(engine) ?? { verdicts: new Map(), hooks: new Set(), shared: new Map(), providers: [] };
  runs.set(engine, run);
  return run;
}

/** `default`, or the number of an explicit provider within the run. */
export function providerKey(run: ProgramRun, provider: pulumi.ProviderResource | undefined): string {
  if (provider === undefined) return "default";
  if (!run.providers.includes(provider)) run.providers.push(provider);
  return `provider ${run.providers.indexOf(provider) + 1}`;
}
