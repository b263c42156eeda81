import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";

const instanceId = new pulumi.Config().require("dcsInstanceId");
const backups = backup.dcs.getInstanceBackupsOutput({ instanceId, newest: 10 });

export const latestBackupTime = backups.latestBackupTime; // absent: no backup that still exists has succeeded
export const lastAttempt = backups.apply(({ latestRecord }) => latestRecord?.state ?? "none");
export const ageInHours = backups.apply(({ latestBackupAgeSeconds: age }) =>
  age === undefined ? "unknown" : (age / 3600).toFixed(1),
);
