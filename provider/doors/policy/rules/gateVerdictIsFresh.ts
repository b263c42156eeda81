import type { StackValidationPolicy } from "@pulumi/policy";
import { toRfc3339, type Instant } from "../../../core/instants/instant";
import { parseRfc3339 } from "../../../core/instants/rfc3339";
import { cleanRemoteText } from "../../../core/remoteText";
import { systemTiming } from "../../../core/timing";
import { advise } from "../advise";
import { stackRule, type RuleOptions } from "../defineRule";
import { isGate } from "../gateResource";
import { isNotKnown, notKnown, plainMembers } from "../plainValue";

/** What a stored verdict is worth now; `undefined` when it holds, {@link notKnown} in a preview that will renew it. */
function fault(props: unknown, now: Instant): string | typeof notKnown | undefined {
  const { schemaVersion, verdict, blocks, overridden, summary, validUntil } = plainMembers(props);
  if ([schemaVersion, verdict, blocks, overridden, validUntil].some(isNotKnown)) return notKnown;
  if (typeof schemaVersion !== "string" || schemaVersion === "") {
    return "has no schemaVersion, because it was never evaluated; run an update";
  }
  const allows = verdict === "pass" || verdict === "warn" || overridden === true;
  if (blocks !== false || !allows) {
    const why = typeof summary === "string" ? cleanRemoteText(summary) : "its result has no summary";
    return `holds a verdict that blocks: ${why}`;
  }
  const until = typeof validUntil === "string" ? parseRfc3339(validUntil) : undefined;
  if (until === undefined) return "has no validUntil that can be read; run an update with always: true";
  if (now < until) return undefined;
  return `holds a verdict that expired at ${toRfc3339(until)}; run an update with always: true to renew it`;
}

/** Stored verdicts of gates hold now. `now` is the clock by which they are judged. */
export function gateVerdictIsFresh(
  options: RuleOptions = {},
  now: () => Instant = () => systemTiming.now(),
): StackValidationPolicy {
  return stackRule(
    {
      name: "gate-verdict-is-fresh",
      displayName: "Stored verdicts are fresh",
      description: "The stored verdict of a gate holds now and does not block.",
      severity: "high",
      // An open gate is evaluated in each run and keeps the verdict of its last change, so that this rule would warn in
      // every green run a day later. It is for the analysis of stored state, where a pack's configuration turns it on.
      enforcementLevel: "disabled",
      settings: {},
      remediationSteps: "Run an update with always: true on the gate, so that it is evaluated and stored again.",
      check(args, _, report) {
        const gates = args.resources.filter(isGate);
        if (gates.length === 0) return args.notApplicable("the stack holds no gate");
        for (const { name, props, urn } of gates) {
          const found = fault(props, now());
          if (found === notKnown) {
            advise(
              report,
              `the verdict of gate ${name} is not known in this preview; the update will evaluate it`,
              urn,
            );
          } else if (found !== undefined) {
            report(`gate ${name} ${found}`, urn);
          }
        }
      },
    },
    options,
  );
}
