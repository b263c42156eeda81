import pulumi
import pulumi_huaweicloud_backup as backup

cluster_id = pulumi.Config().require("dwsClusterId")


def ask(action_name):
    return backup.dws.get_cluster_action_output(
        cluster_id=cluster_id, action_name=action_name, dws_time_zone="Asia/Shanghai"
    )


# What this query is good at: noticing work that goes on, and work that went wrong.
pulumi.export("snapshotIsBeingMade", ask("SNAPSHOTTING").open_count.apply(lambda count: count > 0))
pulumi.export(
    "lastSnapshotFailed",
    ask("SNAPSHOTTING_FAILED").records.apply(lambda records: any(record.state == "failed" for record in records)),
)
