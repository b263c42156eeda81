import { Option, type Command } from "commander";
import { gateFacts } from "../../verdict/readGateTarget";
import { toOption, type KeyFlag } from "./flags";
import { formatNames } from "../formats/catalogue";
import { criterionFlags, policyFlags, targetFlags } from "./gateFlags";
import { settingOptions } from "./settingFlags";
import { SuggestingOption } from "./suggestingOption";

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Options that many commands share, so that they are spelt and explained alike everywhere. */
export function addOutputs(command: Command, names: readonly string[] = formatNames): Command {
  const what = `${names.join(", ")}; repeatable`;
  const output = new SuggestingOption("-o, --output <format[=path]>", what, { kind: "outputs", formats: names });
  return command
    .addOption(output.argParser(collect))
    .option("--quiet", "nothing on standard error but errors, and no output that was not asked for")
    .option("-v, --verbose", "a line on standard error for each request");
}

export function addSettings(command: Command): Command {
  command.optionsGroup("Settings (secrets come from the environment and from files only):");
  for (const option of settingOptions()) command.addOption(option);
  return command;
}

export function addKeys(command: Command, heading: string, flags: readonly KeyFlag[]): Command {
  command.optionsGroup(heading);
  for (const flag of flags) command.addOption(toOption(flag));
  return command;
}

export function addDescription(command: Command): Command {
  command.optionsGroup("Gate:");
  command
    .addOption(
      new Option("-f, --file <path>", "gate file, YAML or JSON; - is standard input; repeatable").argParser(collect),
    )
    .option("--gate-name <name>", "what the gate is called, the label of its metrics; over the key name of a file")
    .option("--targets-file <path>", "ids of targets, one on each line; - is standard input; needs --service")
    .option("--override-file <path>", "overrides in a file of their own");
  command.optionsGroup("One target without a file, or what the ids of --targets-file have in common:");
  const services = Object.keys(gateFacts);
  const oneOf = `${services.slice(0, -1).join(", ")} or ${services.at(-1) ?? ""}`;
  command.addOption(new SuggestingOption("--service <value>", oneOf, { kind: "words", words: services }));
  for (const flag of targetFlags) command.addOption(toOption(flag));
  return command;
}

/** The recording of a replay, and the instant at which it is played. */
export function addRecording(command: Command): Command {
  return command
    .option("--records <path>", "recording, as list -o json prints it; - is standard input")
    .option("--now <instant>", "when the answers count as given, by the server's clock; their own time when absent");
}

export function addVerdict(command: Command): Command {
  return command
    .option("--fail-on-warn", "a warn blocks: the policy onWarn: block")
    .option("--no-fail", "report mode: 2, 3, 4 and 5 become 0");
}

const criteriaHeading =
  "Criteria (over those of a file; also as variables, HWBACKUP_LAST_BACKUP_MAXIMUM_AGE and so on):";

/** What describes gates: files, a target by flags, criteria, policy. A replay has another `--now`, hence other policy flags. */
export function addGates(command: Command, policy: readonly KeyFlag[] = policyFlags): Command {
  addDescription(command);
  addKeys(command, criteriaHeading, criterionFlags);
  return addKeys(command, "Policy:", policy);
}

/** What is asked of gates that are evaluated now, with the outputs of their verdicts. */
export function addEvaluation(command: Command): Command {
  addOutputs(command).option("--dry-run", "show requests and plan, and make no call");
  addVerdict(command);
  return addGates(command);
}
