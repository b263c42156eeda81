"""Reads the backups of one DCS instance."""

import pulumi
from pulumi_huaweicloud_backup import dcs


def program():
    instance_id = pulumi.Config().require("instanceId")
    backups = dcs.get_instance_backups(instance_id=instance_id)
    pulumi.export("complete", backups.complete)
    pulumi.export("latestBackupTime", backups.latest_backup_time)
