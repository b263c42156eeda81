import type { Command } from "commander";
import { setExamples } from "../../help/program";
import type { CliIo } from "../../io";
import { addOptions, readOptions, type OptionsOf, type OptionTable } from "../../options/optionTable";

/** What a command finds around it: the process, and a runner that keeps the exit code of its work. */
export interface CommandHost {
  readonly io: CliIo;
  readonly run: (work: () => Promise<number>) => Promise<void>;
  /** The command line with every command; that of a run holds only the one asked for. */
  readonly wholeProgram: () => Command;
}

/** One command of `hwbackup`: what it is called, what it takes, what it does. */
export interface CommandDefinition {
  readonly name: string;
  /** One sentence, the first line of its help. */
  readonly what: string;
  /** Command lines that work as they stand, for the top of its help. */
  readonly examples: readonly [string, ...string[]];
  /** The words behind its name as the parser takes them, where a line may be written in another way too. */
  readonly rewrite?: (words: readonly string[]) => readonly string[];
  /** Adds arguments, options and subcommands, and the work of each. */
  readonly add: (command: Command, host: CommandHost) => void;
}

/** What a command takes, and what it does with it; `work` gives the exit code. */
export function takes<Table extends OptionTable>(
  table: Table,
  work: (options: OptionsOf<Table>, io: CliIo, operands: readonly (string | undefined)[]) => Promise<number>,
): CommandDefinition["add"] {
  return (command, { io, run }) => {
    addOptions(command, table);
    // The parser hands over the operands first, then the options, then the command itself.
    command.action((...given: unknown[]) => {
      const operands = given.slice(0, -2) as readonly (string | undefined)[];
      return run(async () => work(readOptions(table, given.at(-2)), io, operands));
    });
  };
}

/** Hangs a command under the program. */
export function defineCommand(
  program: Command,
  { name, what, examples, add }: CommandDefinition,
  host: CommandHost,
): void {
  const command = program.command(name).summary(what);
  setExamples(command, examples);
  add(command, host);
}
