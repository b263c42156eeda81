import { didYouMean } from "../core/keys/didYouMean";
import { CommanderError, type Command } from "commander";
import { regionEndpointPrefix } from "../config/environment";
import { logVariable } from "../config/requestLog";
import { settingsList, type SettingRow } from "../config/settingsList";
import { isProviderError } from "../core/errors/providerError";
import { cleanRemoteText } from "../core/remoteText";
import { visibleText } from "../core/visibleText";
import { version } from "../generated/version";
import { CliError, configurationError, quoted, usageError } from "./output/cliError";
import { defineCommand } from "./commands/shared/command";
import { commandNames, loadCommand, type CommandName } from "./commands/catalogue";
import { errorCode, exitCodes } from "./exitCodes";
import { askedFormats, ownExitCode } from "./formats/ownExitCode";
import { helpWidth, Program, ProgramHelp, setExamples } from "./help/program";
import { topics, type Topic } from "./help/topics";
import { criterionFlags, policyFlags, waitFlags } from "./options/gateFlags";
import { headings } from "./options/optionGroups";
import { inDoorWords } from "./options/settingWords";
import type { CliIo } from "./io";

const settingRows: readonly SettingRow[] = settingsList;
const variables = [
  logVariable,
  ...settingRows.flatMap(({ environment }) => environment),
  ...[...criterionFlags, ...policyFlags, ...waitFlags].map(({ variable }) => variable),
].filter((name) => !name.startsWith(regionEndpointPrefix));

/** Variables that are set to nothing, as a pipeline sets those of a missing setting. */
function emptyVariables(io: CliIo): readonly string[] {
  return variables
    .filter((name) => io.environment[name] === "")
    .map((name) => `note: the variable ${name} is empty, which counts as not set`);
}

/**
 * Looks at variables with the prefix of this tool that it does not know. No gate is judged beside one that is nearly a
 * known name: without the limit that was meant, the gate could open. Others are noted, since pipelines have their own.
 */
function judgeVariables(command: Command, io: CliIo): void {
  const judgesGates = command.options.some(({ helpGroupHeading }) => helpGroupHeading === headings.criteria);
  const misspelled: string[] = [];
  for (const name of Object.keys(io.environment)) {
    if (!name.startsWith("HWBACKUP_") || variables.includes(name)) continue;
    const hint = didYouMean(name, variables);
    const line = `unknown variable ${cleanRemoteText(name, 80)}; ${hint ?? "hwbackup help environment lists the known ones"}`;
    if (judgesGates && hint !== undefined) misspelled.push(line);
    else io.stderr.write(`note: ${line}\n`);
  }
  if (misspelled.length > 0) throw configurationError(misspelled);
}

/**
 * The commands that a command line can get at: the one that it begins with. A line that begins with help, a flag or an
 * unknown word is answered with a view of all.
 */
function reachable([first]: readonly string[]): readonly CommandName[] {
  const named = commandNames.filter((name) => name === first);
  return named.length === 0 ? commandNames : named;
}

/** `--project-id "$ID"` with a variable that is not set asked for something, and would get the default. */
function refuseBlankOptions(command: Command): void {
  for (const option of command.options) {
    const name = option.attributeName();
    const given: unknown = command.getOptionValueSource(name) === "cli" ? command.getOptionValue(name) : undefined;
    const values: readonly unknown[] = Array.isArray(given) ? given : [given];
    if (values.some((value) => typeof value === "string" && visibleText(value) === "")) {
      throw usageError(`${option.long ?? option.flags} is empty: give it a value, or leave it out`);
    }
  }
}

interface TreeOptions {
  readonly names: readonly CommandName[];
  readonly showsAll: boolean;
  /** Gets the code of the command that ran. */
  readonly done: (code: number) => void;
}

