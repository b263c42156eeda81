import { operationsPastGate, optionsPastGate } from "../../engine/engineOptions";

/** What a rule about the whole stack cannot do, for its messages: it hears of the stack when the steps are done. */
export const stackRuleHole =
  "a rule about the whole stack stops a preview, but speaks after the changes of an update: run pulumi preview with this pack first; " +
  `${operationsPastGate.join(", ")} and a run whose ${optionsPastGate.join(", ")} leaves the gate out go past a gate`;

/**
 * What a rule about steps does not hold, for its messages. A `--target` does not get round it: the engine asks the rule
 * about resources that are left out as well, as seen on 3.259.
 */
export const stepRuleHoles =
  "--target does not get round this rule, but deletions, destroy, refresh and after-hooks do";
