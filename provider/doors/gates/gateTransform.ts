import * as pulumi from "@pulumi/pulumi";
import type { GetGateVerdictOutputArgs } from "pulumi-huaweicloud-backup";
import { omitAbsent } from "../../core/omitAbsent";
import { gateHooks, optionKeys, type GateHooks, type GateHooksOptions } from "./gateHooks";
import { inProgramContext } from "./evaluation/inProgramContext";
import { refuseUnknownNames } from "./refuseUnknownNames";
import { refusing } from "./refusing";
import { typeMatcher } from "./typePattern";

export interface GateTransformOptions extends GateHooksOptions {
  /**
   * Types that are guarded: tokens such as `gcp:sql/databaseInstance:DatabaseInstance`, texts in which `*` stands for any
   * characters, or regular expressions. At least one.
   */
  readonly types: readonly (string | RegExp)[];
}

/** What a gate never guards: itself, the providers that it may need, and the stack, whatever the patterns say. */
function isExempt(type: string): boolean {
  return (
    type === "huaweicloud-backup:index:Gate" || type.startsWith("pulumi:providers:") || type === "pulumi:pulumi:Stack"
  );
}

/** Before 3.184 the SDK drops the hooks that a transform adds, in silence: the gate would guard nothing. */
function refuseWithoutSupport(): void {
  if (typeof (pulumi.runtime as { hookBindingFromProto?: unknown }).hookBindingFromProto === "function") return;
  throw new pulumi.RunError(
    "gateTransform needs @pulumi/pulumi 3.184 or newer. Update it, or use gateHooks. [INPUT_INVALID]",
  );
}

/** The gate's hook first: where it refuses, the resource's own have not run. A hook that is there already stays alone. */
function merged(gate: GateHooks, own: pulumi.ResourceHookBinding = {}): pulumi.ResourceHookBinding {
  const result: pulumi.ResourceHookBinding = { ...own };
  for (const key of ["beforeCreate", "beforeUpdate", "beforeDelete"] as const) {
    const added = gate[key] ?? [];
    const names = added.map(({ name }) => name);
    const rest = (own[key] ?? []).filter((hook) => typeof hook === "function" || !names.includes(hook.name));
    if (added.length + rest.length > 0) result[key] = [...added, ...rest] as pulumi.ResourceHook[];
  }
  return result;
}

/**
 * A transform that gives the hooks of a gate to every custom resource of certain types, the children of components
 * included. For the whole program: `pulumi.runtime.registerResourceTransform(gateTransform(…))`, before the first
 * resource; for one component, in its `transforms`. Hooks that a resource has already stay.
 */
export function gateTransform(
  description: pulumi.Input<GetGateVerdictOutputArgs>,
  given: GateTransformOptions,
): pulumi.ResourceTransform {
  refuseWithoutSupport();
  refuseUnknownNames("The options of the gate's transform", given, [...optionKeys, "types"]);
  // By their names: the rest of a pattern would lose those of a prototype, the provider among them.
  const { types, provider, delete: atDelete, name } = given;
  const matches = typeMatcher(types);
  // Made here and not in the transform: the engine calls that from a context in which no hook can be registered.
  const hooks = gateHooks(description, omitAbsent({ provider, delete: atDelete, name }));
  const handBack = inProgramContext();
  return refusing(({ custom, type, props, opts }) => {
    if (!custom || isExempt(type) || !matches(type)) return undefined;
    return handBack({ props, opts: { ...opts, hooks: merged(hooks, opts.hooks) } });
  });
}
