import { readFileSync } from "node:fs";
import { fileProblem } from "../config/readTextFile";
import { configurationError, usageError } from "./cliError";
import type { CliIo } from "./io";

/** Throws a TypeError on bytes that are no UTF-8, which would be read as other signs than were written. */
function utf8(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Reads files, and standard input under the name `-`, which can be read once only. */
export function inputReader(io: CliIo): (flag: string, path: string) => Promise<string> {
  let hasStdin = true;
  return async (flag, path) => {
    if (path === "-") {
      if (!hasStdin) throw usageError(`${flag} -: standard input is read for another flag already`);
      hasStdin = false;
      return io.readStdin();
    }
    try {
      return utf8(readFileSync(path));
    } catch (error) {
      if (error instanceof TypeError) throw configurationError([`${flag} ${path} is not UTF-8: save it as such`]);
      throw configurationError([`${flag} ${path} ${fileProblem(error)}`]);
    }
  };
}

/** How a file is called in messages. */
export function inputName(path: string): string {
  return path === "-" ? "<stdin>" : path;
}
