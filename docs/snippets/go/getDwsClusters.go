package main

import (
	"github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go/huaweicloudbackup/dws"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() { pulumi.Run(program) }

func program(ctx *pulumi.Context) error {
	clusters := dws.GetClustersOutput(ctx, dws.GetClustersOutputArgs{EnterpriseProjectId: pulumi.String("all_granted_eps")})
	ctx.Export("warehouseClusters", clusters.ApplyT(func(list dws.GetClustersResult) []string {
		found := []string{}
		for _, cluster := range list.ListedResources {
			found = append(found, cluster.Name+" "+cluster.Id)
		}
		return found
	}))
	ctx.Export("idleWarehouseClusters", clusters.ApplyT(func(list dws.GetClustersResult) int {
		idle := 0
		for _, cluster := range list.ListedResources {
			if cluster.Activity == "idle" {
				idle++
			}
		}
		return idle
	}))
	ctx.Export("isWholeWarehouseList", clusters.Complete()) // a list that is not complete cannot prove what is missing
	return nil
}
