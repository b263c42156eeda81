import pulumi
import pulumi_huaweicloud_backup as backup

result = backup.get_gate_verdict(
    criteria={"last_backup_maximum_age": "26h", "last_backup_warning_age": "20h", "last_task_succeeded": True},
    targets=[{"service": "dcs", "resource_id": pulumi.Config().require("dcsInstanceId"), "backup_type": "auto"}],
)
# Not `if result.blocks`: it is None where nothing was evaluated, and only False says that the gate is open.
if result.blocks is not False:
    raise pulumi.RunError(result.summary or "the provider is not configured yet")

# What stands below is reached only with an open gate; what was registered above was not held back.
pulumi.export("backups", result.summary)
pulumi.export("validUntil", result.valid_until)
