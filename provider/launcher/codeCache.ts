import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Environment } from "../config/environment";
import { cacheFolders, makeCacheFolders, trustedCacheFolder } from "./trustedFolder";

/** Compiled code of one bundle, kept for the next start. Neither call throws: without a cache the start is slower. */
export interface CodeCache {
  /** What an earlier start has kept, if it can be trusted. */
  read(): Buffer | undefined;
  keep(compiled: Buffer): void;
}

export interface CodeCacheOptions {
  readonly environment: Environment;
  /** The program's name, with which its files begin. */
  readonly program: string;
  readonly source: Buffer;
  /** What compiled code depends on beside its source. */
  readonly runtime?: readonly string[];
  /** `undefined` where the system has no such thing, as on Windows. */
  readonly userId?: number | undefined;
}

const none: CodeCache = { read: () => undefined, keep: () => undefined };
const digestBytes = 32;
/** Ours take 1 MB; a larger file is none. */
const maximumBytes = 16 * 1024 * 1024;
/** Of each program: some versions of the package times some of Node. */
const maximumFiles = 8;
const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;

/** Compiled code fits one version of V8, one processor and one set of flags. */
function runtimeOfProcess(environment: Environment): readonly string[] {
  const { versions, arch, execArgv } = process;
  return [versions.v8, arch, ...execArgv, environment["NODE_OPTIONS"] ?? ""];
}

function hash(...parts: readonly (string | Buffer)[]): Buffer {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part);
  return digest.digest();
}

/** The content of a file that is this user's own, and that nobody else can have changed. */
function readOwnFile(path: string, userId: number): Buffer {
  // A link is not followed, a pipe is not waited for, and what is judged is what was opened.
  const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const { uid, mode, size } = fstatSync(file);
    const isRegular = (mode & constants.S_IFMT) === constants.S_IFREG;
    if (!isRegular || uid !== userId || (mode & 0o022) !== 0 || size > maximumBytes) throw new Error("not ours");
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** What `keep` writes: a file, or the part of one that a process left when it was killed. */
const ownName = /-[0-9a-f]{64}(?:\.\d+)?$/;

/** Leaves the newest files of a program; versions that are gone would pile up otherwise. Other names are not ours. */
function removeOld(folder: string, program: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.replace(ownName, "") === program)
    .map((name) => join(folder, name))
    .map((path) => ({ path, stats: lstatSync(path) }))
    .filter(({ stats }) => stats.isFile())
    .map(({ path, stats }) => ({ path, changed: stats.mtimeMs }))
    .sort((a, b) => b.changed - a.changed);
  for (const { path } of files.slice(maximumFiles)) rmSync(path, { force: true });
}

/**
 * The cache of a bundle, in a folder of this user alone. Compiled code is executed as it is, so that who can write it can
 * do whatever the user can: a folder or a file that others could have written is passed over, and so is the home of
 * another user, which `sudo` can leave in the environment. V8 checks versions, flags and the length of the source, but
 * not the bytes themselves, and a damaged cache would crash it: hence a digest.
 *
 * There is none on Windows, where permissions cannot be judged this way, nor where `NODE_DISABLE_COMPILE_CACHE` is set,
 * Node's own switch.
 */
export function openCodeCache(options: CodeCacheOptions): CodeCache {
  const { environment, program, source, runtime = runtimeOfProcess(environment) } = options;
  const userId = "userId" in options ? options.userId : process.geteuid?.();
  const folders = cacheFolders(environment);
  if (userId === undefined || folders === undefined || environment["NODE_DISABLE_COMPILE_CACHE"]) return none;

  const key = hash(JSON.stringify(runtime), source).toString("hex");
  const name = `${program}-${key}`;
  return {
    read() {
      try {
        const content = readOwnFile(join(trustedCacheFolder(folders, userId), name), userId);
        const compiled = content.subarray(digestBytes);
        return hash(key, compiled).equals(content.subarray(0, digestBytes)) ? compiled : undefined;
      } catch {
        return undefined;
      }
    },
    keep(compiled) {
      try {
        makeCacheFolders(folders, userId);
        const trusted = trustedCacheFolder(folders, userId);
        const part = join(trusted, `${name}.${process.pid}`);
        try {
          writeFileSync(part, Buffer.concat([hash(key, compiled), compiled]), { flag: "wx", mode: 0o600 });
          renameSync(part, join(trusted, name));
        } finally {
          rmSync(part, { force: true });
        }
        removeOld(trusted, program);
      } catch {
        // Read-only, full, or not to be trusted: the next start compiles again.
      }
    },
  };
}
