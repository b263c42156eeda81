// One gate, asked as a function and as a resource, with the types of the SDK at every depth. The configuration names what
// a policy and an override say, to see wrong words refused: a wrong key does not compile.
package main

import (
	"fmt"

	backup "github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup"
	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/test/engine/go/driver"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

type settings struct{ instance, expiresAt, onUnknown, actor string }

// What a program gets at through the typed result, down to the record that decided.
func report(verdict string, overridden, blocks bool, overrides []backup.GateAppliedOverride,
	targets []backup.GateTargetResult) map[string]any {
	applied, criteria := []string{}, []string{}
	for _, override := range overrides {
		applied = append(applied, fmt.Sprintf("%s until %s", override.Actor, override.ExpiresAt))
	}
	target := targets[0]
	for _, criterion := range target.Criteria {
		criteria = append(criteria, fmt.Sprintf("%s %s", criterion.Id, criterion.Verdict))
	}
	return map[string]any{
		"verdict":    verdict,
		"overridden": overridden,
		"blocks":     blocks,
		"applied":    applied,
		"target": map[string]any{
			"name":     fmt.Sprintf("%s %s", target.Name, target.ResourceId),
			"complete": target.Complete,
			"criteria": criteria,
			"evidence": target.Criteria[0].Evidence.EvidenceGrade,
		},
	}
}

func function(ctx *pulumi.Context, given settings) error {
	result, err := backup.GetGateVerdict(ctx, &backup.GetGateVerdictArgs{
		Criteria: &backup.GateCriteria{
			LastBackupMaximumAge: pulumi.StringRef("26h"),
			LastTaskSucceeded:    pulumi.BoolRef(true),
		},
		Targets: []backup.GateTarget{{
			Service:    "dcs",
			ResourceId: given.instance,
			Name:       pulumi.StringRef("vault"),
			AgeFrom:    pulumi.StringRef("startedAt"),
			BackupType: pulumi.StringRef("any"),
			Lookback:   pulumi.StringRef("90d"),
			Criteria:   &backup.GateCriteria{MinimumRedundancy: pulumi.IntRef(1)},
		}},
		Policy: &backup.GatePolicy{OnUnknown: &given.onUnknown, MinimumTargets: pulumi.IntRef(1)},
		Wait: &backup.GateWait{
			Timeout: pulumi.StringRef("0s"), FailFast: pulumi.BoolRef(true), ConsecutivePasses: pulumi.IntRef(1),
		},
		Overrides: []backup.GateOverride{{
			Target:    pulumi.StringRef("vault"),
			Reason:    "restored by hand this morning",
			Actor:     given.actor,
			ExpiresAt: given.expiresAt,
		}},
	})
	if err != nil {
		return err
	}
	ctx.Export("typedFunction", pulumi.Any(
		report(result.Verdict, result.Overridden, result.Blocks, result.AppliedOverrides, result.TargetResults)))
	return nil
}

func resource(ctx *pulumi.Context, given settings) error {
	gate, err := backup.NewGate(ctx, "typed", &backup.GateArgs{
		Criteria: &backup.GateCriteriaArgs{
			LastBackupMaximumAge: pulumi.String("26h"),
			LastTaskSucceeded:    pulumi.Bool(true),
		},
		Targets: backup.GateTargetArray{&backup.GateTargetArgs{
			Service:    pulumi.String("dcs"),
			ResourceId: pulumi.String(given.instance),
			Name:       pulumi.String("vault"),
			AgeFrom:    pulumi.String("startedAt"),
			BackupType: pulumi.String("any"),
			Lookback:   pulumi.String("90d"),
			Criteria:   &backup.GateCriteriaArgs{MinimumRedundancy: pulumi.Int(1)},
		}},
		Policy: &backup.GatePolicyArgs{OnUnknown: pulumi.String(given.onUnknown), MinimumTargets: pulumi.Int(1)},
		Wait: &backup.GateWaitArgs{
			Timeout: pulumi.String("0s"), FailFast: pulumi.Bool(true), ConsecutivePasses: pulumi.Int(1),
		},
		Overrides: backup.GateOverrideArray{&backup.GateOverrideArgs{
			Target:    pulumi.String("vault"),
			Reason:    pulumi.String("restored by hand this morning"),
			Actor:     pulumi.String(given.actor),
			ExpiresAt: pulumi.String(given.expiresAt),
		}},
		OnPreview: pulumi.String("error"),
		Triggers:  pulumi.StringArray{pulumi.String("1")},
		Always:    pulumi.Bool(false),
	})
	if err != nil {
		return err
	}
	results := pulumi.All(gate.Verdict, gate.Overridden, gate.Blocks, gate.AppliedOverrides, gate.TargetResults)
	ctx.Export("typedResource", results.ApplyT(func(all []any) map[string]any {
		return report(all[0].(string), all[1].(bool), all[2].(bool),
			all[3].([]backup.GateAppliedOverride), all[4].([]backup.GateTargetResult))
	}))
	return nil
}

func main() {
	driver.Run(func(ctx *pulumi.Context) error {
		given := settings{config.Require(ctx, "instanceId"), config.Require(ctx, "expiresAt"), "block", "operator"}
		if onUnknown := config.Get(ctx, "onUnknown"); onUnknown != "" {
			given.onUnknown = onUnknown
		}
		if config.GetBool(ctx, "nobody") {
			given.actor = ""
		}
		switch door := config.Get(ctx, "door"); door {
		case "function":
			return function(ctx, given)
		case "resource":
			return resource(ctx, given)
		case "":
			if err := function(ctx, given); err != nil {
				return err
			}
			return resource(ctx, given)
		default:
			return fmt.Errorf("there is no door %q", door)
		}
	})
}
