import { latestBackupTime, type BackupDate } from "./latestBackup";
import type { BackupRecord } from "./record";
import { isOpen } from "./state";
import { hasUnprovenZone, readIn0800 } from "./zoneReadings";

/** What an answer counts among its records. */
interface RecordCounts {
  readonly open: number;
  /** Succeeded backups without a usable date. */
  readonly undated: number;
  /** Records without a status that can be relied on. */
  readonly unknown: number;
  /** Records that succeeded and carry an error code. */
  readonly blemished: number;
}

const bits: Readonly<Record<keyof RecordCounts, number>> = { open: 1, undated: 2, unknown: 4, blemished: 8 };

/** RFC 3339 texts of one form sort like instants. */
function latestOf(ends: readonly (string | undefined)[]): string | undefined {
  let latest: string | undefined;
  for (const end of ends) if (end !== undefined && (latest === undefined || end > latest)) latest = end;
  return latest;
}

/**
 * What an answer says of all records that were read, kept without the records: a few bits and an end for each position, so
 * that a record can still be replaced when the service contradicts itself.
 */
export class RecordFacts {
  private readonly flags: number[] = [];
  private readonly ends: (string | undefined)[] = [];
  /** The same ends where texts without a zone are meant in +08:00, for the records that have such. */
  private readonly endsIn0800 = new Map<number, string>();

  /** `countsAsBackup` says which records are backups at all. */
  constructor(
    private readonly countsAsBackup: (record: BackupRecord) => boolean,
    readonly datedBy: BackupDate = "completedAt",
  ) {}

  /** The record of a position, in place of what stood there; `undefined` for one that is filtered out. */
  set(position: number, record: BackupRecord | undefined): void {
    this.flags[position] = record === undefined ? 0 : this.flagsOf(record);
    const end = record === undefined ? undefined : latestBackupTime([record], this.countsAsBackup, this.datedBy);
    this.ends[position] = end;
    if (record !== undefined && end !== undefined && hasUnprovenZone(record)) {
      this.endsIn0800.set(position, readIn0800(end));
    } else {
      this.endsIn0800.delete(position);
    }
  }

  latestBackupTime(): string | undefined {
    return latestOf(this.ends);
  }

  /** The same where texts without a zone are meant in +08:00: never later. */
  latestBackupTimeIn0800(): string | undefined {
    if (this.endsIn0800.size === 0) return this.latestBackupTime();
    return latestOf(this.ends.map((end, position) => this.endsIn0800.get(position) ?? end));
  }

  counts(): RecordCounts {
    const count = (bit: number): number => this.flags.reduce((sum, flags) => sum + ((flags & bit) === 0 ? 0 : 1), 0);
    return {
      open: count(bits.open),
      undated: count(bits.undated),
      unknown: count(bits.unknown),
      blemished: count(bits.blemished),
    };
  }

  private flagsOf(record: BackupRecord): number {
    const { state, errorCode } = record;
    let flags = isOpen(state) ? bits.open : 0;
    if (state === "unknown") flags |= bits.unknown;
    if (state !== "succeeded") return flags;
    if (record[this.datedBy] === undefined && this.countsAsBackup(record)) flags |= bits.undated;
    if (errorCode !== undefined) flags |= bits.blemished;
    return flags;
  }
}
