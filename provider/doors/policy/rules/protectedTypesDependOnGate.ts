import type { StackValidationPolicy } from "@pulumi/policy";
import { stackRule, type RuleOptions } from "../defineRule";
import { isGate } from "../gateResource";
import { stackRuleHole } from "../holes";
import { types } from "../settings/setting";
import { isOfTypes } from "../typePattern";
import { waitsForIn } from "../waitsFor";

export interface ProtectedTypesConfig {
  /** Types of resources that are touched only behind a gate, such as `gcp:sql/*`. Without it the rule does not apply. */
  readonly types?: readonly string[];
}

const settings = {
  types: types("Types of resources that must depend on a gate, directly or through others. * stands for anything."),
};

/** Resources of protected types depend on a gate, directly or through others. */
export function protectedTypesDependOnGate(options: ProtectedTypesConfig & RuleOptions = {}): StackValidationPolicy {
  return stackRule(
    {
      name: "protected-types-depend-on-gate",
      displayName: "Protected types depend on a gate",
      description: "Resources of protected types depend on a backup gate.",
      severity: "high",
      enforcementLevel: "mandatory",
      settings,
      remediationSteps: `Name a Gate in dependsOn of the resource or of its parent, or use one of the gate's outputs. ${stackRuleHole}`,
      check(args, { types: protectedTypes }, report) {
        if (protectedTypes === undefined) return args.notApplicable("no types are configured: nothing is protected");
        const found = args.resources.filter(({ type }) => isOfTypes(type, protectedTypes));
        if (found.length === 0) return args.notApplicable("the stack holds no resource of a protected type");
        const waitsFor = waitsForIn(args.resources);
        for (const resource of found) {
          if (isGate(resource) || waitsFor(resource).some(isGate)) continue;
          report(
            `${resource.name} is of the protected type ${resource.type} and depends on no gate; name a Gate in its dependsOn`,
            resource.urn,
          );
        }
      },
    },
    options,
  );
}
