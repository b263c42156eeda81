package main

import (
	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup/css"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() { pulumi.Run(program) }

func program(ctx *pulumi.Context) error {
	// No `status` filter: with one, the answer could not show how the newest job ended.
	jobs := css.GetLogBackupRecordsOutput(ctx, css.GetLogBackupRecordsOutputArgs{
		ClusterId: pulumi.String(config.Require(ctx, "cssClusterId")),
		Newest:    pulumi.Int(10),
	})
	ctx.Export("latestLogBackup", jobs.LatestBackupTime())
	ctx.Export("lastLogBackupState", jobs.ApplyT(func(read css.GetLogBackupRecordsResult) string {
		if read.LatestRecord == nil {
			return "no job yet"
		}
		return read.LatestRecord.State
	}))
	return nil
}
