import type { StackValidationPolicy } from "@pulumi/policy";
import { stackRule, type RuleOptions } from "../defineRule";
import { isGate } from "../gateResource";
import { types } from "../settings/setting";
import { isOfTypes } from "../typePattern";
import { waitsForIn } from "../waitsFor";

export interface BackupMakerConfig {
  /** Types of resources that make backups; default {@link defaultMakerTypes}. */
  readonly types?: readonly string[];
}

/**
 * Resources of the huaweicloud provider that make backups, or hold the policy by which a service makes them: tokens of
 * github.com/huaweicloud/pulumi-huaweicloud, as of the release read in November 2026.
 */
export const defaultMakerTypes: readonly string[] = [
  "huaweicloud:Cbr/policy:Policy",
  "huaweicloud:Cbr/vault:Vault",
  "huaweicloud:Cce/cluster:Cluster",
  "huaweicloud:Css/cluster:Cluster",
  "huaweicloud:Css/snapshot:Snapshot",
  "huaweicloud:Dcs/instance:Instance",
  "huaweicloud:Dws/cluster:Cluster",
];

const settings = {
  types: types(
    "Types of resources that make backups. Default: those of the huaweicloud provider for the services that gates ask.",
  ),
};

/** Warns of a gate that waits for a backup which only the resource behind it could make. */
export function gateGuardsBackupMaker(options: BackupMakerConfig & RuleOptions = {}): StackValidationPolicy {
  return stackRule(
    {
      name: "gate-guards-backup-maker",
      displayName: "No gate before the maker of backups",
      description: "What makes backups does not wait for a gate about backups.",
      severity: "low",
      enforcementLevel: "advisory",
      settings,
      remediationSteps: "Remove the dependency on the gate, or set graceForNew with createdAt.",
      check(args, { types: makerTypes = defaultMakerTypes }, report) {
        const makers = args.resources.filter(({ type }) => isOfTypes(type, makerTypes));
        if (makers.length === 0) return args.notApplicable("the stack holds no resource that makes backups");
        const waitsFor = waitsForIn(args.resources);
        for (const maker of makers) {
          const gates = waitsFor(maker).filter(isGate);
          if (gates.length === 0) continue;
          report(
            `${maker.name} makes backups and depends on ${gates.map(({ name }) => name).join(", ")}: a closed gate would block the resource that makes the next backup; remove the dependency, or set graceForNew with createdAt for a first run`,
            maker.urn,
          );
        }
      },
    },
    options,
  );
}
