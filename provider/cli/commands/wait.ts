import type { CommandDefinition } from "./shared/command";
import { waitFlags } from "../options/gateFlags";
import { addEvaluation, addKeys, addSettings } from "../options/optionGroups";
import { evaluate } from "./shared/evaluate";

export const wait: CommandDefinition = {
  name: "wait",
  what: "Evaluates gates until they are decided or the time is up.",
  example: "hwbackup wait -f gate.yaml --timeout 30m",
  add(command) {
    addEvaluation(command);
    addKeys(command, "Wait:", waitFlags);
    addSettings(command);
  },
  work: (options, io) => evaluate(options, io, { wait: true }),
};
