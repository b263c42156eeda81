// Reads the backups of one DCS instance.
package main

import (
	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup/dcs"
	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/test/engine/go/driver"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	driver.Run(func(ctx *pulumi.Context) error {
		instance := config.Require(ctx, "instanceId")
		backups, err := dcs.GetInstanceBackups(ctx, &dcs.GetInstanceBackupsArgs{InstanceId: instance})
		if err != nil {
			return err
		}
		ctx.Export("complete", pulumi.Bool(backups.Complete))
		ctx.Export("latestBackupTime", pulumi.StringPtrFromPtr(backups.LatestBackupTime))
		return nil
	})
}
