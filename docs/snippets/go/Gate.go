package main

import (
	backup "github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() { pulumi.Run(program) }

func program(ctx *pulumi.Context) error {
	gate, err := backup.NewGate(ctx, "release-gate", &backup.GateArgs{
		Criteria: &backup.GateCriteriaArgs{LastBackupMaximumAge: pulumi.String("26h")},
		Targets: backup.GateTargetArray{
			&backup.GateTargetArgs{
				Service:    pulumi.String("dcs"),
				ResourceId: pulumi.String(config.Require(ctx, "dcsInstanceId")),
				Criteria:   &backup.GateCriteriaArgs{MinimumRedundancy: pulumi.Int(3)},
			},
			&backup.GateTargetArgs{
				Service:    pulumi.String("cce"),
				ResourceId: pulumi.String(config.Require(ctx, "cceClusterId")),
				Criteria:   &backup.GateCriteriaArgs{NoTaskRunning: pulumi.Bool(true)},
			},
		},
		// A backup that runs when the update starts may end first; a preview does not wait for it.
		Wait: &backup.GateWaitArgs{Timeout: pulumi.String("45m")},
	})
	if err != nil {
		return err
	}
	// Made only while the gate is open. Whatever does not depend on the gate is not held back by it.
	release, err := pulumi.NewStash(ctx, "release", &pulumi.StashArgs{Input: pulumi.String("v2")},
		pulumi.DependsOn([]pulumi.Resource{gate}))
	if err != nil {
		return err
	}
	ctx.Export("release", release.Output)
	ctx.Export("verdict", gate.Summary)
	return nil
}
