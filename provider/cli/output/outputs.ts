import { fileProblem } from "../../config/credentials/readTextFile";
import { CliError, configurationError } from "./cliError";
import { signalCode } from "../exitCodes";
import { defaultFormat, formatNames, loadFormat, type FormatName } from "../formats/catalogue";
import type { Format, SideOutput } from "../formats/format";
import type { RenderedGate } from "../../report/lines/renderedGate";
import type { CliIo, TextStream } from "../io";
import { readOutputs, type OutputIn, type OutputOptions } from "./readOutputs";
import { InterruptedOutput, writeStream } from "./writeStream";
import { writeWhole } from "./writeWhole";

export type Output = OutputIn<FormatName>;

type RenderOptions = Parameters<Format["render"]>[1];

/** Columns of a stream that does not say how wide it is, such as a file, or the log of a pipeline. */
export const defaultWidth = 80;

/** The outputs of a command that prints verdicts. */
export function outputsOf(options: OutputOptions): readonly Output[] {
  return readOutputs(options, formatNames, "format", defaultFormat);
}

/** Whether a stream takes plain text only: a file, a pipe, or a terminal that cannot move its cursor. */
export function isPlain(stream: TextStream, { environment }: CliIo): boolean {
  return stream.isTTY !== true || environment["TERM"] === "dumb";
}

/** Color on a terminal only, and not with NO_COLOR (no-color.org). */
function hasColour(stream: TextStream, io: CliIo): boolean {
  return !isPlain(stream, io) && (io.environment["NO_COLOR"] ?? "") === "";
}

export function widthOf(stream: TextStream): number {
  return stream.columns ?? defaultWidth;
}

/** Writes a text behind what earlier commands wrote into its file. */
async function append({ name, path, text }: SideOutput, io: CliIo): Promise<void> {
  try {
    await writeStream(path, [text], io);
  } catch (error) {
    if (error instanceof InterruptedOutput)
      throw new CliError([`interrupted: the ${name} ${path} is incomplete`], signalCode(io.signal));
    throw configurationError([`the ${name} ${path} ${fileProblem(error)}`]);
  }
}

/** What a format makes of the results, in pieces where it has them. */
function textOf(format: FormatName, gates: readonly RenderedGate[], options: RenderOptions): Iterable<string> {
  const chosen = loadFormat(format);
  return chosen.pieces?.(gates) ?? [chosen.render(gates, options)];
}

/** Writes all outputs, files first: standard output may end in a broken pipe. */
export async function writeOutputs(
  outputs: readonly Output[],
  gates: readonly RenderedGate[],
  io: CliIo,
): Promise<void> {
  for (const { format, path } of outputs) {
    if (path !== undefined) await writeWhole(path, textOf(format, gates, { colour: false, width: defaultWidth }), io);
  }
  for (const format of new Set(outputs.map((output) => loadFormat(output.format)))) {
    for (const side of format.sideOutputs?.(gates, io.environment) ?? []) await append(side, io);
  }
  const onStdout = { colour: hasColour(io.stdout, io), width: widthOf(io.stdout) };
  for (const { format, path } of outputs) {
    if (path !== undefined) continue;
    for (const piece of textOf(format, gates, onStdout)) io.stdout.write(piece);
  }
}
