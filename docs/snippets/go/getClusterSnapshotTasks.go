package main

import (
	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup/cce"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() { pulumi.Run(program) }

func program(ctx *pulumi.Context) error {
	tasks := cce.GetClusterSnapshotTasksOutput(ctx, cce.GetClusterSnapshotTasksOutputArgs{
		ClusterId: pulumi.String(config.Require(ctx, "cceClusterId")),
		Newest:    pulumi.Int(10),
	})
	ctx.Export("latestClusterSnapshot", tasks.LatestBackupTime()) // absent: no task has succeeded
	ctx.Export("clusterIsQuiet", tasks.ApplyT(func(read cce.GetClusterSnapshotTasksResult) bool {
		return read.Complete && read.OpenCount == 0
	}))
	return nil
}
