import { counted } from "../../gates/judge/words";
import { takes, type CommandDefinition } from "./shared/command";
import { describeGates } from "../input/describeGates";
import { exitCodes } from "../exitCodes";
import { policyFlags, waitFlags } from "../options/gateFlags";
import type { CliIo } from "../io";
import { gateParts, waitParts } from "../options/optionGroups";
import { flagPart, type OptionsOf } from "../options/optionTable";

const options = { quiet: flagPart("--quiet", "say nothing of valid files"), ...gateParts(), ...waitParts };

/** What is wrong with a description, without the network. */
async function judgeFiles(given: OptionsOf<typeof options>, io: CliIo): Promise<number> {
  const described = await describeGates(io, { options: given, policyFlags, waitFlags, now: io.timing.now() });
  if (!given.quiet) {
    for (const { file = "command line", gate } of described) {
      io.stdout.write(`${file}: valid, ${counted(gate.targets.length, "target")}\n`);
    }
  }
  return exitCodes.open;
}

export const validate: CommandDefinition = {
  name: "validate",
  what: "Judges gate files, without the network.",
  example: "hwbackup validate -f gate.yaml",
  add: takes(options, judgeFiles),
};
