// A release that is made only while its backups are young enough.
package main

import (
	backup "github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup"
	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/test/engine/go/driver"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	driver.Run(func(ctx *pulumi.Context) error {
		instance := pulumi.String(config.Require(ctx, "instanceId"))
		gate, err := backup.NewGate(ctx, "vault", &backup.GateArgs{
			Criteria: &backup.GateCriteriaArgs{LastBackupMaximumAge: pulumi.String("26h")},
			Targets:  backup.GateTargetArray{&backup.GateTargetArgs{Service: pulumi.String("dcs"), ResourceId: instance}},
		})
		if err != nil {
			return err
		}
		ctx.Export("verdict", gate.Verdict)
		after, release := pulumi.DependsOn([]pulumi.Resource{gate}), &pulumi.CustomResourceState{}
		props := pulumi.Map{"prefix": pulumi.String("v2")}
		return ctx.RegisterResource("random:index/randomPet:RandomPet", "release", props, release, after)
	})
}
