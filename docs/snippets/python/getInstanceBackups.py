import pulumi
import pulumi_huaweicloud_backup as backup

instance_id = pulumi.Config().require("dcsInstanceId")
backups = backup.dcs.get_instance_backups_output(instance_id=instance_id, newest=10)


def in_hours(age):
    return "unknown" if age is None else f"{age / 3600:.1f}"


pulumi.export("latestInstanceBackup", backups.latest_backup_time)  # absent: no backup that still exists has succeeded
pulumi.export("lastAttempt", backups.latest_record.apply(lambda record: record.state if record else "none"))
pulumi.export("ageInHours", backups.latest_backup_age_seconds.apply(in_hours))
