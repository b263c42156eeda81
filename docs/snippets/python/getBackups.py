import pulumi
import pulumi_huaweicloud_backup as backup

server_id = pulumi.Config().require("cbrServerId")
backups = backup.cbr.get_backups_output(resource_id=server_id, newest=10)


def in_hours(age):
    return "unknown" if age is None else f"{age / 3600:.1f}"


pulumi.export("latestServerBackup", backups.latest_backup_time)  # when the newest good backup was started
pulumi.export("lastServerBackup", backups.latest_record.apply(lambda record: record.state if record else "none"))
pulumi.export("serverBackupAgeInHours", backups.latest_backup_age_seconds.apply(in_hours))
