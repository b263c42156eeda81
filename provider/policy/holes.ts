/** What a rule about the whole stack cannot do, for its messages: it hears of the stack when the steps are done. */
export const stackRuleHole =
  "a rule about the whole stack stops a preview, but speaks after the changes of an update: run pulumi preview with this pack first";

/** What no rule about steps holds, for the messages of one that does hold them. */
export const stepRuleHoles =
  "not held by this rule: what --target leaves out, deletions, destroy and refresh without --run-program, and what after-hooks do";
