import pulumi
import pulumi_huaweicloud_backup as backup

cluster_id = pulumi.Config().require("cssClusterId")
# No `status` filter: with one, the answer could not show how the newest job ended.
jobs = backup.css.get_log_backup_records_output(cluster_id=cluster_id, newest=10)

pulumi.export("latestLogBackup", jobs.latest_backup_time)
pulumi.export(
    "lastLogBackupState",
    jobs.apply(lambda read: read.latest_record.state if read.latest_record else "no job yet"),
)
