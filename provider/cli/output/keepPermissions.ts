import { fchmodSync, fchownSync, fstatSync, type Stats } from "node:fs";

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
export function keepPermissions(file: number, path: string, before: Stats | undefined): void {
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
