import type { Instant } from "../core/instants/instant";
import { omitAbsent } from "../core/omitAbsent";
import { commonView } from "../core/records/commonView";
import { compareNewestFirst } from "../core/records/newestFirst";
import type { BackupRecord } from "../core/records/record";
import { RecordFacts } from "../core/records/recordFacts";
import { Warnings } from "../core/records/warnings";
import type { ListEnd, PlacedRow } from "../api/paging/pagedList";
import type { RecordContext } from "../queries/defineQuery";
import type { ListPage } from "./pages";
import type { AnyQuery, CommonInputs } from "./prepareRead";

/** A row beside its record, with where it stood in the list. */
interface RecordedRow {
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

type Oddities = ReadonlyMap<string, number>;

function joined(one: Oddities | undefined, other: Oddities | undefined): Oddities | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const both = new Map(one);
  for (const [sentence, times] of other) both.set(sentence, (both.get(sentence) ?? 0) + times);
  return both;
}

/**
 * Reduces a list to its answer page by page, as the pages come: what is derived from all records is kept as facts, and of
 * the rows only the newest that are asked for. A list of 100,000 records must not need the memory of all of them.
 */
export class AnswerReducer {
  private readonly facts: RecordFacts;
  private readonly newest: NewestRows;
  /** Collects the warnings of one row at a time: those of a version that is replaced do not count. */
  private readonly ofOneRow = new Warnings();
  private context: RecordContext<unknown>;
  private readonly warningsByPosition = new Map<number, Oddities>();
  private last: Omit<ListPage, "rows"> | undefined;

  /**
   * `warnings`: what was odd about the pages, and beside them what was odd about each row when it was read. `keep`: the parts
   * of a row that are kept for the documented view.
   */
  constructor(
    private readonly query: AnyQuery,
    inputs: CommonInputs,
    settings: RecordContext<unknown>["settings"],
    private readonly warnings: Warnings,
    private readonly keep = (row: unknown): unknown => row,
  ) {
    this.context = { inputs, settings, warnings: this.ofOneRow };
    this.newest = new NewestRows(inputs.newest);
    this.facts = new RecordFacts((record) => query.countsAsBackup(record), query.datedBy);
  }

  take({ rows, ...page }: ListPage): void {
    this.last = page;
    const context = omitAbsent<RecordContext<unknown>>({ ...this.context, answeredAt: page.serverTime });
    const zone = page.body === undefined ? undefined : this.query.zone?.(page.body, context);
    this.context = omitAbsent<RecordContext<unknown>>({ ...context, zone });
    for (const row of rows) this.takeRow(row);
  }

  /** The two views of the list: rows and records, side by side, newest first. */
  answer({ total, incompleteReason, pagesFetched }: ListEnd, localTime: Instant): object {
    const { query, warnings, facts, last } = this;
    this.addRowWarnings();
    const pairs = this.newest.newestFirst();
    const rows = pairs.map(({ row }) => row);
    // The documented view comes first: making it may still add a warning.
    const documented = query.documented({ body: last?.body, rows, total, warnings }) as object;
    const records = pairs.map(({ record }) => record);
    const serverTime = last?.serverTime;
    const common = commonView({ records, facts, serverTime, localTime, incompleteReason, pagesFetched, warnings });
    return { ...documented, ...common };
  }

  private takeRow({ row, position, changed }: PlacedRow<unknown>): void {
    const { query, context } = this;
    const read = query.toRecord(row, context);
    const unreadable = this.ofOneRow.takeUnreadable();
    const isWhole = !changed && unreadable === undefined;
    const state = changed ? "unknown" : read.state;
    const record = isWhole ? read : omitAbsent<BackupRecord>({ ...read, state, unreadable });
    const warnings = joined(this.warnings.keptFor(row as object), this.ofOneRow.take());
    if (changed) {
      this.newest.remove(position);
      this.warningsByPosition.delete(position);
    }
    if (warnings !== undefined) this.warningsByPosition.set(position, warnings);
    const keeps = query.keeps?.(record, context.inputs, row) ?? true;
    this.facts.set(position, keeps ? record : undefined);
    if (keeps) this.newest.add({ position, row: this.keep(row), record });
  }

  /** Adds what was odd about the rows, in the order of the list. */
  private addRowWarnings(): void {
    const inOrder = [...this.warningsByPosition].sort(([a], [b]) => a - b);
    for (const [, counts] of inOrder) {
      for (const [sentence, times] of counts) {
        this.warnings.add(sentence, times, this.ofOneRow.exampleOf(sentence));
      }
    }
  }
}
