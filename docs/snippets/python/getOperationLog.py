import pulumi
import pulumi_huaweicloud_backup as backup

operation_log_id = pulumi.Config().require("cbrOperationLogId")
task = backup.cbr.get_operation_log_output(operation_log_id=operation_log_id)
last = task.latest_record

# `skipped` made no backup.
pulumi.export("taskState", last.apply(lambda record: record.state if record else "unknown"))
pulumi.export("failedParts", last.apply(lambda record: record.failed_parts or 0 if record else 0))
pulumi.export("backupEndedAt", task.latest_backup_time)  # only a task of type `backup` that succeeded has one
