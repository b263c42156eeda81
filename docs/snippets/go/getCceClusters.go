package main

import (
	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup/cce"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() { pulumi.Run(program) }

func program(ctx *pulumi.Context) error {
	clusters := cce.GetClustersOutput(ctx, cce.GetClustersOutputArgs{Edition: pulumi.String("standard")})
	ctx.Export("containerClusters", clusters.ApplyT(func(list cce.GetClustersResult) []string {
		found := []string{}
		for _, cluster := range list.ListedResources {
			found = append(found, cluster.Name+" "+cluster.Id)
		}
		return found
	}))
	ctx.Export("idleContainerClusters", clusters.ApplyT(func(list cce.GetClustersResult) int {
		idle := 0
		for _, cluster := range list.ListedResources {
			if cluster.Activity == "idle" {
				idle++
			}
		}
		return idle
	}))
	ctx.Export("isWholeContainerList", clusters.Complete()) // a list that is not complete cannot prove what is missing
	return nil
}
