import type { CommandDefinition } from "../command";
import { criterionFlags, policyFlags } from "../gateFlags";
import { addDescription, addKeys, addOutputs, addSettings, addVerdict, criteriaHeading } from "../optionGroups";
import { evaluate } from "./evaluate";

export const check: CommandDefinition = {
  name: "check",
  what: "Evaluates gates once.",
  example: "hwbackup check -f gate.yaml -o human -o json=verdict.json",
  add(command) {
    addOutputs(command).option("--dry-run", "show requests and plan, and make no call");
    addVerdict(command);
    addDescription(command);
    addKeys(command, criteriaHeading, criterionFlags);
    addKeys(command, "Policy:", policyFlags);
    addSettings(command);
  },
  work: (options, io) => evaluate(options, io, { wait: false }),
};
