"""A release that is made only while its backups are young enough."""

import pulumi
import pulumi_huaweicloud_backup as backup


def program():
    gate = backup.Gate(
        "vault",
        criteria=backup.GateCriteriaArgs(last_backup_maximum_age="26h"),
        targets=[backup.GateTargetArgs(service="dcs", resource_id=pulumi.Config().require("instanceId"))],
    )
    after = pulumi.ResourceOptions(depends_on=[gate])
    pulumi.CustomResource("random:index/randomPet:RandomPet", "release", {"prefix": "v2"}, after)
    pulumi.export("verdict", gate.verdict)
