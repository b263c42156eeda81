import type { CommandDefinition } from "../command";
import { addEvaluation, addSettings } from "../optionGroups";
import { evaluate } from "./evaluate";

export const check: CommandDefinition = {
  name: "check",
  what: "Evaluates gates once.",
  example: "hwbackup check -f gate.yaml -o human -o json=verdict.json",
  add(command) {
    addEvaluation(command);
    addSettings(command);
  },
  work: (options, io) => evaluate(options, io, { wait: false }),
};
