import pulumi
import pulumi_huaweicloud_backup as backup

clusters = backup.cce.get_clusters_output(edition="standard")

pulumi.export("containerClusters", clusters.listed_resources.apply(lambda found: [f"{one.name} {one.id}" for one in found]))
pulumi.export("idleContainerClusters", clusters.listed_resources.apply(lambda found: sum(one.activity == "idle" for one in found)))
pulumi.export("isWholeContainerList", clusters.complete)  # a list that is not complete cannot prove what is missing
