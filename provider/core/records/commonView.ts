import { toRfc3339, type Instant } from "../instants/instant";
import { ageAt } from "./latestBackup";
import { omitAbsent } from "../omitAbsent";
import type { BackupRecord } from "./record";
import type { RecordFacts } from "./recordFacts";
import type { Warnings } from "./warnings";

/** What every answer says in the same words, whatever the service. */
interface CommonView {
  readonly records: BackupRecord[];
  readonly latestBackupTime?: string;
  readonly latestBackupAgeSeconds?: number;
  readonly latestRecord?: BackupRecord;
  readonly openCount: number;
  readonly asOf: string;
  readonly asOfSource: "server" | "local";
  readonly complete: boolean;
  readonly incompleteReason?: string;
  readonly pagesFetched: number;
  readonly warnings: string[];
}

export interface CommonViewParts {
  /** The records to return, newest first. */
  readonly records: readonly BackupRecord[];
  /** What follows from all records that were read. */
  readonly facts: RecordFacts;
  readonly serverTime: Instant | undefined;
  readonly localTime: Instant;
  readonly incompleteReason: string | undefined;
  readonly pagesFetched: number;
  readonly warnings: Warnings;
}

/** Joins the records of a reading with what follows from all of them. */
export function commonView(parts: CommonViewParts): CommonView {
  const { records, facts, serverTime, localTime, incompleteReason, pagesFetched, warnings } = parts;
  const asOf = serverTime ?? localTime;
  const latest = facts.latestBackupTime();
  const { undated, unknown, blemished, open } = facts.counts();
  const age = latest === undefined ? undefined : ageAt(latest, asOf);
  // A program that compares the age must not release on a guess: of two readings the older counts.
  const earliest = facts.latestBackupTimeIn0800();
  const greatest = earliest === undefined ? undefined : ageAt(earliest, asOf);
  if (age?.kind === "future") {
    warnings.add(
      `latestBackupTime is ${Math.round(age.aheadSeconds)} seconds after asOf; latestBackupAgeSeconds is absent`,
    );
  }
  if (undated > 0) {
    const date = facts.datedBy === "completedAt" ? "completion" : "start";
    warnings.add(`succeeded backups without a usable ${date} time: ${undated}; latestBackupTime ignores them`);
  }
  if (unknown > 0) {
    warnings.add(`records without a reliable status: ${unknown}; their state is unknown, and they may be open`);
  }
  if (blemished > 0) warnings.add(`succeeded records with an error code: ${blemished}`);
  return omitAbsent<CommonView>({
    records: [...records],
    latestBackupTime: latest,
    latestBackupAgeSeconds: age?.kind === "known" && greatest?.kind === "known" ? greatest.seconds : undefined,
    latestRecord: records[0],
    openCount: open,
    asOf: toRfc3339(asOf),
    asOfSource: serverTime === undefined ? "local" : "server",
    complete: incompleteReason === undefined,
    incompleteReason,
    pagesFetched,
    warnings: warnings.list(),
  });
}
