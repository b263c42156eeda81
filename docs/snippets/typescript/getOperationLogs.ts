import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";

const resourceId = new pulumi.Config().require("cbrServerId");
const logs = backup.cbr.getOperationLogsOutput({ resourceId, newest: 10 });

export const lastTask = logs.apply(({ latestRecord }) => latestRecord?.state ?? "none");
export const openTasks = logs.openCount; // waiting or running
export const latestBackupTime = logs.latestBackupTime; // when the newest backup ended; it may be gone since
