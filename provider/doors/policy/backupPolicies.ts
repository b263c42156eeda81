import type { Policies } from "@pulumi/policy";
import { ProviderError } from "../../core/errors/providerError";
import { isPlainObject, plainObjectAsked } from "../../core/keys/isPlainObject";
import { unknownNames } from "../../core/keys/unknownNames";
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

const ruleKeys = [
  "protectedTypesDependOnGate",
  "maximumAgeCap",
  "overrideBounds",
  "logBackupIsNoDataBackup",
  "gateGuardsBackupMaker",
  "gateVerdictIsFresh",
  "liveGate",
] satisfies (keyof BackupPoliciesOptions)[];

/** A pack with a mistyped rule does not start: the rule that was meant would hold nothing back. */
function refuseUnknownNames(options: BackupPoliciesOptions): void {
  const problems = isPlainObject(options)
    ? unknownNames(options, ruleKeys).map(({ name, hint }) => `${name} is an unknown rule; ${hint}`)
    : [`the options of backupPolicies ${plainObjectAsked}`];
  if (problems.length === 0) return;
  throw new ProviderError({ code: "INPUT_UNKNOWN", happened: problems.join("; ") });
}

/** Every rule of the package, for `new PolicyPack(name, { policies: backupPolicies() })`. */
export function backupPolicies(options: BackupPoliciesOptions = {}): Policies {
  refuseUnknownNames(options);
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
