"""A program that stops before its release unless its backups are young enough."""

import pulumi
import pulumi_huaweicloud_backup as backup


def program():
    vault = backup.get_gate_verdict(
        criteria={"last_backup_maximum_age": "26h"},
        targets=[{"service": "dcs", "resource_id": pulumi.Config().require("instanceId")}],
    )
    # Not `if vault.blocks`: it is None where nothing was evaluated, and only False says that the gate is open.
    if vault.blocks is not False:
        raise pulumi.RunError(f"the gate is not open: {vault.summary}")
    pulumi.CustomResource("random:index/randomPet:RandomPet", "release", {"prefix": "v2"})
    pulumi.export("verdict", vault.verdict)
