import { takes, type CommandDefinition } from "./shared/command";
import { evaluationParts, settingParts, waitParts } from "../options/optionGroups";
import { evaluate } from "./shared/evaluate";

export const wait: CommandDefinition = {
  name: "wait",
  what: "Evaluates gates until they are decided or the time is up.",
  example: "hwbackup wait -f gate.yaml --timeout 30m",
  add: takes({ ...evaluationParts, ...waitParts, ...settingParts }, (options, io) =>
    evaluate(options, io, { wait: true }),
  ),
};
