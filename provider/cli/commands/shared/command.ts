import type { Command } from "commander";
import type { CliIo } from "../../io";

/** What the parser found, by the names of the options in camelCase. */
export type Options = Readonly<Record<string, unknown>>;

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
  /** Arguments, options and subcommands. */
  readonly add?: (command: Command, host: CommandHost) => void;
  /** Gives the exit code. Absent for a command that only has subcommands. */
  readonly work?: (options: Options, io: CliIo, operands: readonly (string | undefined)[]) => Promise<number>;
}

/** Hangs a command under the program. */
export function defineCommand(
  program: Command,
  { name, what, example, add, work }: CommandDefinition,
  host: CommandHost,
): void {
  const command = program.command(name).description(what).addHelpText("after", `\nExample:\n  ${example}`);
  add?.(command, host);
  if (work === undefined) return;
  // The parser hands over the operands first, then the options, then the command itself.
  command.action((...given: unknown[]) => {
    const options = given.at(-2) as Options;
    const operands = given.slice(0, -2) as readonly (string | undefined)[];
    return host.run(() => work(options, host.io, operands));
  });
}
