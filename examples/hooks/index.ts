/**
 * Gates that are asked only when something changes: one in the hooks of a release, and one that a transform gives to the
 * children of a component. While a gate is closed, preview and update stop before what it guards is created or changed;
 * a program that changes nothing asks nothing.
 *
 * pulumi config set dcsInstanceId …, cceClusterId …, version …, then `pulumi up`.
 */
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { gateHooks, gateTransform } from "pulumi-huaweicloud-backup/gates";

const config = new pulumi.Config();
const prefix = config.require("version");

const redisIsBackedUp = {
  targets: [{ name: "redis", service: "dcs", resourceId: config.require("dcsInstanceId") }],
  criteria: { lastBackupMaximumAge: "26h" },
};
const clusterIsIdle = {
  targets: [{ name: "cluster", service: "cce", resourceId: config.require("cceClusterId") }],
  criteria: { noTaskRunning: true },
};

/** Stands for any component, one of somebody else's package too. */
class Shop extends pulumi.ComponentResource {
  constructor(name: string, options: pulumi.ComponentResourceOptions) {
    super("examples:index:Shop", name, {}, options);
    for (const child of ["stock", "till"]) new random.RandomPet(`${name}-${child}`, { prefix }, { parent: this });
  }
}

export const release = new random.RandomPet("release", { prefix }, { hooks: gateHooks(redisIsBackedUp) }).id;

// A component does not hand its hooks down to its children; a transform reaches them.
new Shop("shop", { transforms: [gateTransform(clusterIsIdle, { types: ["random:*"] })] });
