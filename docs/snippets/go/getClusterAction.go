package main

import (
	backup "github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup"
	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup/dws"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() { pulumi.Run(program) }

func program(ctx *pulumi.Context) error {
	ask := func(actionName string) dws.GetClusterActionResultOutput {
		return dws.GetClusterActionOutput(ctx, dws.GetClusterActionOutputArgs{
			ClusterId:   pulumi.String(config.Require(ctx, "dwsClusterId")),
			ActionName:  pulumi.String(actionName),
			DwsTimeZone: pulumi.String("Asia/Shanghai"),
		})
	}
	// What this query is good at: noticing work that goes on, and work that went wrong.
	ctx.Export("snapshotIsBeingMade", ask("SNAPSHOTTING").OpenCount().ApplyT(func(count int) bool { return count > 0 }))
	ctx.Export("lastSnapshotFailed", ask("SNAPSHOTTING_FAILED").Records().ApplyT(func(records []backup.BackupRecord) bool {
		for _, record := range records {
			if record.State == "failed" {
				return true
			}
		}
		return false
	}))
	return nil
}
