import pulumi
import pulumi_huaweicloud_backup as backup

server_id = pulumi.Config().require("cbrServerId")
logs = backup.cbr.get_operation_logs_output(resource_id=server_id, newest=10)

pulumi.export("lastServerTask", logs.latest_record.apply(lambda record: record.state if record else "none"))
pulumi.export("openServerTasks", logs.open_count)  # waiting or running
pulumi.export("latestServerTask", logs.latest_backup_time)  # when the newest backup ended; it may be gone since
