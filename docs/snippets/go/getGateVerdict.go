package main

import (
	"errors"

	backup "github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() { pulumi.Run(program) }

func program(ctx *pulumi.Context) error {
	result, err := backup.GetGateVerdict(ctx, &backup.GetGateVerdictArgs{
		Criteria: &backup.GateCriteria{
			LastBackupMaximumAge: pulumi.StringRef("26h"),
			LastBackupWarningAge: pulumi.StringRef("20h"),
			LastTaskSucceeded:    pulumi.BoolRef(true),
		},
		Targets: []backup.GateTarget{{
			Service:    "dcs",
			ResourceId: config.Require(ctx, "dcsInstanceId"),
			BackupType: pulumi.StringRef("auto"),
		}},
	})
	if err != nil {
		return err
	}
	// Blocks alone is not enough: where nothing was evaluated, every field is the zero of its type.
	if result.SchemaVersion == "" {
		return errors.New("the provider is not configured yet")
	}
	if result.Blocks {
		return errors.New(result.Summary)
	}
	// What stands below is reached only with an open gate; what was registered above was not held back.
	ctx.Export("backups", pulumi.String(result.Summary))
	ctx.Export("validUntil", pulumi.String(result.ValidUntil))
	return nil
}
