/**
 * A release that depends on the backups of a server in CBR: the newest one is young enough, the last task succeeded, and no
 * task is under way. While the gate is closed, preview and update fail, and the release stays as it is.
 *
 * pulumi config set serverId …, optionally maximumAge (default 26h), then `pulumi up`.
 */
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import * as backup from "pulumi-huaweicloud-backup";

const config = new pulumi.Config();

const gate = new backup.Gate("before-release", {
  targets: [
    {
      name: "server",
      service: "cbr",
      // The gate reads the backups and the tasks of the server. A disk or a file system has an id of its own.
      evidence: "backups",
      resourceId: config.require("serverId"),
    },
  ],
  criteria: { lastBackupMaximumAge: config.get("maximumAge") ?? "26h", lastTaskSucceeded: true, noTaskRunning: true },
});

// What names the gate waits for it; everything else in a program does not.
export const release = new random.RandomPet("release", {}, { dependsOn: gate }).id;
export const evidence = gate.summary;
/** The id of the backup that proves it. */
export const newestBackup = gate.targetResults.apply(
  (targets) => targets[0]?.criteria.find(({ id }) => id === "lastBackupMaximumAge")?.evidence?.id,
);
