// A program that stops before its release unless its backups are young enough.
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
		vault, err := backup.GetGateVerdict(ctx, &backup.GetGateVerdictArgs{
			Criteria: &backup.GateCriteria{LastBackupMaximumAge: pulumi.StringRef("26h")},
			Targets:  []backup.GateTarget{{Service: "dcs", ResourceId: config.Require(ctx, "instanceId")}},
		})
		if err != nil {
			return err
		}
		// Blocks alone is not enough: where nothing was evaluated, every field is the zero of its type.
		if vault.SchemaVersion == "" || vault.Blocks {
			return fmt.Errorf("the gate is not open: %s", vault.Summary)
		}
		ctx.Export("verdict", pulumi.String(vault.Verdict))
		props, release := pulumi.Map{"prefix": pulumi.String("v2")}, &pulumi.CustomResourceState{}
		return ctx.RegisterResource("random:index/randomPet:RandomPet", "release", props, release)
	})
}
