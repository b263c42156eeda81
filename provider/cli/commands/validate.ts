import { counted } from "../../gates/judge/words";
import { takes, type CommandDefinition } from "./shared/command";
import { describeGates } from "../input/describeGates";
import { exitCodes } from "../exitCodes";
import { policyFlags, waitFlags } from "../options/gateFlags";
import type { CliIo } from "../io";
import { gateParts, headings, waitParts } from "../options/optionGroups";
import { flagPart, under, type OptionsOf } from "../options/optionTable";

const options = {
  ...gateParts(),
  ...under(headings.options, { quiet: flagPart("--quiet", "Print nothing for valid files.") }),
  ...waitParts,
};

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
  what: "Checks gate files, without the network.",
  examples: [
    "hwbackup validate -f gate.yaml",
    "hwbackup validate --service dcs --resource-id ID --last-backup-maximum-age 26h",
  ],
  add: takes(options, judgeFiles),
};
