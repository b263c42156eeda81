import pulumi
import pulumi_huaweicloud_backup as backup

config = pulumi.Config()

gate = backup.Gate(
    "release-gate",
    criteria=backup.GateCriteriaArgs(last_backup_maximum_age="26h"),
    targets=[
        backup.GateTargetArgs(
            service="dcs",
            resource_id=config.require("dcsInstanceId"),
            criteria=backup.GateCriteriaArgs(minimum_redundancy=3),
        ),
        backup.GateTargetArgs(
            service="cce",
            resource_id=config.require("cceClusterId"),
            criteria=backup.GateCriteriaArgs(no_task_running=True),
        ),
    ],
    # A backup that runs when the update starts may end first; a preview does not wait for it.
    wait=backup.GateWaitArgs(timeout="45m"),
)

# Made only while the gate is open. Whatever does not depend on the gate is not held back by it.
release = pulumi.Stash("release", input="v2", opts=pulumi.ResourceOptions(depends_on=[gate]))
pulumi.export("release", release.output)
pulumi.export("verdict", gate.summary)
