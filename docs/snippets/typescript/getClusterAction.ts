import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";

const clusterId = new pulumi.Config().require("dwsClusterId");
const ask = (actionName: string): pulumi.Output<backup.dws.GetClusterActionResult> =>
  backup.dws.getClusterActionOutput({ clusterId, actionName, dwsTimeZone: "Asia/Shanghai" });

// What this query is good at: noticing work that goes on, and work that went wrong.
export const snapshotIsBeingMade = ask("SNAPSHOTTING").openCount.apply((open) => open > 0);
export const lastSnapshotFailed = ask("SNAPSHOTTING_FAILED").records.apply((records) =>
  records.some(({ state }) => state === "failed"),
);
