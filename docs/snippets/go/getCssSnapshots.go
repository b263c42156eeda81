package main

import (
	"fmt"

	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup/css"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() { pulumi.Run(program) }

func program(ctx *pulumi.Context) error {
	snapshots := css.GetSnapshotsOutput(ctx, css.GetSnapshotsOutputArgs{
		ClusterId: pulumi.String(config.Require(ctx, "cssClusterId")),
		Newest:    pulumi.Int(10),
	})
	ctx.Export("latestSnapshot", snapshots.LatestBackupTime()) // absent: no snapshot of all indices succeeded
	ctx.Export("lastAttempt", snapshots.ApplyT(func(read css.GetSnapshotsResult) string {
		if read.LatestRecord == nil {
			return "none"
		}
		return read.LatestRecord.State
	}))
	ctx.Export("ageInHours", snapshots.LatestBackupAgeSeconds().ApplyT(func(age *float64) string {
		if age == nil {
			return "unknown"
		}
		return fmt.Sprintf("%.1f", *age/3600)
	}))
	return nil
}
