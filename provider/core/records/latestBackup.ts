import { parseRfc3339 } from "../instants/rfc3339";
import type { Instant } from "../instants/instant";
import type { BackupRecord } from "./record";

/** How far ahead of the server's clock a stamp may lie and still be taken for "just now": 5 minutes. */
export const clockSkewToleranceMilliseconds = 5 * 60 * 1000;

/** The instant that dates a backup. */
export type BackupDate = "completedAt" | "startedAt";

/**
 * Completion, or start, of the newest succeeded backup, RFC 3339; absent when there is none that states it.
 *
 * `counts` says which records are backups at all: a restore or a rollback that went well proves nothing about fresh data.
 */
export function latestBackupTime(
  records: readonly BackupRecord[],
  counts: (record: BackupRecord) => boolean,
  datedBy: BackupDate = "completedAt",
): string | undefined {
  let latest: string | undefined;
  for (const record of records) {
    const { state, [datedBy]: date } = record;
    if (state !== "succeeded" || date === undefined || !counts(record)) continue;
    if (latest === undefined || date > latest) latest = date;
  }
  return latest;
}

type Age =
  { readonly kind: "known"; readonly seconds: number } | { readonly kind: "future"; readonly aheadSeconds: number };

/**
 * Seconds from a completion to `asOf`.
 *
 * A stamp slightly ahead of the server's clock is age 0. One further ahead has no age: subtracting would give a negative
 * number, which every "at most" comparison in a user's program would take for very young.
 */
export function ageAt(completedAt: string, asOf: Instant): Age | undefined {
  const completed = parseRfc3339(completedAt);
  if (completed === undefined) return undefined;
  const age = asOf - completed;
  if (age >= 0) return { kind: "known", seconds: age / 1000 };
  if (-age <= clockSkewToleranceMilliseconds) return { kind: "known", seconds: 0 };
  return { kind: "future", aheadSeconds: -age / 1000 };
}
