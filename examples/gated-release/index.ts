/**
 * A release that happens only on good evidence: the newest Redis backup is young enough, and no snapshot of the cluster
 * is being made. Otherwise the program ends before it registers anything.
 *
 * pulumi config set dcsInstanceId …, cceClusterId …, optionally maximumAgeHours (default 26), then `pulumi up`.
 */
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import * as backup from "pulumi-huaweicloud-backup";
import { reasonsToRefuse } from "./gate";

export = async (): Promise<Record<string, unknown>> => {
  const config = new pulumi.Config();
  const maximumAgeHours = config.getNumber("maximumAgeHours") ?? 26;

  const [backups, tasks] = await Promise.all([
    backup.dcs.getInstanceBackups({ instanceId: config.require("dcsInstanceId") }),
    backup.cce.getClusterSnapshotTasks({ clusterId: config.require("cceClusterId") }),
  ]);
  const reasons = reasonsToRefuse(backups, tasks, maximumAgeHours * 3600);
  // A RunError is printed as it is, without a stack.
  if (reasons.length > 0) throw new pulumi.RunError(`release refused: ${reasons.join("; ")}`);

  const release = new random.RandomPet("release");
  return {
    release: release.id,
    latestBackupTime: backups.latestBackupTime,
    ageSeconds: backups.latestBackupAgeSeconds,
  };
};
