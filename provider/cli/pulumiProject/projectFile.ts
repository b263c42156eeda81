import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isMap, isSeq, LineCounter, parseDocument, type Document } from "yaml";
import { fileProblem, readTextFile } from "../../config/credentials/readTextFile";
import { configurationError } from "../output/cliError";

/** The names of a project file, in the engine's order. */
const names = ["Pulumi.yaml", "Pulumi.yml"];

/** The project file in a folder or the nearest one above it, as the engine looks for it. */
export function findProjectFile(start: string): string | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    const found = names.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (found !== undefined || folder === dirname(folder)) return found;
  }
}

/** The project file that `--project` names: a folder or the file itself. Throws where there is none. */
export function namedProjectFile(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const found = isFolder ? names.map((name) => join(path, name)).find((file) => existsSync(file)) : path;
  if (found !== undefined && existsSync(found)) return found;
  throw configurationError([
    `${found ?? join(path, "Pulumi.yaml")} does not exist; run hwbackup in the folder of a Pulumi project, or give that folder with --project`,
  ]);
}

export interface ProjectFile {
  readonly path: string;
  readonly text: string;
  readonly document: Document;
}

/** Reads a project file. A file of another form is refused with its place, and not changed. */
export function readProjectFile(path: string): ProjectFile {
  let text: string;
  try {
    text = readTextFile(path);
  } catch (error) {
    throw configurationError([`${path} ${fileProblem(error)}`]);
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const refuse = (offset: number, reason: string): never => {
    const { line, col } = lineCounter.linePos(offset);
    throw configurationError([`${path}:${line}:${col}: ${reason}. Correct the file; nothing was changed`]);
  };
  const [error] = document.errors;
  if (error !== undefined) refuse(error.pos[0], error.message.split("\n")[0] ?? "is not YAML");
  const offsetOf = (node: unknown): number => (node as { readonly range?: readonly number[] } | null)?.range?.[0] ?? 0;
  if (!isMap(document.contents)) refuse(offsetOf(document.contents), "a project file must be a map of keys");
  const plugins = document.get("plugins", true);
  const isGiven = document.get("plugins") !== undefined && document.get("plugins") !== null;
  if (isGiven && !isMap(plugins)) refuse(offsetOf(plugins), "plugins is not a map");
  const providers = isGiven ? document.getIn(["plugins", "providers"], true) : undefined;
  const hasProviders = isGiven && (document.getIn(["plugins", "providers"]) ?? undefined) !== undefined;
  if (!hasProviders) return { path, text, document };
  if (!isSeq(providers)) return refuse(offsetOf(providers), "plugins.providers is not a list");
  for (const entry of providers.items) {
    if (!isMap(entry)) refuse(offsetOf(entry), "an entry of plugins.providers is not a map of name and path");
  }
  return { path, text, document };
}
