import type { ResourceValidationPolicy } from "@pulumi/policy";
import type { AskedTarget } from "../../../gates/gate";
import { inWords } from "../../../gates/judge/words";
import { advise } from "../advise";
import { applicableTargets, couldOpenOn } from "../couldOpenOn";
import { resourceRule, type RuleOptions } from "../defineRule";
import { isGate, readGateResource } from "../gateResource";
import { duration, yesOrNo } from "../settings/setting";

export interface MaximumAgeCapConfig {
  /** The largest `lastBackupMaximumAge` that a gate may have, such as `26h`. */
  readonly cap?: string;
  /** Whether a gate must ask for an age, so that it cannot open without one. Default `false`. */
  readonly requireAge?: boolean;
}

const settings = {
  cap: duration("The largest lastBackupMaximumAge that a gate may have, a duration such as 26h."),
  requireAge: yesOrNo("Whether a gate that could open without asking for the age of any backup is a violation."),
};

/** The maximum age that is asked of a target, in milliseconds; common criteria and its own are merged by then. */
function maximumAgeOf({ criteria }: AskedTarget): number | undefined {
  const asked = criteria.find(({ criterion }) => criterion.name === "lastBackupMaximumAge");
  return asked === undefined ? undefined : asked.criterion.reach?.(asked.limit);
}

/** Gates ask for backups that are no older than the organisation allows. */
export function maximumAgeCap(options: MaximumAgeCapConfig & RuleOptions = {}): ResourceValidationPolicy {
  return resourceRule(
    {
      name: "maximum-age-cap",
      displayName: "Maximum age is capped",
      description: "The maximum age of a gate stays within the organisation's cap.",
      severity: "medium",
      enforcementLevel: "mandatory",
      settings,
      remediationSteps: "Lower lastBackupMaximumAge of the gate, or of the target that the message names.",
      check(args, { cap, requireAge = false }, report) {
        if (cap === undefined && !requireAge) return args.notApplicable("neither cap nor requireAge is configured");
        if (!isGate(args)) return args.notApplicable("it is no gate");
        const read = readGateResource(args.props);
        if (read.kind === "unknown") {
          advise(
            report,
            `cannot check the maximum age of gate ${args.name} in this preview, because not all of its inputs are known; the update will`,
            args.urn,
          );
          return;
        }
        if (read.kind === "wrong") {
          report(`the description of gate ${args.name} is wrong: ${read.reasons}`);
          return;
        }
        for (const target of applicableTargets(read.gate)) {
          const age = maximumAgeOf(target);
          if (cap === undefined || age === undefined || age <= cap) continue;
          report(
            `gate ${args.name} allows a backup of ${target.name} to be ${inWords(age)} old; the limit is ${inWords(cap)}; lower lastBackupMaximumAge`,
          );
        }
        if (requireAge && couldOpenOn(read.gate, (target) => maximumAgeOf(target) === undefined)) {
          report(`gate ${args.name} can open without a limit on the age of backups; give it lastBackupMaximumAge`);
        }
      },
    },
    options,
  );
}
