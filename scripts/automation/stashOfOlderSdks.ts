import type * as Pulumi from "@pulumi/pulumi";

/**
 * Gives an SDK that has none the class of `pulumi:index:Stash`, the engine's own resource, which programs of the tests make.
 * SDKs of the peer range are older than the class; the engine of the run knows the resource all the same.
 */
export function addStash(sdk: Omit<typeof Pulumi, "Stash">): void {
  if ("Stash" in sdk) return;
  class Stash extends sdk.CustomResource {
    constructor(name: string, args: Pulumi.StashArgs, options?: Pulumi.CustomResourceOptions) {
      super("pulumi:index:Stash", name, { input: args.input as unknown, output: undefined }, options);
    }
  }
  Object.assign(sdk, { Stash });
}
