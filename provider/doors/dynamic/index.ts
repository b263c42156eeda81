/**
 * The door `pulumi-huaweicloud-backup/dynamic`: the queries and a gate as dynamic resources, for Node programs that run
 * without the plugin.
 */
export { BackupGate, type BackupGateArgs } from "./backupGate";
export * from "../../generated/dynamic";
