import { gateFacts } from "../../verdict/evidence/catalogue";
import { cleanRemoteText } from "../../core/remoteText";
import type { AskedTarget } from "../../gates/gate";
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

/** Names in a note; the rest is counted. */
const namesAtMost = 3;

/** Explains targets without evidence, service by service, where such a target used to mean another evidence. */
function meaningNotes(targets: readonly AskedTarget[]): string[] {
  return Object.entries(gateFacts).flatMap(([service, all]) => {
    const before = all.find(({ isUnnamed }) => isUnnamed);
    const changed = targets.filter((target) => {
      const isOfService = target.service === service && !target.isEvidenceGiven;
      return isOfService && before !== undefined && target.facts.evidence !== before.evidence;
    });
    const [first] = changed;
    if (first === undefined || before === undefined) return [];
    const names = changed.slice(0, namesAtMost).map(({ name }) => cleanRemoteText(name, 256));
    const others = changed.length - names.length;
    const { facts: now } = first;
    const was =
      before.actionNames === undefined
        ? `It used to mean ${before.evidence} (${before.about}). `
        : `Such a target without actionName used to be an error, since only ${before.evidence} (${before.about}) existed. `;
    return [
      `${names.join(", ")}${others === 0 ? "" : ` and ${others} more`}: without evidence, a target of ${service} means ` +
        `${now.evidence} (${now.about}). ${was}Add "evidence: ${now.evidence}", ` +
        (before.actionNames === undefined
          ? `or "evidence: ${before.evidence}" for the old meaning`
          : `or "evidence: ${before.evidence}" with an actionName`),
    ];
  });
}

/** What is wrong with a description, without the network. */
async function judgeFiles(given: OptionsOf<typeof options>, io: CliIo): Promise<number> {
  const described = await describeGates(io, { options: given, policyFlags, waitFlags, now: io.timing.now() });
  if (given.quiet) return exitCodes.open;
  for (const { file = "command line", gate } of described) {
    io.stdout.write(`${file}: valid, ${counted(gate.targets.length, "target")}\n`);
    for (const note of meaningNotes(gate.targets)) io.stderr.write(`note: ${file}: ${note}\n`);
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
