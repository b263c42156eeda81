/** A gate whose target is known only after another resource is made, where `late` is set; and a query about the same. */
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { BackupGate, InstanceBackups, type BackupGateArgs } from "pulumi-huaweicloud-backup/dynamic";

const config = new pulumi.Config();
const known = config.require("instanceId");
const pet = new random.RandomPet("pet");
const instanceId = config.getBoolean("late") === true ? pet.id.apply(() => known) : pulumi.output(known);

const args: BackupGateArgs = {
  targets: [{ service: "dcs", resourceId: instanceId }],
  criteria: { lastBackupMaximumAge: "26h" },
};
const onPreview = config.get("onPreview");
new BackupGate("gate", onPreview === undefined ? args : { ...args, onPreview });
export const state = new InstanceBackups("backups", { instanceId }).latestRecord.apply((record) => record?.state);
