import { operationsPastGate, optionsPastGate } from "../../engine/engineOptions";

/** What a rule about the whole stack cannot do, for its remediation steps: it runs after the last step. */
export const stackRuleHole =
  "Run pulumi preview with this pack first: in an update this rule runs after the changes. " +
  `A gate is not evaluated by ${operationsPastGate.join(" and ")}, nor where ${optionsPastGate.join(", ")} leaves it out.`;

/**
 * What a rule about steps does not hold, for its remediation steps. A `--target` does not get round it: the engine asks the rule
 * about resources that are left out as well, as seen on 3.259.
 */
export const stepRuleHoles =
  "The rule also holds with --target. It does not run for deletions, destroy, refresh and after-hooks.";
