import type { ResourceValidationPolicy } from "@pulumi/policy";
import { toRfc3339, type Instant } from "../../../core/instants/instant";
import { inWords } from "../../../gates/judge/words";
import { parseOverrides } from "../../../gates/parse/parseOverrides";
import { Problems } from "../../../gates/parse/problems";
import { systemTiming } from "../../../core/timing";
import { advise } from "../advise";
import { resourceRule, type RuleOptions } from "../defineRule";
import { isGate } from "../gateResource";
import { isNotKnown, plainMembers } from "../plainValue";
import { duration, yesOrNo } from "../settings/setting";

export interface OverrideBoundsConfig {
  /** Whether no gate may have an override. Default `false`. */
  readonly forbid?: boolean;
  /** The longest time for which an override may still hold, such as `4h`. */
  readonly maximumDuration?: string;
  /** Whether an override in force must name a ticket. Default `false`. */
  readonly requireTicket?: boolean;
}

const settings = {
  forbid: yesOrNo("Whether any override of a gate is a violation."),
  maximumDuration: duration("The longest time, counted from now, for which an override may hold, such as 4h."),
  requireTicket: yesOrNo("Whether an override in force must name a ticket."),
};

/** Overrides of gates stay within the organisation's bounds. `now` is the clock by which they are judged. */
export function overrideBounds(
  options: OverrideBoundsConfig & RuleOptions = {},
  now: () => Instant = () => systemTiming.now(),
): ResourceValidationPolicy {
  return resourceRule(
    {
      name: "override-bounds",
      displayName: "Overrides stay in bounds",
      description: "Overrides of gates stay within the organisation's bounds.",
      severity: "high",
      enforcementLevel: "mandatory",
      settings,
      remediationSteps: "Remove the override, let it end sooner, or name its ticket.",
      check(args, { forbid = false, maximumDuration, requireTicket = false }, report) {
        if (!forbid && maximumDuration === undefined && !requireTicket) {
          return args.notApplicable("none of forbid, maximumDuration and requireTicket is configured");
        }
        if (!isGate(args)) return args.notApplicable("it is no gate");
        const { overrides: given } = plainMembers(args.props);
        if (forbid && Array.isArray(given) && given.length > 0) {
          report(`gate ${args.name} has an override, and this pack forbids them; remove it`);
          return;
        }
        const problems = new Problems(isNotKnown);
        const overrides = parseOverrides(given, undefined, undefined, problems);
        for (const { path, reason } of problems.list)
          report(`the description of gate ${args.name} is wrong: ${path} ${reason}`);
        if (problems.hasUnknown) {
          advise(
            report,
            `cannot check the overrides of gate ${args.name} in this preview, because not all of their values are known; the update will`,
            args.urn,
          );
        }
        const at = now();
        for (const { actor, ticket, expiresAt } of overrides.filter((override) => at < override.expiresAt)) {
          const whose = `gate ${args.name} has an override by ${actor}`;
          if (maximumDuration !== undefined && expiresAt - at > maximumDuration) {
            report(
              `${whose} until ${toRfc3339(expiresAt)}; the limit is ${inWords(maximumDuration)} from now; let it end sooner`,
            );
          }
          if (requireTicket && ticket === undefined) report(`${whose} without a ticket; give it one`);
        }
      },
    },
    options,
  );
}
