import { randomUUID } from "node:crypto";
import { accessSync, closeSync, constants, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
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

/** Characters that are encoded at a time: the report of a fleet would otherwise be in memory twice. */
const pieceLength = 1 << 20;

function* piecesOf(text: string): Generator<string> {
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = Math.min(from + pieceLength, text.length);
    // A character of two halves stays whole.
    if (/[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to += 1;
    yield text.slice(from, to);
  }
}

function writeNew(path: string, text: string): void {
  const file = openSync(path, "wx");
  try {
    for (const piece of piecesOf(text)) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** Writes beside the file and renames: a reader sees the old text or the new one, never a half. */
export function writeWhole(path: string, text: string): void {
  const aside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    writeNew(aside, text);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw configurationError([`the output ${path} ${fileProblem(error)}`]);
  }
}
