package main

import (
	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup/dcs"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() { pulumi.Run(program) }

func program(ctx *pulumi.Context) error {
	instances := dcs.GetInstancesOutput(ctx, dcs.GetInstancesOutputArgs{Tags: pulumi.String("env=prod")})
	ctx.Export("cacheInstances", instances.ApplyT(func(list dcs.GetInstancesResult) []string {
		found := []string{}
		for _, instance := range list.ListedResources {
			found = append(found, instance.Name+" "+instance.Id)
		}
		return found
	}))
	ctx.Export("isWholeList", instances.Complete()) // a list that is not complete cannot prove what is missing
	ctx.Export("idleInstances", instances.ApplyT(func(list dcs.GetInstancesResult) int {
		idle := 0
		for _, instance := range list.ListedResources {
			if instance.Activity == "idle" {
				idle++
			}
		}
		return idle
	}))
	return nil
}
