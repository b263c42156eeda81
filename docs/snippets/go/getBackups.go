package main

import (
	"fmt"

	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup/cbr"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() { pulumi.Run(program) }

func program(ctx *pulumi.Context) error {
	backups := cbr.GetBackupsOutput(ctx, cbr.GetBackupsOutputArgs{
		ResourceId: pulumi.String(config.Require(ctx, "cbrServerId")),
		Newest:     pulumi.Int(10),
	})
	ctx.Export("latestServerBackup", backups.LatestBackupTime()) // when the newest good backup was started
	ctx.Export("lastServerBackup", backups.ApplyT(func(read cbr.GetBackupsResult) string {
		if read.LatestRecord == nil {
			return "none"
		}
		return read.LatestRecord.State
	}))
	ctx.Export("serverBackupAgeInHours", backups.LatestBackupAgeSeconds().ApplyT(func(age *float64) string {
		if age == nil {
			return "unknown"
		}
		return fmt.Sprintf("%.1f", *age/3600)
	}))
	return nil
}
