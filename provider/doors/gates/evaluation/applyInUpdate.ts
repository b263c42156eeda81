import * as pulumi from "@pulumi/pulumi";
import { refusing } from "../refusing";

/** A form of `apply` that the SDK keeps out of its types. */
type ApplyWithUnknowns = (
  callback: (value: unknown) => unknown,
  runWithUnknowns: boolean,
) => pulumi.OutputInstance<unknown>;

/**
 * `apply`, except that an update does not leave out what is not known: the callback then gets `undefined`. A targeted
 * update has unknown values, and `apply` alone would pass them on as if nothing had been asked of them.
 */
export function applyInUpdate(
  output: pulumi.OutputInstance<unknown>,
  work: (value: unknown) => unknown,
): pulumi.OutputInstance<unknown> {
  const callback = refusing(work);
  if (pulumi.runtime.isDryRun()) return output.apply(callback);
  const apply = output.apply.bind(output) as unknown as ApplyWithUnknowns;
  return apply((value) => callback(pulumi.containsUnknowns(value) ? undefined : value), true);
}
