import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import * as backup from "pulumi-huaweicloud-backup";

const config = new pulumi.Config();

const gate = new backup.Gate("release-gate", {
  criteria: { lastBackupMaximumAge: "26h" },
  targets: [
    { service: "dcs", resourceId: config.require("dcsInstanceId"), criteria: { minimumRedundancy: 3 } },
    { service: "cce", resourceId: config.require("cceClusterId"), criteria: { noTaskRunning: true } },
  ],
  // A backup that runs when the update starts may end first; a preview does not wait for it.
  wait: { timeout: "45m" },
});

// Made only while the gate is open. Whatever does not depend on the gate is not held back by it.
export const release = new random.RandomPet("release", {}, { dependsOn: gate }).id;
export const verdict = gate.summary;
