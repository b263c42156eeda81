import { readFileSync } from "node:fs";
import { fileProblem } from "../config/readTextFile";
import { configurationError, usageError } from "./cliError";
import type { CliIo } from "./io";

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
      return readFileSync(path, "utf8");
    } catch (error) {
      throw configurationError([`${flag} ${path} ${fileProblem(error)}`]);
    }
  };
}

/** How a file is called in messages. */
export function inputName(path: string): string {
  return path === "-" ? "<stdin>" : path;
}
