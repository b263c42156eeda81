import { appendFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileProblem } from "../config/readTextFile";
import { cleanRemoteText } from "../core/remoteText";
import { configurationError, usageError } from "./cliError";
import { catalogue, formatNames, type FormatName } from "./formats/catalogue";
import type { RenderedGate } from "./formats/format";
import { stepSummary } from "./formats/github";
import type { CliIo, TextStream } from "./io";
import { outputPlace } from "./outputPlace";
import { checkWritable, writeWhole } from "./writeWhole";

/** A format, and the file it goes to; standard output where there is none. */
export interface Output {
  readonly format: FormatName;
  readonly path?: string;
}

/** Where a stream does not say how wide it is. */
const defaultWidth = 100;

/** What somebody typed, as it can stand in a message. */
const quoted = (text: string): string => JSON.stringify(cleanRemoteText(text, 60));

/** `junit=report.xml` or `json`. */
export function parseOutput(text: string, names: readonly string[] = formatNames): Output {
  const at = text.indexOf("=");
  const name = at < 0 ? text : text.slice(0, at);
  const format = formatNames.find((one) => one === name);
  if (format === undefined) {
    throw usageError(`-o ${quoted(name)} names no format: there are ${names.join(", ")}`);
  }
  if (at < 0) return { format };
  const path = text.slice(at + 1);
  if (path === "") throw usageError(`-o ${name}= needs a path behind it`);
  return { format, path };
}

/** Options that name files which a command reads. */
const inputOptions = ["file", "targetsFile", "overrideFile", "records"];

/** A path as one that can be compared; `undefined` where nothing is replaced there, or nothing is. */
function fileAt(path: string): string | undefined {
  try {
    const { isStream, path: file } = outputPlace(path);
    return isStream ? undefined : resolve(file);
  } catch {
    return undefined;
  }
}

/** Of two outputs in one file only the last would be there, and a gate would be gone behind its verdict. */
export function refuseSameFiles(
  outputs: readonly { readonly format: string; readonly path?: string }[],
  options: Readonly<Record<string, unknown>>,
  flag = (format: string, path: string): string => `-o ${format}=${path}`,
): void {
  const inputs = inputOptions.flatMap((name) => (options[name] ?? []) as string | readonly string[]);
  const read = new Set(inputs.filter((path) => path !== "-").map(fileAt));
  const written = new Set<string>();
  for (const { format, path } of outputs) {
    const file = path === undefined ? undefined : fileAt(path);
    if (file === undefined) continue;
    if (read.has(file)) throw usageError(`${flag(format, path ?? "")} would replace a file that is read`);
    if (written.has(file)) throw usageError(`${flag(format, path ?? "")} would replace another output`);
    written.add(file);
  }
}

/** The outputs that are asked for; `names` are the formats that the command has, for the message about any other. */
export function outputsOf(
  options: Readonly<Record<string, unknown>>,
  names: readonly string[] = formatNames,
): readonly Output[] {
  const given = (options["output"] as readonly string[] | undefined) ?? [];
  const outputs = given.length === 0 ? [{ format: "human" as const }] : given.map((text) => parseOutput(text, names));
  for (const { path } of outputs) if (path !== undefined) checkWritable(path);
  refuseSameFiles(outputs, options);
  return outputs;
}

/** Whether a stream takes text alone: it is no terminal, or one that cannot move its cursor. */
export function isPlain(stream: TextStream, { environment }: CliIo): boolean {
  return stream.isTTY !== true || environment["TERM"] === "dumb";
}

/** Colour is for eyes: on a terminal, unless somebody asked for none (no-color.org). */
export function hasColour(stream: TextStream, io: CliIo): boolean {
  return !isPlain(stream, io) && (io.environment["NO_COLOR"] ?? "") === "";
}

export function widthOf(stream: TextStream): number {
  return stream.columns ?? defaultWidth;
}

/** The summary of a GitHub Actions step, behind what earlier commands of the step wrote. */
function appendStepSummary(gates: readonly RenderedGate[], { environment }: CliIo): void {
  const path = environment["GITHUB_STEP_SUMMARY"] ?? "";
  if (path === "") return;
  try {
    appendFileSync(path, stepSummary(gates));
  } catch (error) {
    throw configurationError([`the step summary ${path} ${fileProblem(error)}`]);
  }
}

/** Writes all outputs, files first: what stands on standard output may end in a broken pipe. */
export function writeOutputs(outputs: readonly Output[], gates: readonly RenderedGate[], io: CliIo): void {
  for (const { format, path } of outputs) {
    if (path !== undefined) writeWhole(path, catalogue[format].render(gates, { colour: false, width: defaultWidth }));
  }
  if (outputs.some(({ format }) => format === "github")) appendStepSummary(gates, io);
  const onStdout = { colour: hasColour(io.stdout, io), width: widthOf(io.stdout) };
  for (const { format, path } of outputs) {
    if (path === undefined) io.stdout.write(catalogue[format].render(gates, onStdout));
  }
}
