/** Guarded resources whose inputs are secret in each place where an input can stand. */
import * as pulumi from "@pulumi/pulumi";
import { RandomPet } from "@pulumi/random";
import { gateHooks, gateTransform, type GateHooks } from "pulumi-huaweicloud-backup/gates";

const config = new pulumi.Config();
const description = {
  targets: [{ name: "redis", service: "dcs", resourceId: config.require("instanceId") }],
  criteria: { lastBackupMaximumAge: "26h" },
};
const secret = (name: string): pulumi.Output<string> => pulumi.secret(`${config.require("canary")}-${name}`);

let hooks: GateHooks | undefined;
if (config.require("door") === "gateHooks") hooks = gateHooks(description);
else
  pulumi.runtime.registerResourceTransform(gateTransform(description, { types: ["pulumi:index:Stash", "random:*"] }));

function stash(name: string, input: unknown, options: pulumi.CustomResourceOptions = {}): pulumi.Stash {
  return new pulumi.Stash(name, { input }, { ...options, ...(hooks && { hooks }) });
}

class Shop extends pulumi.ComponentResource {
  constructor(name: string) {
    super("test:index:Shop", name);
    stash("child", { deep: [secret("child")] }, { parent: this });
  }
}

const flat = stash("flat", secret("flat"));
stash("nested", { outer: { inner: secret("nested") }, plain: "seen" });
stash("list", ["seen", secret("list"), { inner: secret("in-list") }]);
stash("whole", pulumi.secret({ outer: [`${config.require("canary")}-whole`] }));
stash("later", { text: secret("later"), urn: flat.urn });
stash("of-output", { of: flat.output });
stash("named", { text: pulumi.interpolate`${secret("named")}!` }, { aliases: [{ name: "formerly" }] });
stash("watched", "plain", { additionalSecretOutputs: ["output"], replacementTrigger: secret("trigger") });
new RandomPet("pet", { keepers: { key: secret("keeper") } }, hooks && { hooks });
new Shop("shop");
