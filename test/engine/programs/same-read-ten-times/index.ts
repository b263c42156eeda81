/** Asks the same question ten times at once. */
import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";

const instanceId = new pulumi.Config().require("instanceId");
const answers = Array.from({ length: 10 }, () => backup.dcs.getInstanceBackupsOutput({ instanceId }));

export const times = pulumi.all(answers).apply((all) => all.map((answer) => answer.latestBackupTime));
