package main

import (
	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup/css"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() { pulumi.Run(program) }

func program(ctx *pulumi.Context) error {
	clusters := css.GetClustersOutput(ctx, css.GetClustersOutputArgs{DatastoreType: pulumi.String("elasticsearch")})
	ctx.Export("searchClusters", clusters.ApplyT(func(list css.GetClustersResult) []string {
		found := []string{}
		for _, cluster := range list.ListedResources {
			found = append(found, cluster.Name+" "+cluster.Id)
		}
		return found
	}))
	ctx.Export("idleSearchClusters", clusters.ApplyT(func(list css.GetClustersResult) int {
		idle := 0
		for _, cluster := range list.ListedResources {
			if cluster.Activity == "idle" {
				idle++
			}
		}
		return idle
	}))
	ctx.Export("isWholeSearchList", clusters.Complete()) // a list that is not complete cannot prove what is missing
	return nil
}
