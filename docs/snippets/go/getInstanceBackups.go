package main

import (
	"fmt"

	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup/dcs"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() { pulumi.Run(program) }

func program(ctx *pulumi.Context) error {
	backups := dcs.GetInstanceBackupsOutput(ctx, dcs.GetInstanceBackupsOutputArgs{
		InstanceId: pulumi.String(config.Require(ctx, "dcsInstanceId")),
		Newest:     pulumi.Int(10),
	})
	ctx.Export("latestInstanceBackup", backups.LatestBackupTime()) // absent: no backup that still exists has succeeded
	ctx.Export("lastAttempt", backups.ApplyT(func(read dcs.GetInstanceBackupsResult) string {
		if read.LatestRecord == nil {
			return "none"
		}
		return read.LatestRecord.State
	}))
	ctx.Export("ageInHours", backups.LatestBackupAgeSeconds().ApplyT(func(age *float64) string {
		if age == nil {
			return "unknown"
		}
		return fmt.Sprintf("%.1f", *age/3600)
	}))
	return nil
}
