import { counted } from "../../gates/judge/words";
import type { CommandDefinition, Options } from "./shared/command";
import { describeGates } from "../input/describeGates";
import { exitCodes } from "../exitCodes";
import { policyFlags, waitFlags } from "../options/gateFlags";
import type { CliIo } from "../io";
import { addGates, addKeys } from "../options/optionGroups";

/** What is wrong with a description, without the network. */
async function judgeFiles(options: Options, io: CliIo): Promise<number> {
  const gates = await describeGates(io, { options, policyFlags, waitFlags, now: io.timing.now() });
  if (options["quiet"] !== true) {
    for (const { file = "command line", gate } of gates) {
      io.stdout.write(`${file}: valid, ${counted(gate.targets.length, "target")}\n`);
    }
  }
  return exitCodes.open;
}

export const validate: CommandDefinition = {
  name: "validate",
  what: "Judges gate files, without the network.",
  example: "hwbackup validate -f gate.yaml",
  add(command) {
    command.option("--quiet", "say nothing of valid files");
    addGates(command);
    addKeys(command, "Wait:", waitFlags);
  },
  work: judgeFiles,
};
