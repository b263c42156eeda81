import { fstatSync } from "node:fs";
import { settingsList } from "../../config/settingsList";
import { cleanRemoteText } from "../../core/remoteText";
import { usageError } from "./cliError";
import type { Options } from "../commands/shared/command";
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
    const typed = JSON.stringify(cleanRemoteText(name, 60));
    throw usageError(`-o ${typed} names no ${kind}: there are ${names.join(", ")}`);
  }
  if (at < 0) return { format };
  const path = text.slice(at + 1);
  if (path === "") throw usageError(`-o ${name}= needs a path behind it`);
  return { format, path };
}

/** Options that name files which a command reads, those of settings included. */
const inputOptions = [
  ...["file", "targetsFile", "overrideFile", "records"],
  ...settingsList.map(({ name }) => name).filter((name) => name.endsWith("File")),
];

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
export interface WrittenFile {
  readonly option: string;
  readonly path: string;
}

/**
 * Judges files before anything is read: each can be written, none is one that the command reads, and no two are one. Of
 * two outputs in one file only the last would be there, and a gate would be gone behind its verdict. Paths count by what
 * they lead to.
 */
export function checkFiles(files: readonly WrittenFile[], options: Options, usesStdout = false): void {
  for (const { path } of files) checkWritable(path);
  const inputs = inputOptions.flatMap((name) => (options[name] ?? []) as string | readonly string[]);
  const read = new Set(inputs.map((path) => (path === "-" ? identityOfOpen(0) : fileIdentity(path))));
  const written = new Set(usesStdout ? [identityOfOpen(1)] : []);
  for (const { option, path } of files) {
    const file = fileIdentity(path);
    if (file === undefined) continue;
    if (read.has(file)) throw usageError(`${option} would replace a file that is read`);
    if (written.has(file)) throw usageError(`${option} would replace another output`);
    written.add(file);
  }
}

/** What `-o` asks for, of the formats that a command has. `kind` is what a message calls one of them. */
export function readOutputs<Name extends string>(
  options: Options,
  names: readonly Name[],
  kind: string,
): readonly OutputIn<Name>[] {
  const given = (options["output"] as readonly string[] | undefined) ?? [];
  const outputs = given.map((text) => parseOutput(text, names, kind));
  const files = outputs.flatMap(({ format, path }) =>
    path === undefined ? [] : [{ option: `-o ${format}=${path}`, path }],
  );
  checkFiles(
    files,
    options,
    outputs.some(({ path }) => path === undefined),
  );
  return outputs;
}
