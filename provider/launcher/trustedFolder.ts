import { lstatSync, mkdirSync, readlinkSync, type Stats } from "node:fs";
import { basename, dirname, isAbsolute, join, parse, resolve, sep } from "node:path";
import type { Environment } from "../config/environment";

/** Write permission of the group and of everybody else. */
const othersMayWrite = 0o022;
/** In such a folder only the owner of a file can remove or rename it; `/tmp` is one. */
const sticky = 0o1000;
/** As many links as Linux follows in one path. */
const maximumLinks = 40;

/** Where a user's cache is kept, and the two folders that may be made for it. */
interface CacheFolders {
  /** `$XDG_CACHE_HOME` or `~/.cache`. */
  readonly base: string;
  /** Ours, in `base`. */
  readonly own: string;
  /** The home that `base` is in; absent where a variable names `base` itself. */
  readonly home?: string;
}

/**
 * Where this user's cache is kept: `$XDG_CACHE_HOME`, of which the specification says that a relative one is passed over,
 * or `~/.cache`. `undefined` where there is no home.
 */
export function cacheFolders(environment: Environment): CacheFolders | undefined {
  const { XDG_CACHE_HOME: named = "", HOME: home = "" } = environment;
  const at = (base: string): CacheFolders => ({ base, own: join(base, "pulumi-huaweicloud-backup") });
  if (isAbsolute(named)) return at(resolve(named));
  return isAbsolute(home) ? { ...at(join(home, ".cache")), home: resolve(home) } : undefined;
}

function isClosed({ mode }: Stats): boolean {
  return (mode & othersMayWrite) === 0;
}

/**
 * The real path of a folder that no user but this one and root can exchange. Each part of the path as given is judged by
 * itself, links too: a link that another user laid leads where that user wants. Throws otherwise, and where there is none.
 */
function unexchangeable(folder: string, userId: number): { readonly path: string; readonly stats: Stats } {
  const { root } = parse(folder);
  let path = root;
  let rest = folder.slice(root.length).split(sep);
  let stats = lstatSync(root);
  if (!isClosed(stats) || (stats.uid !== userId && stats.uid !== 0))
    throw new Error(`other users may write to ${root}`);
  for (let links = 0; rest.length > 0;) {
    const [name = "", ...others] = rest;
    rest = others;
    if (name === "" || name === ".") continue;
    const next = resolve(path, name);
    const found = lstatSync(next);
    if (found.uid !== userId && found.uid !== 0) throw new Error(`${next} belongs to another user`);
    if (found.isSymbolicLink()) {
      if (++links > maximumLinks) throw new Error(`${folder} leads through too many links`);
      const target = readlinkSync(next);
      rest = [...target.split(sep), ...rest];
      if (isAbsolute(target)) path = parse(target).root;
      continue;
    }
    if (!found.isDirectory()) throw new Error(`${next} is not a folder`);
    // The folder itself is judged by the caller; in one on the way, the sticky bit protects what lies in it.
    if (!isClosed(found) && (found.mode & sticky) === 0) throw new Error(`other users may write to ${next}`);
    path = next;
    stats = found;
  }
  return { path, stats };
}

/** The folder's real path, if it is this user's own, and if only this user and root can have put a file there. */
function trustedFolder(folder: string, userId: number): string {
  const { path, stats } = unexchangeable(folder, userId);
  if (stats.uid !== userId || !isClosed(stats)) throw new Error(`other users may write to ${path}`);
  return path;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Makes the two folders where they are missing, each by one plain call: a recursive one loops without end where the
 * system answers ENOENT for a folder whose parent is there, as below `/proc` (Node 20.20.2). The home is never made, and
 * has to be this user's: a folder of root's in it would lock its owner out.
 */
export function makeCacheFolders({ base, own, home }: CacheFolders, userId: number): void {
  if (home !== undefined) trustedFolder(home, userId);
  for (const folder of [base, own]) {
    if (isThere(folder)) continue;
    const { path } = unexchangeable(dirname(folder), userId);
    mkdirSync(join(path, basename(folder)), { mode: 0o700 });
  }
}

/** The real path of our folder, if it and the home that it is in can be trusted. Throws otherwise. */
export function trustedCacheFolder({ own, home }: CacheFolders, userId: number): string {
  if (home !== undefined) trustedFolder(home, userId);
  return trustedFolder(own, userId);
}
