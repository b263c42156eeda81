// A gate asked through a provider whose region is not known before the update: a preview evaluates nothing.
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
		name := &pulumi.CustomResourceState{}
		if err := ctx.RegisterResource("random:index/randomPet:RandomPet", "name", pulumi.Map{}, name); err != nil {
			return err
		}
		region := name.ID().ApplyT(func(pulumi.ID) string { return "sim-region-1" }).(pulumi.StringOutput)
		provider, err := backup.NewProvider(ctx, "late", &backup.ProviderArgs{Region: region})
		if err != nil {
			return err
		}
		vault, err := backup.GetGateVerdict(ctx, &backup.GetGateVerdictArgs{
			Criteria: &backup.GateCriteria{LastBackupMaximumAge: pulumi.StringRef("26h")},
			Targets:  []backup.GateTarget{{Service: "dcs", ResourceId: config.Require(ctx, "instanceId")}},
		}, pulumi.Provider(provider))
		if err != nil {
			return err
		}
		if vault.SchemaVersion == "" || vault.Blocks {
			return fmt.Errorf("the gate is not open: blocks is %t", vault.Blocks)
		}
		ctx.Export("verdict", pulumi.String(vault.Verdict))
		return nil
	})
}
