import pulumi
import pulumi_huaweicloud_backup as backup

cluster_id = pulumi.Config().require("cceClusterId")
tasks = backup.cce.get_cluster_snapshot_tasks_output(cluster_id=cluster_id, newest=10)

pulumi.export("latestClusterSnapshot", tasks.latest_backup_time)  # absent: no task has succeeded
pulumi.export("clusterIsQuiet", tasks.apply(lambda read: read.complete and read.open_count == 0))
