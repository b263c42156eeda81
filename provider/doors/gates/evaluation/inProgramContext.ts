import { AsyncResource } from "node:async_hooks";
import * as pulumi from "@pulumi/pulumi";
import { engineOfRun } from "./programRun";

type Result = pulumi.ResourceTransformResult;

/** Whether the code that calls runs in the context of the program that `engine` serves. */
function isInContextOf(engine: object): boolean {
  try {
    return engineOfRun() === engine;
  } catch {
    return false;
  }
}

/** The values in the form of the wire: secrets in their envelopes, and the SDK copies plain values as they are. */
async function serialized({ props, opts }: Result): Promise<Result> {
  const { replacementTrigger } = opts as { readonly replacementTrigger?: unknown };
  const trigger: unknown = await pulumi.runtime.serializeProperty("replacementTrigger", replacementTrigger, new Set(), {
    keepOutputValues: false,
  });
  return {
    props: await pulumi.runtime.serializeProperties("props", props),
    opts: replacementTrigger === undefined ? opts : { ...opts, replacementTrigger: trigger },
  };
}

/**
 * Makes what a transform gives back fit for the context of the engine's call. Made while the program runs.
 *
 * The SDK calls a transform, and writes its result to the wire, in the context of the engine's call. In an inline program
 * of the Automation API that context has no settings of the program: the SDK there takes it that the engine knows no
 * secrets, and writes each secret input in clear into state (seen with 3.248). So the values are serialized here first.
 */
export function inProgramContext(): (result: Result) => Result | Promise<Result> {
  const engine = engineOfRun();
  const inContext = AsyncResource.bind(serialized);
  return (result) => (isInContextOf(engine) ? result : inContext(result));
}
