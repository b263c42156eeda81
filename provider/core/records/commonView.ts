import { toRfc3339, type Instant } from "../instants/instant";
import { ageAt } from "./latestBackup";
import { omitAbsent } from "../omitAbsent";
import type { BackupRecord } from "./record";
import type { RecordFacts } from "./recordFacts";
import type { Resource } from "./resource";
import type { Warnings } from "./warnings";

/** The members of every answer that tell of its reading. */
interface ReadingView {
  readonly asOf: string;
  readonly asOfSource: "server" | "local";
  readonly complete: boolean;
  readonly incompleteReason?: string;
  readonly pagesFetched: number;
  readonly warnings: string[];
}

/** The members of every answer of records that no service words in its own way. */
interface CommonView extends ReadingView {
  readonly records: BackupRecord[];
  readonly latestBackupTime?: string;
  readonly latestBackupAgeSeconds?: number;
  readonly latestRecord?: BackupRecord;
  readonly openCount: number;
}

/** How a reading ended. */
export interface ReadingParts {
  readonly serverTime: Instant | undefined;
  readonly localTime: Instant;
  readonly incompleteReason: string | undefined;
  readonly pagesFetched: number;
  readonly warnings: Warnings;
}

export interface CommonViewParts extends ReadingParts {
  /** The records to return, newest first. */
  readonly records: readonly BackupRecord[];
  /** What follows from all records that were read. */
  readonly facts: RecordFacts;
}

/** The part of an answer that does not depend on what was read. */
function readingView(parts: ReadingParts): ReadingView {
  const { serverTime, localTime, incompleteReason, pagesFetched, warnings } = parts;
  return omitAbsent<ReadingView>({
    asOf: toRfc3339(serverTime ?? localTime),
    asOfSource: serverTime === undefined ? "local" : "server",
    complete: incompleteReason === undefined,
    incompleteReason,
    pagesFetched,
    warnings: warnings.list(),
  });
}

/** Joins the records of a reading with what follows from all of them. */
export function commonView(parts: CommonViewParts): CommonView {
  const { records, facts, serverTime, localTime, warnings } = parts;
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
    ...readingView(parts),
  });
}

/** The members of every answer of resources that no service words in its own way. */
interface ListView extends ReadingView {
  /** Not `resources`: an Output has a method of that name in Node and Python, which would hide the member. */
  readonly listedResources: Resource[];
  readonly count: number;
}

interface ListViewParts extends ReadingParts {
  /** The resources to return, newest first. */
  readonly resources: readonly Resource[];
  /** The word for a resource in messages: `cluster`. */
  readonly subject: string;
  /** Rows that were read, whether the arguments ask for them or not. */
  readonly seen: number;
  /** Where the list was asked for: `project 04f1829c`. */
  readonly scope: string;
}

/** Joins the resources of a reading with what follows from them. */
export function listView({ resources, subject, seen, scope, ...parts }: ListViewParts): ListView {
  const { warnings } = parts;
  const unknown = resources.filter(({ activity }) => activity === "unknown").length;
  if (unknown > 0) warnings.add(`resources without a documented status: ${unknown}; their activity is unknown`);
  // A list does not say what it hides. A policy that is limited to an enterprise project gives a shorter list with status 200.
  if (resources.length === 0) {
    warnings.add(`no ${subject} was found in ${scope}, rows read: ${seen}; a credential may not see every one`);
  }
  const unnamed = resources.filter(({ id }) => id === "").length;
  const withoutId = unnamed === 0 ? undefined : `the list names no id for ${unnamed} of its rows`;
  return omitAbsent<ListView>({
    listedResources: [...resources],
    count: resources.length,
    ...readingView({ ...parts, incompleteReason: parts.incompleteReason ?? withoutId }),
  });
}
