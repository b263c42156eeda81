// A program that stops before its release unless the backups of every service are young enough.
package main

import (
	"fmt"

	backup "github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup"
	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/test/engine/go/driver"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	driver.Run(func(ctx *pulumi.Context) error {
		target := func(service, evidence, key string) backup.GateTarget {
			return backup.GateTarget{Service: service, Evidence: &evidence, ResourceId: config.Require(ctx, key)}
		}
		vault, err := backup.GetGateVerdict(ctx, &backup.GetGateVerdictArgs{
			Criteria: &backup.GateCriteria{LastBackupMaximumAge: pulumi.StringRef("26h")},
			Targets: []backup.GateTarget{
				target("cce", "snapshotTasks", "clusterId"),
				target("css", "dataSnapshots", "searchId"),
				target("dws", "snapshots", "warehouseId"),
				target("cbr", "backups", "serverId"),
				target("dcs", "backups", "instanceId"),
			},
		})
		if err != nil {
			return err
		}
		// Blocks alone is not enough: where nothing was evaluated, every field is the zero of its type.
		if vault.SchemaVersion == "" || vault.Blocks {
			return fmt.Errorf("the gate is not open: %s", vault.Summary)
		}
		ctx.Export("verdict", pulumi.String(vault.Verdict))
		statuses := pulumi.StringArray{}
		for _, target := range vault.TargetResults {
			if target.Activity != nil {
				statuses = append(statuses, pulumi.String(target.Service+" "+target.Activity.State))
			}
		}
		ctx.Export("statuses", statuses)
		props, release := pulumi.Map{"prefix": pulumi.String("v2")}, &pulumi.CustomResourceState{}
		return ctx.RegisterResource("random:index/randomPet:RandomPet", "release", props, release)
	})
}
