import { takes, type CommandDefinition } from "./shared/command";
import { evaluationParts, settingParts } from "../options/optionGroups";
import { evaluate } from "./shared/evaluate";

export const check: CommandDefinition = {
  name: "check",
  what: "Evaluates gates once.",
  example: "hwbackup check -f gate.yaml -o human -o json=verdict.json",
  add: takes({ ...evaluationParts, ...settingParts }, (options, io) => evaluate(options, io, { wait: false })),
};
