import * as pulumi from "@pulumi/pulumi";
import { engineOfRun } from "./programRun";

/** The mocks of `pulumi.runtime.setMocks` stand in for an engine, and have no hooks. */
function runsHooks(): boolean {
  return typeof (engineOfRun() as { registerResourceHook?: unknown }).registerResourceHook === "function";
}

/**
 * A hook that the engine knows, in previews too, and that is never told to swallow errors. Where mocks take the engine's
 * place it is an object of the same form, whose callback a test can call: to register it would fail every resource that
 * it is bound to.
 */
export function registerHook(name: string, callback: pulumi.ResourceHookFunction): pulumi.ResourceHook {
  const options = { onDryRun: true };
  if (runsHooks()) return new pulumi.ResourceHook(name, callback, options);
  return Object.assign(Object.create(pulumi.ResourceHook.prototype) as pulumi.ResourceHook, {
    __pulumiResourceHook: true,
    __registered: Promise.resolve(),
    name,
    callback,
    opts: options,
  });
}
