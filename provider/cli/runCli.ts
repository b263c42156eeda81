import { Command, CommanderError, Option } from "commander";
import { regionEndpointPrefix } from "../config/environment";
import { logVariable } from "../config/requestLog";
import { settingsList, type SettingRow } from "../config/settingsList";
import { version } from "../generated/version";
import { CliError } from "./cliError";
import { evaluate } from "./commands/evaluate";
import { addQueries } from "./commands/get";
import { list } from "./commands/list";
import { replay } from "./commands/replay";
import { validate } from "./commands/validate";
import { errorCode, exitCodes } from "./exitCodes";
import { toOption, type KeyFlag } from "./flags";
import { formatNames } from "./formats/catalogue";
import { criterionFlags, policyFlags, replayPolicyFlags, targetFlags, waitFlags } from "./gateFlags";
import type { CliIo } from "./io";
import { settingOptions } from "./settingFlags";
import { unknownVariables } from "./unknownVariables";

type Options = Readonly<Record<string, unknown>>;
type Work = (options: Options, io: CliIo) => Promise<number>;

const exitHelp = `
Exit codes: 0 open; 2 fail; 3 unknown; 4 a warn that blocks; 5 pending; 64 usage; 77 refused; 78 configuration;
130 interrupted; 143 terminated. Retry 3 and 5, never 2.`;

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function addOutputs(command: Command): Command {
  return command
    .addOption(new Option("-o, --output <format[=path]>", `${formatNames.join(", ")}; repeatable`).argParser(collect))
    .option("--quiet", "nothing on standard error but errors, and no output that was not asked for")
    .option("-v, --verbose", "a line on standard error for each request");
}

function addSettings(command: Command): Command {
  command.optionsGroup("Settings (secrets come from the environment and from files only):");
  for (const option of settingOptions()) command.addOption(option);
  return command;
}

function addKeys(command: Command, heading: string, flags: readonly KeyFlag[]): Command {
  command.optionsGroup(heading);
  for (const flag of flags) command.addOption(toOption(flag));
  return command;
}

function addDescription(command: Command): Command {
  command.optionsGroup("Gate:");
  command
    .addOption(
      new Option("-f, --file <path>", "gate file, YAML or JSON; - is standard input; repeatable").argParser(collect),
    )
    .option("--targets-file <path>", "ids of targets, one on each line; - is standard input; needs --service")
    .option("--override-file <path>", "overrides in a file of their own");
  command.optionsGroup("One target without a file, or what the ids of --targets-file have in common:");
  command.option("--service <value>", "cce, css, dws, cbr or dcs");
  for (const flag of targetFlags) command.addOption(toOption(flag));
  return command;
}

function addVerdict(command: Command): Command {
  return command
    .option("--fail-on-warn", "a warn blocks: the policy onWarn: block")
    .option("--no-fail", "report mode: 2, 3, 4 and 5 become 0");
}

const criteriaHeading =
  "Criteria (over those of a file; also as variables, HWBACKUP_LAST_BACKUP_MAXIMUM_AGE and so on):";

