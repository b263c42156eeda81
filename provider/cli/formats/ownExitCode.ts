import { Command } from "commander";
import type { RenderedGate } from "../../report/lines/renderedGate";
import { formatNames, loadFormat, type FormatName } from "./catalogue";

/** The code of the first format that has codes of its own; `undefined` where the usual one holds. */
export function ownExitCode(names: readonly FormatName[], results: readonly RenderedGate[]): number | undefined {
  const own = names.map(loadFormat).find(({ exitCode }) => exitCode !== undefined);
  return own?.exitCode?.(results);
}

/** The formats that a command line asks for, of whatever command, and also where the parser refuses the line. */
export function askedFormats(argv: readonly string[]): readonly FormatName[] {
  const asked: string[] = [];
  // An optional value: without one there is nothing to refuse.
  const lenient = new Command().option("-o, --output [format]").on("option:output", (text: string | null) => {
    if (text !== null) asked.push(text.replace(/=.*$/s, ""));
  });
  lenient.parseOptions(argv.filter((argument) => argument !== "--"));
  return formatNames.filter((name) => asked.includes(name));
}
