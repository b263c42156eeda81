import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";

const clusterId = new pulumi.Config().require("cssClusterId");
const snapshots = backup.css.getSnapshotsOutput({ clusterId, newest: 10 });

export const latestSnapshot = snapshots.latestBackupTime; // absent: no snapshot of all indices succeeded
export const lastAttempt = snapshots.apply(({ latestRecord }) => latestRecord?.state ?? "none");
export const ageInHours = snapshots.apply(({ latestBackupAgeSeconds: age }) =>
  age === undefined ? "unknown" : (age / 3600).toFixed(1),
);
