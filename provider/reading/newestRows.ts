import { compareNewestFirst } from "../core/records/newestFirst";
import type { BackupRecord } from "../core/records/record";

/** A row beside its record, with where it stood in the list. */
export interface RecordedRow {
  readonly position: number;
  readonly row: unknown;
  readonly record: BackupRecord;
}

/**
 * Rows held beyond those that are returned. Each row that is contradicted and turns out older than it was takes one of
 * their places.
 */
const spare = 100;

function compare(a: RecordedRow, b: RecordedRow): number {
  return compareNewestFirst(a.record, b.record) || a.position - b.position;
}

/** Keeps the newest of the rows that pass: at most twice as many as wanted, sorted now and then. */
export class NewestRows {
  private held: RecordedRow[] = [];
  private readonly capacity: number;
  /** The newest row that was let go: what is older than it may lack a row before it. */
  private newestDropped: RecordedRow | undefined;
  /** When `capacity` rows are held that are all newer: anything older than this need not be held at all. */
  private threshold: RecordedRow | undefined;

  /** `wanted`: how many are returned; `undefined` for all. */
  constructor(private readonly wanted: number | undefined) {
    this.capacity = (wanted ?? Number.POSITIVE_INFINITY) + spare;
  }

  add(row: RecordedRow): void {
    if (this.threshold !== undefined && compare(row, this.threshold) > 0) {
      this.drop(row);
      return;
    }
    this.held.push(row);
    if (this.held.length >= 2 * this.capacity) this.prune();
  }

  /** Lets the row of a position go, because another takes its place. */
  remove(position: number): void {
    const before = this.held.length;
    this.held = this.held.filter((row) => row.position !== position);
    // Fewer are held above the threshold than it promises.
    if (this.held.length < before) this.threshold = undefined;
  }

  /** The newest rows in order. After more contradictions than there are spare rows, only those that are certainly the newest. */
  newestFirst(): readonly RecordedRow[] {
    const sorted = this.held.sort(compare).slice(0, this.wanted);
    const dropped = this.newestDropped;
    return dropped === undefined ? sorted : sorted.filter((row) => compare(row, dropped) < 0);
  }

  private prune(): void {
    this.held.sort(compare);
    for (const row of this.held.splice(this.capacity)) this.drop(row);
    this.threshold = this.held.at(-1);
  }

  private drop(row: RecordedRow): void {
    if (this.newestDropped === undefined || compare(row, this.newestDropped) < 0) this.newestDropped = row;
  }
}
