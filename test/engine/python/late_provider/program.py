"""A gate asked through a provider whose region is not known before the update: a preview evaluates nothing."""

import pulumi
import pulumi_huaweicloud_backup as backup


def program():
    name = pulumi.CustomResource("random:index/randomPet:RandomPet", "name", {})
    provider = backup.Provider("late", region=name.id.apply(lambda _: "sim-region-1"))
    vault = backup.get_gate_verdict(
        criteria={"last_backup_maximum_age": "26h"},
        targets=[{"service": "dcs", "resource_id": pulumi.Config().require("instanceId")}],
        opts=pulumi.InvokeOptions(provider=provider),
    )
    if vault.blocks is not False:
        raise pulumi.RunError(f"the gate is not open: blocks is {vault.blocks}")
    pulumi.export("verdict", vault.verdict)
