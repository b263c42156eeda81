import type { CommandDefinition } from "../command";
import { criterionFlags, policyFlags, waitFlags } from "../gateFlags";
import { addDescription, addKeys, addOutputs, addSettings, addVerdict, criteriaHeading } from "../optionGroups";
import { evaluate } from "./evaluate";

export const wait: CommandDefinition = {
  name: "wait",
  what: "Evaluates gates until they are decided or the time is up.",
  example: "hwbackup wait -f gate.yaml --timeout 30m",
  add(command) {
    addOutputs(command).option("--dry-run", "show requests and plan, and make no call");
    addVerdict(command);
    addDescription(command);
    addKeys(command, criteriaHeading, criterionFlags);
    addKeys(command, "Policy:", policyFlags);
    addKeys(command, "Wait:", waitFlags);
    addSettings(command);
  },
  work: (options, io) => evaluate(options, io, { wait: true }),
};