/** The whole command line as a tree of commands; `done` hears the code of the one that ran. */
function commandTree(io: CliIo, done: (code: number) => void): Command {
  const program = new Command("hwbackup")
    .description("Gates on backups of Huawei Cloud for pipelines: evidence in, verdict and exit code out.")
    .version(version, "--version", "print the version")
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .addHelpText("after", exitHelp);
  const run = async (work: () => Promise<number>): Promise<void> => done(await work());
  const add = (name: string, what: string, example: string, work: Work): Command =>
    program
      .command(name)
      .description(what)
      .addHelpText("after", `\nExample:\n  ${example}`)
      .action((options: Options) => run(() => work(options, io)));

  const check = add(
    "check",
    "Evaluates gates once.",
    "hwbackup check -f gate.yaml -o human -o json=verdict.json",
    (options) => evaluate(options, io, { wait: false }),
  );
  const wait = add(
    "wait",
    "Evaluates gates until they are decided or the time is up.",
    "hwbackup wait -f gate.yaml --timeout 30m",
    (options) => evaluate(options, io, { wait: true }),
  );
  for (const command of [check, wait]) {
    addOutputs(command).option("--dry-run", "show requests and plan, and make no call");
    addVerdict(command);
    addDescription(command);
    addKeys(command, criteriaHeading, criterionFlags);
    addKeys(command, "Policy:", policyFlags);
    if (command === wait) addKeys(command, "Wait:", waitFlags);
    addSettings(command);
  }

  const get = program
    .command("get")
    .description("Reads one of the five queries: its documented fields, or the records that all services share.")
    .addHelpText("after", "\nExample:\n  hwbackup get dcs.getInstanceBackups --instance-id ID --records -o json");
  addQueries(get, (command) => addSettings(addOutputs(command)), run, io);

  addSettings(
    addDescription(
      addOutputs(
        add(
          "list",
          "Reads the records of the targets; -o json is a recording for replay.",
          "hwbackup list -f gate.yaml -o json=recording.json",
          list,
        ),
      ),
    ),
  );

  const validated = add(
    "validate",
    "Judges gate files, without the network.",
    "hwbackup validate -f gate.yaml",
    validate,
  );
  validated.option("--quiet", "say nothing of valid files");
  addDescription(validated);
  addKeys(validated, criteriaHeading, criterionFlags);
  addKeys(validated, "Policy:", policyFlags);
  addKeys(validated, "Wait:", waitFlags);

  const replayed = add(
    "replay",
    "Evaluates gates on recorded answers, at a fixed instant and without the network.",
    "hwbackup replay -f gate.yaml --records recording.json --now 2026-11-20T12:00:00Z --expect fail",
    replay,
  );
  addOutputs(replayed)
    .option("--records <path>", "recording, as list -o json prints it; - is standard input")
    .option("--now <instant>", "when the answers count as given, by the server's clock; their own time when absent")
    .option("--expect <verdict>", "0 when every gate comes to it, otherwise 2");
  addVerdict(replayed);
  addDescription(replayed);
  addKeys(replayed, criteriaHeading, criterionFlags);
  addKeys(replayed, "Policy:", replayPolicyFlags);
  return program;
}

const settingRows: readonly SettingRow[] = settingsList;
const variables = [
  logVariable,
  ...settingRows.flatMap(({ environment }) => environment),
  ...[...criterionFlags, ...policyFlags, ...waitFlags].map(({ variable }) => variable),
].filter((name) => !name.startsWith(regionEndpointPrefix));

/** Nagios knows four codes, and what ends without a result is UNKNOWN. */
const nagiosUnknown = 3;

function asksForNagios(argv: readonly string[]): boolean {
  return argv.some(
    (argument, at) =>
      /^(?:-o|--output=)nagios(?:=|$)/.test(argument) ||
      (/^(?:-o|--output)$/.test(argv[at - 1] ?? "") && /^nagios(?:=|$)/.test(argument)),
  );
}

/**
 * Runs one command line, program name left out, and gives its exit code. Rejects only with what is a defect of ours.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  let code: number = exitCodes.open;
  const withoutResult = (own: number): number => (asksForNagios(argv) ? nagiosUnknown : own);
  const program = commandTree(io, (given) => (code = given));
  try {
    if (!argv.includes("--quiet")) {
      for (const line of unknownVariables(io, variables)) io.stderr.write(`${line}\n`);
    }
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    // Help and version are no errors; everything else that the parser says is about the command line.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.open : withoutResult(exitCodes.usage);
    if (error instanceof CliError) {
      for (const line of error.lines) io.stderr.write(`hwbackup: ${line}\n`);
      return withoutResult(error.exitCode);
    }
    const known = errorCode(error);
    if (known === undefined) throw error;
    io.stderr.write(`hwbackup: ${(error as Error).message}\n`);
    return withoutResult(known);
  }
}
