import { realpathSync, statSync, type Stats } from "node:fs";

/** What stands at the path of an output. */
export interface OutputPlace {
  /** A device, a pipe or an open file: it is written to, since a rename would put a file into its place. */
  readonly isStream: boolean;
  /** The file itself where the path is a link to one: the link stays. */
  readonly path: string;
}

/** Names for open files. What they lead to may well be a regular file, into which others write too. */
const openFiles = /^\/(?:dev\/(?:fd\/|std(?:in|out|err)$)|proc\/)/;

/** `undefined` where there is nothing yet. `throwIfNoEntry` would hide more than that from Node 24 on: a file in the way. */
function statsAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Looks where an output would go; a folder is an error like those of Node, with a `code`. */
export function outputPlace(path: string): OutputPlace {
  const stats = statsAt(path);
  if (stats?.isDirectory() === true || /[/\\]$/.test(path))
    throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  if (stats === undefined) return { isStream: false, path };
  if (!stats.isFile() || openFiles.test(path)) return { isStream: true, path };
  return { isStream: false, path: realpathSync(path) };
}
