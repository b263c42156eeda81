package main

import (
	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup/cbr"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() { pulumi.Run(program) }

func program(ctx *pulumi.Context) error {
	task := cbr.GetOperationLogOutput(ctx, cbr.GetOperationLogOutputArgs{
		OperationLogId: pulumi.String(config.Require(ctx, "cbrOperationLogId")),
	})
	ctx.Export("taskState", task.ApplyT(func(read cbr.GetOperationLogResult) string {
		if read.LatestRecord == nil {
			return "unknown"
		}
		return read.LatestRecord.State // `skipped` made no backup
	}))
	ctx.Export("failedParts", task.ApplyT(func(read cbr.GetOperationLogResult) int {
		if read.LatestRecord == nil || read.LatestRecord.FailedParts == nil {
			return 0
		}
		return *read.LatestRecord.FailedParts
	}))
	ctx.Export("backupEndedAt", task.LatestBackupTime()) // only a task of type `backup` that succeeded has one
	return nil
}
