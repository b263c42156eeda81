import { takes, type CommandDefinition } from "./shared/command";
import { evaluationParts, settingParts, waitParts } from "../options/optionGroups";
import { evaluate } from "./shared/evaluate";

export const wait: CommandDefinition = {
  name: "wait",
  what: "Evaluates gates again and again, until they are decided or the time is up.",
  examples: ["hwbackup wait -f gate.yaml --timeout 30m", "hwbackup wait -f gate.yaml --until idle --timeout 10m"],
  add: takes({ ...waitParts, ...evaluationParts, ...settingParts }, (options, io) =>
    evaluate(options, io, { wait: true }),
  ),
};
