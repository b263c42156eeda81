/**
 * A release behind a gate of the program's own: the newest Redis backup is young enough. What the organisation asks beyond
 * that stands in policy-config.json, and the policy pack of the provider sees to it.
 *
 * pulumi config set dcsInstanceId …, optionally maximumAge (default 26h), then `pulumi up --policy-pack …` as in README.md.
 */
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import * as backup from "pulumi-huaweicloud-backup";

const config = new pulumi.Config();

const gate = new backup.Gate("before-release", {
  criteria: { lastBackupMaximumAge: config.get("maximumAge") ?? "26h" },
  targets: [{ service: "dcs", resourceId: config.require("dcsInstanceId") }],
  // Each update stores the verdict again, so that whoever reads it from the state finds one that still holds.
  always: true,
});

// Without the gate the rule about protected types refuses the release; set guarded to false to see it.
const options = config.getBoolean("guarded") === false ? {} : { dependsOn: gate };
const pet = new random.RandomPet("release", {}, options);

export const release = pet.id;
