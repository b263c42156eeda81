import pulumi
import pulumi_huaweicloud_backup as backup

instances = backup.dcs.get_instances_output(tags="env=prod")

pulumi.export("cacheInstances", instances.listed_resources.apply(lambda found: [f"{one.name} {one.id}" for one in found]))
pulumi.export("idleInstances", instances.listed_resources.apply(lambda found: sum(one.activity == "idle" for one in found)))
pulumi.export("isWholeList", instances.complete)  # a list that is not complete cannot prove what is missing
