import type { Policies } from "@pulumi/policy";
import type { RuleOptions } from "./defineRule";
import { gateGuardsBackupMaker, type BackupMakerConfig } from "./rules/gateGuardsBackupMaker";
import { gateVerdictIsFresh } from "./rules/gateVerdictIsFresh";
import { liveGate, type LiveGateConfig } from "./rules/liveGate";
import { logBackupIsNoDataBackup, type LogBackupConfig } from "./rules/logBackupIsNoDataBackup";
import { maximumAgeCap, type MaximumAgeCapConfig } from "./rules/maximumAgeCap";
import { overrideBounds, type OverrideBoundsConfig } from "./rules/overrideBounds";
import { protectedTypesDependOnGate, type ProtectedTypesConfig } from "./rules/protectedTypesDependOnGate";

/** The configuration of each rule in code; what the engine hands over outranks it, key by key. */
export interface BackupPoliciesOptions {
  readonly protectedTypesDependOnGate?: ProtectedTypesConfig & RuleOptions;
  readonly maximumAgeCap?: MaximumAgeCapConfig & RuleOptions;
  readonly overrideBounds?: OverrideBoundsConfig & RuleOptions;
  readonly logBackupIsNoDataBackup?: LogBackupConfig & RuleOptions;
  readonly gateGuardsBackupMaker?: BackupMakerConfig & RuleOptions;
  readonly gateVerdictIsFresh?: RuleOptions;
  readonly liveGate?: LiveGateConfig & RuleOptions;
}

/** Every rule of the package, for `new PolicyPack(name, { policies: backupPolicies() })`. */
export function backupPolicies(options: BackupPoliciesOptions = {}): Policies {
  return [
    protectedTypesDependOnGate(options.protectedTypesDependOnGate),
    maximumAgeCap(options.maximumAgeCap),
    overrideBounds(options.overrideBounds),
    logBackupIsNoDataBackup(options.logBackupIsNoDataBackup),
    gateGuardsBackupMaker(options.gateGuardsBackupMaker),
    gateVerdictIsFresh(options.gateVerdictIsFresh),
    liveGate(options.liveGate),
  ];
}
