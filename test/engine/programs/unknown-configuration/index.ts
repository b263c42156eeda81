/** A provider whose region is not known before the update: in a preview the engine answers for it with an empty object. */
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import * as backup from "pulumi-huaweicloud-backup";

const config = new pulumi.Config();
const name = new random.RandomPet("name");
const provider = new backup.Provider("late", {
  region: name.id.apply(() => "sim-region-1"),
});
const answer = backup.dcs.getInstanceBackups({ instanceId: config.require("instanceId") }, { provider });

export const hasAsOf = answer.then((read) => "asOf" in read);
export const keys = answer.then((read) => Object.keys(read).length);
