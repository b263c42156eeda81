import * as pulumi from "@pulumi/pulumi";
import type { GetGateVerdictResult } from "pulumi-huaweicloud-backup";
import { lifetimeOf, VerdictCache } from "../../../engine/verdictCache";
import { refusalOf } from "./refusalOf";

/**
 * The verdicts of a run: one evaluation for all that ask while it is under way, and afterwards for as long as its verdict
 * holds. One that blocks is forgotten at once: the next that asks may find the gate open. A clock that was set back ends a
 * verdict too, since it could otherwise live longer.
 */
export function createHookVerdicts(): VerdictCache<GetGateVerdictResult> {
  return new VerdictCache({
    serves: (result, age) => refusalOf(result) === undefined && age >= 0 && age < lifetimeOf(result),
    underWay: "shared",
  });
}

/** What one run of a program shares among its hooks. */
export interface ProgramRun {
  readonly verdicts: VerdictCache<GetGateVerdictResult>;
  /** Names that are taken. */
  readonly hooks: Set<string>;
  /** Causes that a message of this run has told in full. */
  readonly told: Set<string>;
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
  const run = runs.get(engine) ?? {
    verdicts: createHookVerdicts(),
    hooks: new Set(),
    told: new Set(),
    shared: new Map(),
    providers: [],
  };
  runs.set(engine, run);
  return run;
}

/** `default`, or the number of an explicit provider within the run. */
export function providerKey(run: ProgramRun, provider: pulumi.ProviderResource | undefined): string {
  if (provider === undefined) return "default";
  if (!run.providers.includes(provider)) run.providers.push(provider);
  return `provider ${run.providers.indexOf(provider) + 1}`;
}
