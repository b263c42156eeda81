import { randomUUID } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  type Stats,
} from "node:fs";
import { dirname, join } from "node:path";
import { CliError, configurationError } from "./cliError";
import { signalCode } from "../exitCodes";
import type { CliIo } from "../io";
import { outputPlace } from "./outputPlace";
import { InterruptedOutput, writeStream } from "./writeStream";

/** What others may do counts for a group that is not the one of before. */
function withoutGroup(mode: number): number {
  return mode & (0o707 | ((mode & 0o007) << 3));
}

function attempt(change: () => void): void {
  try {
    change();
  } catch {
    // Only root may give a file away, and some file systems know no permissions. The text matters more.
  }
}

/**
 * Gives a new file the permissions, and where possible the owner, of the one that it replaces. The collector of Prometheus
 * runs as another user: a `.prom` that is new can be read by all, whatever the umask is.
 */
function keepPermissions(file: number, path: string, before: Stats | undefined): void {
  if (before === undefined) {
    if (path.endsWith(".prom")) attempt(() => fchmodSync(file, 0o644));
    return;
  }
  const own = fstatSync(file);
  if (own.gid !== before.gid) attempt(() => fchownSync(file, own.uid, before.gid));
  if (own.uid !== before.uid) attempt(() => fchownSync(file, before.uid, before.gid));
  const mode = before.mode & 0o777;
  attempt(() => fchmodSync(file, fstatSync(file).gid === before.gid ? mode : withoutGroup(mode)));
}

/** Why a file cannot be written, by Node's code. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist",
  ENOTDIR: "part of its path is a file, not a folder",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  ENAMETOOLONG: "its name is too long",
  ELOOP: "its links form a loop",
  ENXIO: "it is a socket",
  EPIPE: "its reader has ended",
  EFOREIGNLINK: "it is a link of another user in a shared folder",
};

function outputError(path: string, error: unknown, signal?: AbortSignal): CliError {
  if (signal !== undefined && error instanceof InterruptedOutput)
    return new CliError([`interrupted: the output ${path} is incomplete`], signalCode(signal));
  const code = String((error as { readonly code?: unknown } | null)?.code);
  return configurationError([`cannot write the output ${path}: ${reasons[code] ?? code}`]);
}

/** Checks that a file can be written, before anything is read. */
export function checkWritable(path: string): void {
  try {
    const place = outputPlace(path);
    if (place.isStream) accessSync(place.path, constants.W_OK);
    else accessSync(dirname(place.path), constants.W_OK | constants.X_OK);
  } catch (error) {
    throw outputError(path, error);
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

function* piecesOfAll(texts: Iterable<string>): Generator<string> {
  for (const text of texts) yield* piecesOf(text);
}

/** Writes beside the file and renames: a reader sees the old text or the new one, never a half. */
function replace(path: string, texts: Iterable<string>): void {
  const before = statSync(path, { throwIfNoEntry: false });
  // A name of its own, since that of the file may be as long as a name can be.
  const aside = join(dirname(path), `.hwbackup-${randomUUID()}`);
  try {
    const file = openSync(aside, "wx", before === undefined ? 0o666 : 0o600);
    try {
      for (const piece of piecesOfAll(texts)) writeFileSync(file, piece);
      keepPermissions(file, path, before);
    } finally {
      closeSync(file);
    }
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** Writes an output: a file whole or not at all, a device or a pipe as it comes. A signal ends the wait for its reader. */
export async function writeWhole(
  path: string,
  text: string | Iterable<string>,
  io: Pick<CliIo, "signal" | "timing">,
): Promise<void> {
  const texts = typeof text === "string" ? [text] : text;
  try {
    const place = outputPlace(path);
    if (place.isStream) await writeStream(place.path, piecesOfAll(texts), io);
    else replace(place.path, texts);
  } catch (error) {
    throw outputError(path, error, io.signal);
  }
}
