import type { Command } from "commander";
import type { CliIo } from "../../io";
import { addOptions, readOptions, type OptionsOf, type OptionTable } from "../../options/optionTable";

/** What a command finds around it: the process, and somebody who runs its work and keeps the code that it gives. */
export interface CommandHost {
  readonly io: CliIo;
  readonly run: (work: () => Promise<number>) => Promise<void>;
  /** The command line with every command, where that of a run may hold no more than the one asked for. */
  readonly wholeProgram: () => Command;
}

/** One command of `hwbackup`: what it is called, what it takes, what it does. */
export interface CommandDefinition {
  readonly name: string;
  /** One sentence, the first line of its help. */
  readonly what: string;
  /** A command line that works as it stands, for the end of its help. */
  readonly example: string;
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
  { name, what, example, add }: CommandDefinition,
  host: CommandHost,
): void {
  add(program.command(name).description(what).addHelpText("after", `\nExample:\n  ${example}`), host);
}
