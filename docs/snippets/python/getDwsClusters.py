import pulumi
import pulumi_huaweicloud_backup as backup

clusters = backup.dws.get_clusters_output(enterprise_project_id="all_granted_eps")

pulumi.export("warehouseClusters", clusters.listed_resources.apply(lambda found: [f"{one.name} {one.id}" for one in found]))
pulumi.export("idleWarehouseClusters", clusters.listed_resources.apply(lambda found: sum(one.activity == "idle" for one in found)))
pulumi.export("isWholeWarehouseList", clusters.complete)  # a list that is not complete cannot prove what is missing
