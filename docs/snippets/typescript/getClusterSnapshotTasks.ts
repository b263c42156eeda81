import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";

const clusterId = new pulumi.Config().require("cceClusterId");
const tasks = backup.cce.getClusterSnapshotTasksOutput({ clusterId, newest: 10 });

export const latestBackupTime = tasks.latestBackupTime; // absent: no task has succeeded
export const isQuiet = pulumi
  .all([tasks.complete, tasks.openCount])
  .apply(([complete, open]) => complete && open === 0);