/** A command line as a tree of the commands that are named. */
function commandTree({ names, showsAll, done }: TreeOptions, io: CliIo): Command {
  const program = new Program("hwbackup", showsAll)
    .summary("Gates on backups of Huawei Cloud for pipelines: reads evidence, prints a verdict, exits with its code.")
    .version(version, "--version", "Print the version.")
    .helpCommand("help [topic]", "Show the help of a command or a topic.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => helpWidth(io.stdout),
      getErrHelpWidth: () => helpWidth(io.stderr),
    });
  setExamples(program, loadCommand("check").examples);
  const run = async (work: () => Promise<number>): Promise<void> => done(await work());
  program.hook("preAction", (_, command) => {
    refuseBlankOptions(command);
    judgeVariables(command, io);
  });
  const wholeProgram = (): Command => commandTree({ names: commandNames, showsAll, done }, io);
  for (const name of names) defineCommand(program, loadCommand(name), { io, run, wholeProgram });
  return program;
}

function showTopic({ before, after, rows }: Topic, io: CliIo): void {
  const help = new ProgramHelp();
  help.prepareContext({ helpWidth: helpWidth(io.stdout) });
  const lines = [
    help.paragraph(before),
    "",
    ...help.items(rows()),
    ...(after === undefined ? [] : ["", help.paragraph(after)]),
  ];
  io.stdout.write(`${lines.join("\n")}\n`);
}

/** `hwbackup help get dcs`: shows the help of the command or the topic that the words name. */
function showHelp(program: Command, words: readonly string[], io: CliIo): void {
  const topic = words.length === 1 ? topics.find(({ name }) => name === words[0]) : undefined;
  if (topic !== undefined) {
    showTopic(topic, io);
    return;
  }
  let shown = program;
  for (const word of words) {
    const commands = shown.commands;
    const below = commands.find((one) => one.name() === word || one.aliases().includes(word));
    if (below === undefined) {
      const known = [
        ...commands.map((one) => one.name()),
        ...(shown === program ? topics : []).map(({ name }) => name),
      ];
      const hint = didYouMean(word, known) ?? `commands and topics: ${known.join(", ")}`;
      return program.error(`error: unknown command or topic ${quoted(word)}; ${hint}`);
    }
    shown = below;
  }
  return shown.help();
}

/** What to do about a command line that the parser refused. */
function usageHint(program: Command, [first]: readonly string[], { code }: CommanderError): string {
  const command = program.commands.find((one) => one.name() === first);
  const takesFile = command?.options.some(({ long }) => long === "--file") === true;
  const forWord =
    code === "commander.excessArguments" && takesFile
      ? "Give a gate file as -f FILE, and an output file as -o FORMAT=FILE. "
      : "";
  return `${forWord}Run "hwbackup ${command === undefined ? "" : `${command.name()} `}--help" for usage.`;
}

const allOptions = "--help=all";

/**
 * Runs one command line, program name left out, and gives its exit code. Rejects only with a defect of this program.
 */
export async function runCli(given: readonly string[], io: CliIo): Promise<number> {
  let argv = given.map((word) => (word === allOptions ? "--help" : word));
  const showsAll = given.includes(allOptions);
  let code: number = exitCodes.open;
  const withoutResult = (code: number): number => ownExitCode(askedFormats(argv), []) ?? code;
  const names = reachable(argv);
  const program = commandTree({ names, showsAll, done: (one) => (code = one) }, io);
  try {
    const [only, ...others] = names.map(loadCommand);
    if (only?.rewrite !== undefined && others.length === 0) argv = [only.name, ...only.rewrite(argv.slice(1))];
    if (!argv.includes("--quiet")) for (const line of emptyVariables(io)) io.stderr.write(`${line}\n`);
    const [first, ...words] = argv;
    if (first === "help" && !words.some((word) => word.startsWith("-") || word === "help")) {
      showHelp(program, words, io);
      return code;
    }
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    // Help and version are no errors; everything else that the parser says is about the command line.
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCodes.open;
      // A help in place of an error says it all.
      if (error.code !== "commander.help") io.stderr.write(`${usageHint(program, argv, error)}\n`);
      return withoutResult(exitCodes.usage);
    }
    if (error instanceof CliError) {
      for (const line of error.lines) io.stderr.write(`hwbackup: ${line}\n`);
      return withoutResult(error.exitCode);
    }
    const known = errorCode(error);
    if (known === undefined || !isProviderError(error)) throw error;
    io.stderr.write(`hwbackup: ${inDoorWords(error).message}\n`);
    return withoutResult(known);
  }
}
