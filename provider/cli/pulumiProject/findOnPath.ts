import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Environment } from "../../config/environment";

/** What a program may end in: Windows knows it by its ending. */
const executableEndings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];

/** The program of that name in a folder, if it can be run. */
export function executableIn(folder: string, name: string): string | undefined {
  return executableEndings
    .map((ending) => join(folder, `${name}${ending}`))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return statSync(path).isFile();
      } catch {
        return false;
      }
    });
}

/** The first program of that name on PATH. */
export function findOnPath(name: string, environment: Environment): string | undefined {
  const folders = (environment["PATH"] ?? environment["Path"] ?? "").split(delimiter).filter((one) => one !== "");
  for (const folder of folders) {
    const found = executableIn(folder, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
