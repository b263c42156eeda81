"""A release that is made only while the backups of every service are young enough."""

import pulumi
import pulumi_huaweicloud_backup as backup


def statuses(results):
    return [f"{target.service} {target.activity.state}" for target in results if target.activity]


def program():
    config = pulumi.Config()
    evidences = [
        ("cce", "snapshotTasks", "clusterId"),
        ("css", "dataSnapshots", "searchId"),
        ("dws", "snapshots", "warehouseId"),
        ("cbr", "backups", "serverId"),
        ("dcs", "backups", "instanceId"),
    ]
    gate = backup.Gate(
        "vault",
        criteria=backup.GateCriteriaArgs(last_backup_maximum_age="26h"),
        targets=[
            backup.GateTargetArgs(service=service, evidence=evidence, resource_id=config.require(key))
            for service, evidence, key in evidences
        ],
    )
    after = pulumi.ResourceOptions(depends_on=[gate])
    pulumi.CustomResource("random:index/randomPet:RandomPet", "release", {"prefix": "v2"}, after)
    pulumi.export("verdict", gate.verdict)
    pulumi.export("statuses", gate.target_results.apply(statuses))
