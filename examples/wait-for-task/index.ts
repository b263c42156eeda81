/**
 * A release that waits for a backup made for it. Trigger the backup, say when, and the update waits until a task that
 * was completed after that has succeeded. It ends at once when the task fails, and no later than after 30 minutes.
 *
 * pulumi config set dcsInstanceId …, triggeredAt "$(date -u +%FT%TZ)", then trigger the backup, then `pulumi up`.
 */
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import * as backup from "pulumi-huaweicloud-backup";

const config = new pulumi.Config();

const gate = new backup.Gate("backup-for-release", {
  targets: [{ name: "redis", service: "dcs", resourceId: config.require("dcsInstanceId") }],
  // Any backup from before was not made for this release, however young it is.
  criteria: { newerThan: config.require("triggeredAt") },
  wait: { timeout: config.get("timeout") ?? "30m", interval: config.get("interval") ?? "15s" },
});

export const release = new random.RandomPet("release", {}, { dependsOn: gate }).id;
export const evidence = gate.summary;
