import { randomUUID } from "node:crypto";
import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileProblem } from "../config/readTextFile";
import { configurationError } from "./cliError";

/** Whether a file can be written there, before anything is read: a verdict should not be lost over a folder. */
export function checkWritable(path: string): void {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
      throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    }
    accessSync(dirname(path), constants.W_OK | constants.X_OK);
  } catch (error) {
    throw configurationError([`the output ${path} ${fileProblem(error)}`]);
  }
}

/** Writes beside the file and renames: a reader sees the old text or the new one, never a half. */
export function writeWhole(path: string, text: string): void {
  const aside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    writeFileSync(aside, text, { flag: "wx" });
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw configurationError([`the output ${path} ${fileProblem(error)}`]);
  }
}
