package main

import (
	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup/cbr"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() { pulumi.Run(program) }

func program(ctx *pulumi.Context) error {
	logs := cbr.GetOperationLogsOutput(ctx, cbr.GetOperationLogsOutputArgs{
		ResourceId: pulumi.String(config.Require(ctx, "cbrServerId")),
		Newest:     pulumi.Int(10),
	})
	ctx.Export("lastServerTask", logs.ApplyT(func(read cbr.GetOperationLogsResult) string {
		if read.LatestRecord == nil {
			return "none"
		}
		return read.LatestRecord.State
	}))
	ctx.Export("openServerTasks", logs.OpenCount())         // waiting or running
	ctx.Export("latestServerTask", logs.LatestBackupTime()) // when the newest backup ended; it may be gone since
	return nil
}
