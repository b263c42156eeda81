"""One gate, asked as a function and as a resource, each with plain dicts and with the classes of the SDK.

Its keys are in Python's spelling at every depth. The configuration may add a key to one object of the dicts, by its
path, to see it refused.
"""

import pulumi
import pulumi_huaweicloud_backup as backup


def overrides_of(applied):
    return [f"{override.actor} until {override.expires_at}" for override in applied]


def target_of(results):
    target = results[0]
    return {
        "name": f"{target.name} {target.resource_id}",
        "complete": target.complete,
        "criteria": [f"{criterion.id} {criterion.verdict}" for criterion in target.criteria],
        "evidence": target.criteria[0].evidence.evidence_grade,
    }


def report(result, apply):
    """What a program gets at through the typed result, down to the record that decided."""
    return {
        "verdict": result.verdict,
        "overridden": result.overridden,
        "blocks": result.blocks,
        "applied": apply(result.applied_overrides, overrides_of),
        "target": apply(result.target_results, target_of),
    }


def dicts(instance_id, expires_at, mistake):
    target = {
        "service": "dcs",
        "resource_id": instance_id,
        "name": "vault",
        "age_from": "startedAt",
        "backup_type": "any",
        "lookback": "90d",
        "criteria": {"minimum_redundancy": 1, **mistake.get("target", {})},
    }
    return {
        "criteria": {"last_backup_maximum_age": "26h", "last_task_succeeded": True, **mistake.get("criteria", {})},
        "targets": [target],
        "policy": {"on_unknown": "block", "minimum_targets": 1, **mistake.get("policy", {})},
        "wait": {"timeout": "0s", "fail_fast": True, "consecutive_passes": 1, **mistake.get("wait", {})},
        "overrides": [
            {
                "target": "vault",
                "reason": "restored by hand this morning",
                "actor": "operator",
                "expires_at": expires_at,
                **mistake.get("override", {}),
            }
        ],
    }


def typed(instance_id, expires_at):
    return {
        "criteria": backup.GateCriteriaArgs(last_backup_maximum_age="26h", last_task_succeeded=True),
        "targets": [
            backup.GateTargetArgs(
                service="dcs",
                resource_id=instance_id,
                name="vault",
                age_from="startedAt",
                backup_type="any",
                lookback="90d",
                criteria=backup.GateCriteriaArgs(minimum_redundancy=1),
            )
        ],
        "policy": backup.GatePolicyArgs(on_unknown="block", minimum_targets=1),
        "wait": backup.GateWaitArgs(timeout="0s", fail_fast=True, consecutive_passes=1),
        "overrides": [
            backup.GateOverrideArgs(
                target="vault", reason="restored by hand this morning", actor="operator", expires_at=expires_at
            )
        ],
    }


def function(inputs):
    return report(backup.get_gate_verdict(**inputs), lambda value, use: use(value))


def resource(name, inputs):
    gate = backup.Gate(name, on_preview="error", triggers=["1"], always=False, **inputs)
    # Each output by itself: `pulumi.Output.all` would hand over plain dicts, in which names are those of the schema.
    return report(gate, lambda output, use: output.apply(use))


def program():
    config = pulumi.Config()
    instance_id, expires_at = config.require("instanceId"), config.require("expiresAt")
    door, mistake = config.get("door"), config.get_object("mistake") or {}
    plain = dicts(instance_id, expires_at, mistake)
    if door != "resource":
        pulumi.export("plainFunction", function(plain))
        pulumi.export("typedFunction", function(typed(instance_id, expires_at)))
    if door != "function":
        pulumi.export("plainResource", resource("plain", plain))
        pulumi.export("typedResource", resource("typed", typed(instance_id, expires_at)))
