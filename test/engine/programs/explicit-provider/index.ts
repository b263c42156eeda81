/** Reads through a provider of its own, whose keys come from secret configuration. */
import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";

const config = new pulumi.Config();
const provider = new backup.Provider("explicit", {
  region: "elsewhere-1",
  projectId: config.require("projectId"),
  accessKey: config.requireSecret("accessKey"),
  secretKey: config.requireSecret("secretKey"),
  endpoints: { dcs: config.require("endpoint") },
});
const answer = backup.dcs.getInstanceBackupsOutput({ instanceId: config.require("instanceId") }, { provider });

export const latestBackupTime = answer.latestBackupTime;
export const openCount = answer.openCount;
