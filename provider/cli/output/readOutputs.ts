import { fstatSync } from "node:fs";
import { quoted, usageError } from "./cliError";
import type { SettingTexts } from "../options/settingFlags";
import { fileIdentity } from "./outputPlace";
import { checkWritable } from "./writeWhole";

/** A format, and the file it goes to; standard output where there is none. */
export interface OutputIn<Name extends string> {
  readonly format: Name;
  readonly path?: string;
}

/** `junit=report.xml` or `json`. */
function parseOutput<Name extends string>(text: string, names: readonly Name[], kind: string): OutputIn<Name> {
  const at = text.indexOf("=");
  const name = at < 0 ? text : text.slice(0, at);
  const format = names.find((one) => one === name);
  if (format === undefined) {
    throw usageError(`-o ${quoted(name)} is not a ${kind}; formats are ${names.join(", ")}`);
  }
  if (at < 0) return { format };
  const path = text.slice(at + 1);
  if (path === "") throw usageError(`-o ${name}= lacks a path, such as -o ${name}=FILE`);
  return { format, path };
}

/** Options that name files which a command reads. */
interface InputOptions {
  readonly file?: readonly string[] | undefined;
  readonly targetsFile?: string | undefined;
  readonly overrideFile?: string | undefined;
  readonly records?: string | undefined;
  readonly settings?: SettingTexts;
}

export interface OutputOptions extends InputOptions {
  readonly output: readonly string[] | undefined;
}

function inputsOf({ file = [], targetsFile, overrideFile, records, settings }: InputOptions): readonly string[] {
  const ofSettings = Object.entries(settings?.texts ?? {}).filter(([name]) => name.endsWith("File"));
  const all = [...file, targetsFile, overrideFile, records, ...ofSettings.map(([, path]) => path)];
  return all.filter((path) => path !== undefined);
}

/** What an open file of this process leads to. */
function identityOfOpen(fd: number): string | undefined {
  try {
    const { dev, ino } = fstatSync(fd, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** A file to be written, and the option that says so. */
interface WrittenFile {
  readonly option: string;
  readonly path: string;
}

/**
 * Judges files before anything is read: each can be written, none is one that the command reads, and no two are one. Of
 * two outputs in one file only the last would be there, and a gate would be gone behind its verdict. Paths count by what
 * they lead to.
 */
export function checkFiles(files: readonly WrittenFile[], options: InputOptions, usesStdout = false): void {
  for (const { path } of files) checkWritable(path);
  const read = new Set(inputsOf(options).map((path) => (path === "-" ? identityOfOpen(0) : fileIdentity(path))));
  const written = new Set(usesStdout ? [identityOfOpen(1)] : []);
  for (const { option, path } of files) {
    const file = fileIdentity(path);
    if (file === undefined) continue;
    if (read.has(file)) throw usageError(`${option} would overwrite an input file; choose another path`);
    if (written.has(file)) throw usageError(`${option} is the same file as another output; choose another path`);
    written.add(file);
  }
}

/** What `-o` asks for, of the formats that a command has, or else the usual one. `kind` is what a message calls one of them. */
export function readOutputs<Name extends string>(
  options: OutputOptions,
  names: readonly Name[],
  kind: string,
  usual?: Name,
): readonly OutputIn<Name>[] {
  const outputs = (options.output ?? []).map((text) => parseOutput(text, names, kind));
  const files = outputs.flatMap(({ format, path }) =>
    path === undefined ? [] : [{ option: `-o ${format}=${path}`, path }],
  );
  checkFiles(
    files,
    options,
    outputs.some(({ path }) => path === undefined),
  );
  return outputs.length === 0 && usual !== undefined ? [{ format: usual }] : outputs;
}
