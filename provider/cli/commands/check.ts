import type { CommandDefinition } from "./shared/command";
import { addEvaluation, addSettings } from "../options/optionGroups";
import { evaluate } from "./shared/evaluate";

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
