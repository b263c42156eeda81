import { lstatSync, readlinkSync, realpathSync, statSync, type BigIntStats } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** What stands at the path of an output. */
interface OutputPlace {
  /** A device, a pipe or an open file: it is written to, since a rename would put a file into its place. */
  readonly isStream: boolean;
  /** The file itself where the path is a link to one: the link stays. */
  readonly path: string;
}

/** Names for open files. What they lead to may well be a regular file, into which others write too. */
const openFiles = /^\/(?:dev\/(?:fd\/|std(?:in|out|err)$)|proc\/)/;

export function isOpenFile(path: string): boolean {
  return openFiles.test(path);
}

/** As many links as Linux follows in one path. */
const maximumLinks = 40;

/** `undefined` where there is nothing yet. `throwIfNoEntry` would hide more than that from Node 24 on: a file in the way. */
function orNothing(look: () => BigIntStats): BigIntStats | undefined {
  try {
    return look();
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === "ENOENT") return undefined;
    throw error;
  }
}

function statsAt(path: string): BigIntStats | undefined {
  return orNothing(() => statSync(path, { bigint: true }));
}

const sticky = 0o1000n;
const othersMayWrite = 0o002n;

/**
 * A link that another user laid in a folder in which all may write, such as `/tmp`, leads where that user wants. Linux
 * itself follows none there (`fs.protected_symlinks`), but a rename would.
 */
function refuseForeign(link: BigIntStats, folder: string): void {
  const { mode, uid } = statSync(folder, { bigint: true });
  const isShared = (mode & sticky) !== 0n && (mode & othersMayWrite) !== 0n;
  const own = process.geteuid?.();
  if (!isShared || own === undefined || link.uid === BigInt(own) || link.uid === uid) return;
  throw Object.assign(new Error("a link of another user"), { code: "EFOREIGNLINK" });
}

/** Where the links at a path end: at a file, at a name for an open one, or at nothing yet. */
function endOfLinks(path: string): string {
  let at = resolve(path);
  for (let links = 0; links <= maximumLinks; links++) {
    if (isOpenFile(at)) return at;
    const stats = orNothing(() => lstatSync(at, { bigint: true }));
    const folder = realpathSync(dirname(at));
    if (stats?.isSymbolicLink() !== true) return join(folder, basename(at));
    refuseForeign(stats, folder);
    at = resolve(folder, readlinkSync(at));
  }
  throw Object.assign(new Error("too many links"), { code: "ELOOP" });
}

/** Looks where an output would go; a folder is an error like those of Node, with a `code`. */
export function outputPlace(path: string): OutputPlace {
  const stats = statsAt(path);
  if (stats?.isDirectory() === true || /[/\\]$/.test(path))
    throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  if (isOpenFile(path)) return { isStream: true, path };
  if (stats !== undefined && !stats.isFile()) return { isStream: true, path };
  const end = endOfLinks(path);
  return { isStream: isOpenFile(end), path: end };
}

/**
 * A text that two paths share where they lead to one file: by links, hard links, other spellings, or a descriptor. Of what
 * is not there yet, names that differ in case alone count as one, since some file systems keep one file for them.
 * `undefined` for a device such as `/dev/null`, into which all may write.
 */
export function fileIdentity(path: string): string | undefined {
  try {
    const stats = statsAt(path);
    if (stats?.isCharacterDevice() === true && !isOpenFile(path)) return undefined;
    if (stats !== undefined) return `${stats.dev}:${stats.ino}`;
    const end = endOfLinks(path);
    const { dev, ino } = statSync(dirname(end), { bigint: true });
    return `${dev}:${ino}/${basename(end).normalize("NFC").toLowerCase()}`;
  } catch {
    return undefined;
  }
}
