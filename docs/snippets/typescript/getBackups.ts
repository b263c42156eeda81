import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";

const resourceId = new pulumi.Config().require("cbrServerId");
const backups = backup.cbr.getBackupsOutput({ resourceId, newest: 10 });

export const latestBackupTime = backups.latestBackupTime; // when the newest good backup was started
export const latestBackupName = backups.apply((answer) => answer.backups.at(0)?.name ?? "none");
export const ageInHours = backups.apply(({ latestBackupAgeSeconds: age }) =>
  age === undefined ? "unknown" : (age / 3600).toFixed(1),
);
