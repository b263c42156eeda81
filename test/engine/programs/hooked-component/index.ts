/** A component whose children get, by a transform of the whole stack, a hook that asks an explicit provider. */
import { AsyncResource } from "node:async_hooks";
import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";

const config = new pulumi.Config();
const instanceId = config.require("instanceId");
const endpoints = { dcs: config.require("endpoint") };
const provider = new backup.Provider("explicit", { region: "elsewhere-1", endpoints });

async function requireBackup(args: pulumi.ResourceHookArgs): Promise<void> {
  const { latestBackupAgeSeconds = Infinity } = await backup.dcs.getInstanceBackups({ instanceId }, { provider });
  const hours = latestBackupAgeSeconds / 3600;
  if (hours > 26) throw new Error(`${args.name}: the newest backup is ${hours.toFixed(0)} h old`);
}

// Bound to the context of the program: without it the callback runs in the context of the engine's call, where an
// inline program has no deployment, and an invoke fails.
const callback = config.getBoolean("unbound") === true ? requireBackup : AsyncResource.bind(requireBackup);
const hook = new pulumi.ResourceHook("require-backup", callback, { onDryRun: true });

pulumi.runtime.registerResourceTransform(({ type, props, opts }) =>
  type === "pulumi:index:Stash"
    ? { props, opts: pulumi.mergeOptions(opts, { hooks: { beforeCreate: [hook], beforeUpdate: [hook] } }) }
    : undefined,
);

class Shop extends pulumi.ComponentResource {
  readonly till: pulumi.Output<string>;

  constructor(name: string) {
    super("test:index:Shop", name);
    const input: string = config.require("stock");
    const stock = new pulumi.Stash("stock", { input }, { parent: this });
    const till = new pulumi.Stash("till", { input: stock.urn }, { parent: this });
    this.till = till.urn;
  }
}

export const till = new Shop("shop").till;
