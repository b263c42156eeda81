import pulumi
import pulumi_huaweicloud_backup as backup

cluster_id = pulumi.Config().require("cssClusterId")
snapshots = backup.css.get_snapshots_output(cluster_id=cluster_id, newest=10)


def in_hours(age):
    return "unknown" if age is None else f"{age / 3600:.1f}"


pulumi.export("latestSnapshot", snapshots.latest_backup_time)  # absent: no snapshot of all indices succeeded
pulumi.export("lastAttempt", snapshots.latest_record.apply(lambda record: record.state if record else "none"))
pulumi.export("ageInHours", snapshots.latest_backup_age_seconds.apply(in_hours))
