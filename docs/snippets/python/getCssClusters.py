import pulumi
import pulumi_huaweicloud_backup as backup

clusters = backup.css.get_clusters_output(datastore_type="elasticsearch")

pulumi.export("searchClusters", clusters.listed_resources.apply(lambda found: [f"{one.name} {one.id}" for one in found]))
pulumi.export("idleSearchClusters", clusters.listed_resources.apply(lambda found: sum(one.activity == "idle" for one in found)))
pulumi.export("isWholeSearchList", clusters.complete)  # a list that is not complete cannot prove what is missing
