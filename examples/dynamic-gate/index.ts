/**
 * A release that depends on a gate, without a plugin: the newest Redis backup is young enough, and no snapshot of the
 * cluster is being made. While the gate is closed, preview and update fail, and the release stays as it is.
 *
 * pulumi config set dcsInstanceId …, cceClusterId …, optionally maximumAge (default 26h), then `pulumi up`.
 */
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { BackupGate } from "pulumi-huaweicloud-backup/dynamic";

const config = new pulumi.Config();

const gate = new BackupGate("before-release", {
  targets: [
    {
      service: "dcs",
      resourceId: config.require("dcsInstanceId"),
      criteria: { lastBackupMaximumAge: config.get("maximumAge") ?? "26h", lastTaskSucceeded: true },
    },
    { service: "cce", resourceId: config.require("cceClusterId"), criteria: { noTaskRunning: true } },
  ],
});

// What names the gate waits for it; everything else in a program does not.
export const release = new random.RandomPet("release", {}, { dependsOn: gate }).id;
export const verdict = gate.verdict;
export const evidence = gate.summary;
