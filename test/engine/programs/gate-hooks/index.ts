/**
 * Ten resources that share the hooks of one gate, a component whose children get them by a transform, or a resource that
 * is deleted before it is replaced.
 */
import * as pulumi from "@pulumi/pulumi";
import { RandomPet } from "@pulumi/random";
import * as backup from "pulumi-huaweicloud-backup";
import { gateHooks, gateTransform } from "pulumi-huaweicloud-backup/gates";

const config = new pulumi.Config();
const input = config.require("input");
const description = {
  targets: [{ name: "redis", service: "dcs", resourceId: config.require("instanceId") }],
  criteria: { lastBackupMaximumAge: "26h" },
};

/** Known in an update alone when the endpoint comes from a resource that is created in the same run. */
function explicitProvider(): backup.Provider | undefined {
  const endpoint = config.get("endpoint");
  if (endpoint === undefined) return undefined;
  const source = new pulumi.Stash("endpoint", { input: endpoint });
  const dcs = config.getBoolean("unknownProvider") === true ? source.id.apply(() => endpoint) : endpoint;
  return new backup.Provider("explicit", { region: "elsewhere-1", endpoints: { dcs } });
}

class Shop extends pulumi.ComponentResource {
  constructor(name: string) {
    super("test:index:Shop", name);
    for (const child of ["stock", "till"]) new pulumi.Stash(child, { input }, { parent: this });
  }
}

const provider = explicitProvider();
const options = provider === undefined ? {} : { provider };
if (config.getBoolean("component") === true) {
  pulumi.runtime.registerResourceTransform(gateTransform(description, { ...options, types: ["pulumi:index:Sta*"] }));
  new Shop("shop");
} else if (config.get("replaced") !== undefined) {
  // Replaced when its prefix changes, the old one first.
  const hooks = gateHooks(description, { ...options, delete: config.require("replaced") === "guarded" });
  new RandomPet("pet", { prefix: input }, { hooks, deleteBeforeReplace: true });
} else {
  const hooks = gateHooks(description, options);
  for (let index = 0; index < 10; index += 1) new pulumi.Stash(`stash-${index}`, { input }, { hooks });
}
