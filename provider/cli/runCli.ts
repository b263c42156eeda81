import { didYouMean } from "../core/keys/didYouMean";
import { Command, CommanderError, type Option } from "commander";
import { regionEndpointPrefix } from "../config/environment";
import { logVariable } from "../config/requestLog";
import { settingsList, type SettingRow } from "../config/settingsList";
import { cleanRemoteText } from "../core/remoteText";
import { visibleText } from "../core/visibleText";
import { version } from "../generated/version";
import { CliError, usageError } from "./output/cliError";
import { defineCommand } from "./commands/shared/command";
import { commandNames, loadCommand, type CommandName } from "./commands/catalogue";
import { errorCode, exitCodes } from "./exitCodes";
import { askedFormats, ownExitCode } from "./formats/ownExitCode";
import { criterionFlags, policyFlags, waitFlags } from "./options/gateFlags";
import type { CliIo } from "./io";

/** Variables that are set to nothing, which a pipeline makes of a setting that is not there. */
function emptyVariables(io: CliIo, known: readonly string[]): readonly string[] {
  return known
    .filter((name) => io.environment[name] === "")
    .map((name) => `note: the variable ${name} is empty, which counts as not set`);
}

/** Variables that look like ours and are none: a mistyped one would leave a gate weaker than it was meant. */
function unknownVariables(io: CliIo, known: readonly string[]): readonly string[] {
  return Object.keys(io.environment)
    .filter((name) => name.startsWith("HWBACKUP_") && !known.includes(name))
    .map((name) => {
      const question = didYouMean(name, known);
      const hint = question === undefined ? "" : `; ${question}`;
      return `note: the variable ${cleanRemoteText(name, 80)} means nothing here${hint}`;
    });
}

const exitHelp = `
Exit codes: 0 open; 2 fail; 3 unknown; 4 a warn that blocks; 5 pending; 64 usage; 77 refused; 78 configuration;
130 interrupted; 143 terminated. Retry 3 and 5, never 2.`;

/**
 * commander takes the code of a help that was asked for from `process.exitCode`, which holds 1 until this program has a
 * result.
 */
class Program extends Command {
  override createCommand(name?: string): Command {
    return new Program(name);
  }

  /** Of two values for one flag the last would win in silence, as of a key that stands twice in a file. */
  override addOption(option: Option): this {
    const { parseArg } = option;
    super.addOption(option);
    // Those that can be repeated collect their values themselves.
    if (parseArg !== undefined) return this;
    let first: unknown;
    return this.on(`option:${option.name()}`, (value: unknown) => {
      first ??= value;
      if (value !== first) throw usageError(`${option.long ?? option.flags} is given twice, with different values`);
    });
  }

  override help(context?: { readonly error: boolean } | ((text: string) => string)): never {
    const isError = typeof context === "object" && context.error;
    this.outputHelp(isError ? { error: true } : undefined);
    throw new CommanderError(isError ? exitCodes.usage : exitCodes.open, "commander.help", "(outputHelp)");
  }
}

/**
 * The commands that a command line can get at: the one that it begins with. Whatever begins otherwise (help, a flag, a word
 * that is none of them) is answered with a view of all.
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
      throw usageError(`${option.long ?? option.flags} must not be empty: leave it out where it is not meant`);
    }
  }
}

/** A command line as a tree of the commands that are named; `done` hears the code of the one that ran. */
function commandTree(names: readonly CommandName[], io: CliIo, done: (code: number) => void): Command {
  const program = new Program("hwbackup")
    .description("Gates on backups of Huawei Cloud for pipelines: evidence in, verdict and exit code out.")
    .version(version, "--version", "print the version")
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .addHelpText("after", exitHelp);
  const run = async (work: () => Promise<number>): Promise<void> => done(await work());
  program.hook("preAction", (_, command) => refuseBlankOptions(command));
  const wholeProgram = (): Command => commandTree(commandNames, io, done);
  for (const name of names) defineCommand(program, loadCommand(name), { io, run, wholeProgram });
  return program;
}

/** `hwbackup help get dcs`: shows the help of the command that the words name. */
function showHelp(program: Command, words: readonly string[]): never {
  let shown = program;
  for (const word of words) {
    const below = shown.commands.find((one) => one.name() === word || one.aliases().includes(word));
    if (below === undefined) {
      const names = shown.commands.map((one) => one.name());
      const hint = didYouMean(word, names) ?? `the commands are ${names.join(", ")}`;
      return program.error(`error: unknown command ${JSON.stringify(cleanRemoteText(word, 60))}; ${hint}`);
    }
    shown = below;
  }
  return shown.help();
}

const settingRows: readonly SettingRow[] = settingsList;
const variables = [
  logVariable,
  ...settingRows.flatMap(({ environment }) => environment),
  ...[...criterionFlags, ...policyFlags, ...waitFlags].map(({ variable }) => variable),
].filter((name) => !name.startsWith(regionEndpointPrefix));

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

/**
 * Runs one command line, program name left out, and gives its exit code. Rejects only with what is a defect of ours.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  let code: number = exitCodes.open;
  const withoutResult = (code: number): number => ownExitCode(askedFormats(argv), []) ?? code;
  const program = commandTree(reachable(argv), io, (given) => (code = given));
  try {
    if (!argv.includes("--quiet")) {
      const notes = [...unknownVariables(io, variables), ...emptyVariables(io, variables)];
      for (const line of notes) io.stderr.write(`${line}\n`);
    }
    const [first, ...words] = argv;
    if (first === "help" && !words.some((word) => word.startsWith("-") || word === "help")) showHelp(program, words);
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
    if (known === undefined) throw error;
    io.stderr.write(`hwbackup: ${(error as Error).message}\n`);
    return withoutResult(known);
  }
}
