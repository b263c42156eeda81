import { Option, type Command } from "commander";
import { SuggestingOption, type Suggestion } from "./suggestingOption";

/** What the parser found, by the names of its options. Only parts read it: everything behind them has typed members. */
type Found = Readonly<Record<string, unknown>>;

/** One member of a command's options: what the parser is told of it, and the value that it comes to. */
export interface Part<Value> {
  /** The heading in the help from here on. */
  readonly heading?: string;
  /** Made anew for each command line: the parser keeps them. */
  readonly options: () => readonly Option[];
  readonly read: (found: Found) => Value;
}

/** What a command takes, in the order of its help. */
export type OptionTable = Readonly<Record<string, Part<unknown>>>;

/** The options of a command, as its table says. */
export type OptionsOf<Table extends OptionTable> = {
  readonly [Name in keyof Table]: Table[Name] extends Part<infer Value> ? Value : never;
};

function partOf<Value>(make: () => Option, read: (given: unknown, option: Option) => Value): Part<Value> {
  const option = make();
  return { options: () => [make()], read: (found) => read(found[option.attributeName()], option) };
}

/** An option with a value, and what a completion suggests for it. */
export function optionWith(flags: string, what: string, suggestion: Suggestion | undefined): Option {
  return suggestion === undefined ? new Option(flags, what) : new SuggestingOption(flags, what, suggestion);
}

/** Makes an option give all its values, as often as it is given. */
export function repeatable(option: Option): Option {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  return option.argParser(collect);
}

/** `--quiet`, or `--no-fail`: whether it is given. */
export function flagPart(flags: string, what: string): Part<boolean> {
  return partOf(
    () => new Option(flags, what),
    (given, { negate }) => given === !negate,
  );
}

/** `--target <name>` */
export function textPart(flags: string, what: string, suggestion?: Suggestion): Part<string | undefined> {
  return partOf(
    () => optionWith(flags, what, suggestion),
    (given) => given as string | undefined,
  );
}

/** `--file <path>`, as often as it is given. */
export function textsPart(flags: string, what: string, suggestion?: Suggestion): Part<readonly string[] | undefined> {
  return partOf(
    () => repeatable(optionWith(flags, what, suggestion)),
    (given) => given as readonly string[] | undefined,
  );
}

/** Parts under a heading of the help. */
export function under<Table extends OptionTable>(heading: string, table: Table): Table {
  const [first] = Object.entries(table);
  return first === undefined ? table : { ...table, [first[0]]: { ...first[1], heading } };
}

/** The help shows groups in the order in which their first options are added. */
export function addOptions(command: Command, table: OptionTable): void {
  for (const { heading, options } of Object.values(table)) {
    if (heading !== undefined) command.optionsGroup(heading);
    for (const option of options()) command.addOption(option);
  }
}

export function readOptions<Table extends OptionTable>(table: Table, found: unknown): OptionsOf<Table> {
  const members = Object.entries(table).map(([name, { read }]) => [name, read(found as Found)]);
  return Object.fromEntries(members) as OptionsOf<Table>;
}
