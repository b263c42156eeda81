/** A release behind the door that the configuration names; each door is given the same description of a gate. */
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import * as backup from "pulumi-huaweicloud-backup";
import { BackupGate } from "pulumi-huaweicloud-backup/dynamic";
import { assertGate, gateHooks } from "pulumi-huaweicloud-backup/gates";

const config = new pulumi.Config();
const description = config.requireObject<backup.GetGateVerdictArgs>("gate");

/** What the release has to be given so that it stands behind a door. */
const doors: Readonly<Record<string, () => pulumi.CustomResourceOptions | Promise<pulumi.CustomResourceOptions>>> = {
  value: async () => {
    assertGate(await backup.getGateVerdict(description));
    return {};
  },
  gate: () => ({ dependsOn: new backup.Gate("gate", description) }),
  hook: () => ({ hooks: gateHooks(description) }),
  // The pack of the run, of which the program knows nothing.
  pack: () => ({}),
  dynamic: () => ({ dependsOn: new BackupGate("gate", description) }),
};

export = async (): Promise<void> => {
  const options = await doors[config.require("door")]?.();
  if (options === undefined) throw new pulumi.RunError("the configuration names no door");
  new random.RandomPet("release", {}, options);
};
