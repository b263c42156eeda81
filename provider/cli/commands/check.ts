import { takes, type CommandDefinition } from "./shared/command";
import { evaluationParts, settingParts } from "../options/optionGroups";
import { evaluate } from "./shared/evaluate";

export const check: CommandDefinition = {
  name: "check",
  what: "Evaluates gates once. The exit code is the verdict.",
  examples: [
    "hwbackup check -f gate.yaml",
    "hwbackup check --service dcs --resource-id ID --last-backup-maximum-age 26h",
  ],
  add: takes({ ...evaluationParts, ...settingParts }, (options, io) => evaluate(options, io, { wait: false })),
};
