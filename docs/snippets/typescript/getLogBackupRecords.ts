import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";

const clusterId = new pulumi.Config().require("cssClusterId");
// No `status` filter: with one, the answer could not show how the newest job ended.
const jobs = backup.css.getLogBackupRecordsOutput({ clusterId, newest: 10 });

export const latestLogBackup = jobs.latestBackupTime;
export const lastState = jobs.apply(({ latestRecord }) => latestRecord?.state ?? "no job yet");
