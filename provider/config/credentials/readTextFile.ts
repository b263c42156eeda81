import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

/** The text of a file, or an error with Node's `code`. */
export type ReadTextFile = (path: string) => string;

/** Far beyond any configuration or certificate file: 1 MiB. */
const maximumBytes = 1024 * 1024;

/**
 * Reads a file that a setting names; the one place that does. A device or a pipe could block the reader without end: it is
 * opened without blocking, and what is judged is what was opened.
 */
export function readTextFile(path: string): string {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(file);
    if (stats.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    if (!stats.isFile()) throw Object.assign(new Error("no regular file"), { code: "ENOTFILE" });
    if (stats.size > maximumBytes) throw Object.assign(new Error("too large"), { code: "EFBIG" });
    return readFileSync(file, "utf8");
  } finally {
    closeSync(file);
  }
}

/** What stands behind the name of the setting when its file cannot be read. Paths are not repeated: keys get pasted. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: "names a file that does not exist",
  ENOTDIR: "names a file that does not exist",
  EACCES: "names a file that this process may not read",
  EPERM: "names a file that this process may not read",
  EISDIR: "names a folder, not a file",
  ENXIO: "names something that is not a regular file",
  ENOTFILE: "names something that is not a regular file",
  EFBIG: "names a file larger than 1 MiB",
};

export function fileProblem(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  const known = typeof code === "string" ? reasons[code] : undefined;
  return (
    known ??
    `names a file that cannot be read${typeof code === "string" && /^[A-Z0-9_]+$/.test(code) ? ` (${code})` : ""}`
  );
}
