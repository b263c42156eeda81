import * as pulumi from "@pulumi/pulumi";
import { engineOfRun } from "./evaluation/programRun";
import { refusing } from "./refusing";

/** The mocks of `pulumi.runtime.setMocks` stand in for an engine, and have no hooks. */
function runsHooks(): boolean {
  return typeof (engineOfRun() as { registerResourceHook?: unknown }).registerResourceHook === "function";
}

/** The SDK registers no resource before this of each of its hooks is fulfilled. It is not among its types. */
interface Registered {
  __registered: Promise<unknown>;
}

/**
 * A hook that the engine knows, in previews too, and that is never told to swallow errors. What carries it is registered once `ready` is fulfilled. Where mocks take the engine's
 * place it is an object of the same form, whose callback a test can call: to register it would fail every resource that
 * it is bound to.
 */
export function registerHook(
  name: string,
  work: pulumi.ResourceHookFunction,
  ready: () => Promise<void>,
): pulumi.ResourceHook {
  const options = { onDryRun: true };
  const callback = refusing(work);
  if (runsHooks()) {
    const hook = new pulumi.ResourceHook(name, callback, options) as pulumi.ResourceHook & Registered;
    const registered = hook.__registered;
    hook.__registered = ready().then(() => registered);
    return hook;
  }
  return Object.assign(Object.create(pulumi.ResourceHook.prototype) as pulumi.ResourceHook, {
    __pulumiResourceHook: true,
    __registered: Promise.resolve(),
    name,
    callback,
    opts: options,
  });
}
