/**
 * The door `pulumi-huaweicloud-backup/policy`: rules about backups for policy packs of one's own.
 *
 * `new PolicyPack("ours", { policies: [...backupPolicies({ maximumAgeCap: { cap: "26h" } }), …] })`. The ready pack in
 * `dist/policy-pack` holds the same rules and takes their configuration from `--policy-pack-config`.
 */
export { backupPolicies, type BackupPoliciesOptions } from "./backupPolicies";
export type { RuleOptions } from "./defineRule";
export { defaultMakerTypes, gateGuardsBackupMaker, type BackupMakerConfig } from "./rules/gateGuardsBackupMaker";
export { gateVerdictIsFresh } from "./rules/gateVerdictIsFresh";
export { liveGate, type LiveGateConfig } from "./rules/liveGate";
export { logBackupIsNoDataBackup, type LogBackupConfig } from "./rules/logBackupIsNoDataBackup";
export { maximumAgeCap, type MaximumAgeCapConfig } from "./rules/maximumAgeCap";
export { overrideBounds, type OverrideBoundsConfig } from "./rules/overrideBounds";
export { protectedTypesDependOnGate, type ProtectedTypesConfig } from "./rules/protectedTypesDependOnGate";
