import { Command, CommanderError, Help, type Option } from "commander";
import stringWidth from "string-width";
import { exitCodes } from "../exitCodes";
import { headings } from "../options/optionGroups";
import { usageError } from "../output/cliError";
import { docsLines } from "./docsUrl";
import { topicOf, topics } from "./topics";

/** Columns between which the help follows the terminal; text that is wider reads badly. */
const widths = { least: 60, usual: 80, most: 100 } as const;

/** The width of a help text for a stream; `undefined` columns are those of a file or a pipe. */
export function helpWidth({ columns = widths.usual }: { readonly columns?: number | undefined }): number {
  return Math.min(widths.most, Math.max(widths.least, columns));
}

/** Longer flags get a line of their own, so that their meaning keeps its width. */
const longestTerm = { narrow: 16, usual: 26 } as const;

/** Command lines that work as they stand, for the top of a command's help. */
const examplesOf = new WeakMap<Command, readonly string[]>();

export function setExamples(command: Command, examples: readonly string[]): void {
  examplesOf.set(command, examples);
}

/** Help of commander in another order: examples first, and the options of a topic only when all are asked for. */
export class ProgramHelp extends Help {
  override minWidthToWrap = 20;
  private isBrief = false;

  constructor(private readonly showsAll = false) {
    super();
  }

  override displayWidth(text: string): number {
    return stringWidth(text);
  }

  /** All of them, except while a brief help is written: completion and near misses ask here too. */
  override visibleOptions(command: Command): Option[] {
    const all = super.visibleOptions(command);
    return this.isBrief ? all.filter((option) => topicOf(option) === undefined) : all;
  }

  private longest(): number {
    return (this.helpWidth ?? widths.usual) < widths.usual ? longestTerm.narrow : longestTerm.usual;
  }

  override padWidth(command: Command, helper: Help): number {
    return Math.min(this.longest(), super.padWidth(command, helper));
  }

  override formatItem(term: string, termWidth: number, description: string, helper: Help): string {
    if (description === "" || this.displayWidth(term) <= termWidth) {
      return super.formatItem(term, termWidth, description, helper);
    }
    return `  ${term}\n${super.formatItem("", termWidth, description, helper)}`;
  }

  /** `text` in lines of the help's width. */
  paragraph(text: string): string {
    return this.boxWrap(text, this.helpWidth ?? widths.usual);
  }

  /** Terms with their meanings, as options are listed. */
  items(rows: readonly (readonly [term: string, meaning: string])[]): string[] {
    const width = Math.min(this.longest(), Math.max(...rows.map(([term]) => this.displayWidth(term))));
    return rows.map(([term, meaning]) => this.formatItem(term, width, meaning, this));
  }

  override formatHelp(command: Command, helper: Help): string {
    const { showsAll } = this;
    const examples = examplesOf.get(command) ?? [];
    const all = super.visibleOptions(command);
    this.isBrief = !showsAll;
    const body = super.formatHelp(command, helper);
    this.isBrief = false;
    const isRoot = command.parent === null;
    const own = [...new Set(all.map(topicOf))].filter((one) => one !== undefined);
    const more = (isRoot ? topics : own).map(({ name, what }) => [`hwbackup help ${name}`, what] as const);
    const path = super.commandUsage(command).replace(/ [[<].*$|\|\S+/g, "");
    const everything = showsAll || own.length === 0 ? [] : [[`${path} --help=all`, "All options."] as const];
    return [
      this.paragraph(command.summary()),
      "",
      ...(examples.length === 0 ? [] : ["Examples:", ...examples.map((example) => `  ${example}`), ""]),
      body,
      ...(more.length === 0 ? [] : [isRoot ? "Topics:" : "More options:", ...this.items([...more, ...everything]), ""]),
      ...(isRoot
        ? []
        : [this.paragraph("Exit codes: hwbackup help exit-codes. Variables: hwbackup help environment.")]),
      ...docsLines,
      "",
    ].join("\n");
  }
}

/** A command line, and each of its commands. */
export class Program extends Command {
  constructor(
    name: string | undefined,
    /** Whether the help shows the options of topics too. */
    private readonly showsAll: boolean,
  ) {
    super(name);
    const help: Option = this.createOption("-h, --help", "Show this help. With --help=all, show all options.");
    this.addHelpOption(help.helpGroup(headings.options));
  }

  override createCommand(name?: string): Command {
    return new Program(name, this.showsAll);
  }

  override createHelp(): Help {
    return Object.assign(new ProgramHelp(this.showsAll), this.configureHelp());
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

  /**
   * commander takes the code of a help that was asked for from `process.exitCode`, which holds 1 until this program has a
   * result.
   */
  override help(context?: { readonly error: boolean } | ((text: string) => string)): never {
    const isError = typeof context === "object" && context.error;
    this.outputHelp(isError ? { error: true } : undefined);
    throw new CommanderError(isError ? exitCodes.usage : exitCodes.open, "commander.help", "(outputHelp)");
  }
}
