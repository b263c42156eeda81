import { AsyncResource } from "node:async_hooks";
import { createHash } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";
import { getGateVerdict, type GetGateVerdictArgs, type GetGateVerdictOutputArgs } from "pulumi-huaweicloud-backup";
import { causeKey, shortVerdictText } from "../../engine/verdictText";
import { canonicalText, holdsOutputs } from "./canonicalText";
import { currentRun, providerKey, type ProgramRun } from "./evaluation/programRun";
import { readyToEvaluate } from "./evaluation/readyToEvaluate";
import { refusalOf } from "./evaluation/refusalOf";
import { GateClosedError } from "./gateClosedError";
import { refuseForeignObjects, refuseUnknownNames } from "./refuseUnknownNames";
import { registerHook } from "./registerHook";
import { resolveInput } from "./resolveInput";
import { wallClock } from "./evaluation/wallClock";

export interface GateHooksOptions {
  /** The provider that evaluates; default the package's default provider. */
  readonly provider?: pulumi.ProviderResource;
  /**
   * Also before the resource is deleted, by itself or for a replacement. Without it, a replacement that deletes first has
   * done so when a closed gate refuses the new resource. Default `false`: with it, state names the hook, and
   * a `pulumi destroy` without `--run-program` fails, as does removing resource and hook from the program together.
   */
  readonly delete?: boolean;
  /**
   * The hook's name in messages and, with `delete`, in state; unique in the program. Default `backup-gate-` and a hash of
   * the description: give one where the description may change while state names the hook.
   */
  readonly name?: string;
}

/** The hooks of a gate, to be given as `hooks` of a custom resource. */
export interface GateHooks extends pulumi.ResourceHookBinding {
  readonly beforeCreate: pulumi.ResourceHook[];
  readonly beforeUpdate: pulumi.ResourceHook[];
  readonly beforeDelete?: pulumi.ResourceHook[];
}

const descriptionKeys = ["criteria", "overrides", "policy", "targets", "wait"] satisfies (keyof GetGateVerdictArgs)[];
export const optionKeys = ["provider", "delete", "name"] satisfies (keyof GateHooksOptions)[];

const undecided = "The preview goes on without a verdict; the update evaluates and enforces. [GATE_NOT_CONFIGURED]";

/**
 * What a hook does. In a preview three things are warnings, since the update asks again and then enforces: a description
 * that is not known yet, a provider that is not configured yet, and a gate that is pending and would wait, which a
 * preview never does. In an update each of them refuses.
 */
async function enforce(
  run: ProgramRun,
  description: pulumi.Input<GetGateVerdictOutputArgs>,
  { provider }: GateHooksOptions,
  now: () => number,
): Promise<void> {
  const isPreview = pulumi.runtime.isDryRun();
  const resolved = await resolveInput(description);
  if (resolved === "unknown" && isPreview) {
    return pulumi.log.warn(`The gate's description is not known yet. ${undecided}`);
  }
  if (resolved === "unknown") {
    throw new pulumi.RunError("The gate's description is not known, so it cannot be evaluated. [GATE_INVALID]");
  }
  // Resolved, what may hold Outputs has the plain form.
  const args = resolved.value as GetGateVerdictArgs;
  const key = textOf(run, args, provider);
  const result = await run.verdicts.verdict(key, now, () => getGateVerdict(args, provider && { provider }));
  const full = refusalOf(result);
  if (full === undefined) return;
  const refusal = onceInFull(run, full);
  if (isPreview && refusal.code === "GATE_NOT_CONFIGURED") {
    return pulumi.log.warn(`The gate was not evaluated: the provider is not configured yet. ${undecided}`);
  }
  if (isPreview && args.wait !== undefined && result.verdict === "pending") {
    return pulumi.log.warn(`The gate is pending; the update waits for it. ${refusal.message}`);
  }
  throw refusal;
}

/** The refusal itself for the first resource of a run; a short one for the next with the same causes. */
function onceInFull({ told }: ProgramRun, refusal: GateClosedError): GateClosedError {
  const { code, message, result } = refusal;
  const key = causeKey({ summary: message });
  if (!told.has(key)) {
    told.add(key);
    return refusal;
  }
  const { summary } = (result ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof summary !== "string") return refusal;
  const short = shortVerdictText({ summary });
  return new GateClosedError(code, `the gate is closed: ${short}, as reported for the first resource`, result);
}

function textOf(run: ProgramRun, description: object, provider: GateHooksOptions["provider"]): string {
  return `${providerKey(run, provider)} ${canonicalText(description)}`;
}

function nameOf(text: string): string {
  return `backup-gate-${createHash("sha256").update(text).digest("hex").slice(0, 8)}`;
}

/** The name itself, or with the first number that no other hook of the run has. */
function freeName(run: ProgramRun, name: string): string {
  if (!run.hooks.has(name)) return name;
  let number = 2;
  while (run.hooks.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

/** `gateHooks` by a given clock. */
export function gateHooksBy(
  now: () => number,
  description: pulumi.Input<GetGateVerdictOutputArgs>,
  options: GateHooksOptions = {},
): GateHooks {
  refuseUnknownNames("The gate's description", description, descriptionKeys);
  refuseForeignObjects("The gate's description", description);
  refuseUnknownNames("The options of the gate's hooks", options, optionKeys);
  const run = currentRun();
  const name = options.name ?? nameOf(textOf(run, description, options.provider));
  const isShared = options.name === undefined && !holdsOutputs(description);
  // By the whole text: names are short, and two gates of one name would be one gate.
  const text = isShared ? textOf(run, description, options.provider) : undefined;
  if (options.name !== undefined && run.hooks.has(name)) {
    throw new pulumi.RunError(
      `Two gates of this program have hooks of the name "${name}". Give each its own, or share one. [INPUT_INVALID]`,
    );
  }
  let hook = text === undefined ? undefined : run.shared.get(text);
  if (hook === undefined) {
    // As it is now: a program that changes the object for its next gate does not change this one.
    const given = pulumi.output(description);
    // Bound to the program's own context: the engine calls from another, in which an inline program has no engine to ask.
    const callback = AsyncResource.bind(() => enforce(run, given, options, now));
    hook = registerHook(freeName(run, name), callback, () => readyToEvaluate(run, given, options.provider));
    run.hooks.add(hook.name);
    if (text !== undefined) run.shared.set(text, hook);
  }
  return { beforeCreate: [hook], beforeUpdate: [hook], ...(options.delete === true ? { beforeDelete: [hook] } : {}) };
}

/**
 * Hooks that evaluate a gate before a custom resource is created or updated, and stop that step when the gate is closed,
 * in previews too. Nothing is evaluated for a resource that stays as it is.
 *
 * The provider evaluates, so an explicit one is named in `provider`. All resources of a program that share a description
 * and a provider share one evaluation, until its `validUntil`; a closed gate is asked again for the next resource.
 *
 * The description may hold Outputs. Neither they nor the settings of the provider may come from a resource which the hooks
 * guard: each would wait for the other.
 */
export function gateHooks(
  description: pulumi.Input<GetGateVerdictOutputArgs>,
  options: GateHooksOptions = {},
): GateHooks {
  return gateHooksBy(wallClock, description, options);
}
