// A release that is made only while the backups of every service are young enough.
package main

import (
	backup "github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup"
	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/test/engine/go/driver"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func statuses(results []backup.GateTargetResult) []string {
	said := []string{}
	for _, target := range results {
		if target.Activity != nil {
			said = append(said, target.Service+" "+target.Activity.State)
		}
	}
	return said
}

func main() {
	driver.Run(func(ctx *pulumi.Context) error {
		targets := backup.GateTargetArray{}
		for _, target := range [][3]string{
			{"cce", "snapshotTasks", "clusterId"},
			{"css", "dataSnapshots", "searchId"},
			{"dws", "snapshots", "warehouseId"},
			{"cbr", "backups", "serverId"},
			{"dcs", "backups", "instanceId"},
		} {
			targets = append(targets, &backup.GateTargetArgs{
				Service:    pulumi.String(target[0]),
				Evidence:   pulumi.String(target[1]),
				ResourceId: pulumi.String(config.Require(ctx, target[2])),
			})
		}
		gate, err := backup.NewGate(ctx, "vault", &backup.GateArgs{
			Criteria: &backup.GateCriteriaArgs{LastBackupMaximumAge: pulumi.String("26h")},
			Targets:  targets,
		})
		if err != nil {
			return err
		}
		ctx.Export("verdict", gate.Verdict)
		ctx.Export("statuses", gate.TargetResults.ApplyT(statuses))
		after, release := pulumi.DependsOn([]pulumi.Resource{gate}), &pulumi.CustomResourceState{}
		props := pulumi.Map{"prefix": pulumi.String("v2")}
		return ctx.RegisterResource("random:index/randomPet:RandomPet", "release", props, release, after)
	})
}
