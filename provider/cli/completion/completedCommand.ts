import type { Command, Option } from "commander";
import { suggestionOf, type Suggestion } from "../options/suggestingOption";

export interface CompletedFlag {
  /** `-o`, `--output`: the short one first. */
  readonly names: readonly string[];
  readonly what: string;
  readonly takes: "nothing" | "optional" | "required";
  readonly isRepeatable: boolean;
  /** Absent where any text may be given. */
  readonly suggestion?: Exclude<Suggestion, { readonly kind: "lateWords" }>;
}

/** One command of the tree, as a shell completes it. */
export interface CompletedCommand {
  /** The names that lead to it, that of the program first; where one has aliases, each spelling. */
  readonly path: readonly (readonly string[])[];
  readonly what: string;
  readonly subcommands: readonly CompletedCommand[];
  /** What may stand right behind its name, besides subcommands. */
  readonly operands: readonly string[];
  readonly flags: readonly CompletedFlag[];
}

function completedFlag(option: Option): CompletedFlag {
  const given = suggestionOf(option);
  const suggestion = given?.kind === "lateWords" ? { kind: "words" as const, words: given.words() } : given;
  return {
    names: [option.short, option.long].filter((name) => name !== undefined),
    what: option.description,
    takes: option.required ? "required" : option.optional ? "optional" : "nothing",
    // Only options that gather their values have a reader of their own.
    isRepeatable: option.parseArg !== undefined,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** The tree of commands below one, as its help shows it: what is hidden there is not completed either. */
export function completedCommand(
  command: Command,
  above: readonly (readonly string[])[] = [],
  besides: readonly string[] = [],
): CompletedCommand {
  const help = command.createHelp();
  const path = [...above, [command.name(), ...command.aliases()]];
  const visible = help.visibleCommands(command);
  const names = command.commands.map((one) => one.name());
  return {
    path,
    what: command.summary() || command.description(),
    // The command `help` is the parser's own; behind it stands the name of another.
    subcommands: visible.map((one) => completedCommand(one, path, command.commands.includes(one) ? [] : names)),
    operands: [...besides, ...(command.registeredArguments[0]?.argChoices ?? [])],
    flags: help.visibleOptions(command).map(completedFlag),
  };
}

/** A command and all below it. */
export function withAllBelow(command: CompletedCommand): CompletedCommand[] {
  return [command, ...command.subcommands.flatMap(withAllBelow)];
}

/** The first of the spellings of its name. */
export function nameOf({ path }: CompletedCommand): string {
  return path.at(-1)?.[0] ?? "";
}

/** Every spelling of the names that lead to a command, joined by blanks: `get dcs.getInstanceBackups`. */
export function spellingsOf({ path }: CompletedCommand): string[] {
  return path.reduce<string[]>(
    (before, names) => before.flatMap((one) => names.map((name) => (one === "" ? name : `${one} ${name}`))),
    [""],
  );
}
