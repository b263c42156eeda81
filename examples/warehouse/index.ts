/**
 * A release that depends on a DWS cluster: its newest snapshot is young enough, the last one succeeded, and the cluster is
 * idle. While the gate is closed, preview and update fail, and the release stays as it is.
 *
 * pulumi config set clusterId …, optionally maximumAge (default 26h), then `pulumi up`.
 */
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import * as backup from "pulumi-huaweicloud-backup";

const config = new pulumi.Config();

const gate = new backup.Gate("before-release", {
  targets: [
    {
      name: "warehouse",
      service: "dws",
      // The gate reads the snapshots and the status of the cluster.
      evidence: "snapshots",
      resourceId: config.require("clusterId"),
    },
  ],
  criteria: { lastBackupMaximumAge: config.get("maximumAge") ?? "26h", lastTaskSucceeded: true, noTaskRunning: true },
});

// What names the gate waits for it; everything else in a program does not.
export const release = new random.RandomPet("release", {}, { dependsOn: gate }).id;
export const evidence = gate.summary;
/** The state of the cluster, and the words of DWS from which it was read. */
export const activity = gate.targetResults.apply((targets) => targets[0]?.activity);
