import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";

const operationLogId = new pulumi.Config().require("cbrOperationLogId");
const task = backup.cbr.getOperationLogOutput({ operationLogId });

export const state = task.apply(({ latestRecord }) => latestRecord?.state ?? "unknown"); // `skipped` made no backup
export const failedParts = task.apply(({ latestRecord }) => latestRecord?.failedParts ?? 0);
export const backupEndedAt = task.latestBackupTime; // only a task of type `backup` that succeeded has one
