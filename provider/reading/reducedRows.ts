import type { Instant } from "../core/instants/instant";
import { omitAbsent } from "../core/omitAbsent";
import { RecordFacts } from "../core/records/recordFacts";
import { Warnings } from "../core/records/warnings";
import { NewestRows, type RecordedRow } from "./newestRows";
import type { RecordContext } from "../queries/defineQuery";
import type { AnyQuery } from "./readList";

type Oddities = ReadonlyMap<string, number>;

function joined(one: Oddities | undefined, other: Oddities | undefined): Oddities | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const both = new Map(one);
  for (const [sentence, times] of other) both.set(sentence, (both.get(sentence) ?? 0) + times);
  return both;
}

/**
 * Reduces a list to its answer row by row, as the pages come: what is derived from all records is kept as facts, and of the
 * rows only the newest that are asked for. A list of 100,000 records must not need the memory of all of them.
 */
export class ReducedRows {
  readonly facts: RecordFacts;
  private readonly newest: NewestRows;
  /** Collects the warnings of one row at a time: those of a version that is replaced do not count. */
  private readonly ofOneRow = new Warnings();
  private context: RecordContext<unknown>;
  private readonly warningsByPosition = new Map<number, Oddities>();

  constructor(
    private readonly query: AnyQuery,
    { inputs, settings }: RecordContext<unknown>,
    newest: number | undefined,
  ) {
    this.context = { inputs, settings, warnings: this.ofOneRow };
    this.newest = new NewestRows(newest);
    this.facts = new RecordFacts((record) => query.countsAsBackup(record));
  }

  /** When the service gave the rows that are taken next. */
  answeredAt(instant: Instant | undefined): void {
    this.context = omitAbsent<RecordContext<unknown>>({ ...this.context, answeredAt: instant });
  }

  /** `wireOddities`: what was odd when the row was read from its page. */
  take(row: unknown, position: number, changed: boolean, wireOddities?: Oddities): void {
    const { query, context } = this;
    const read = query.toRecord(row, context);
    const record = changed ? { ...read, state: "unknown" as const } : read;
    const warnings = joined(wireOddities, this.ofOneRow.take());
    if (changed) {
      this.newest.remove(position);
      this.warningsByPosition.delete(position);
    }
    if (warnings !== undefined) this.warningsByPosition.set(position, warnings);
    const keeps = query.keeps?.(record, context.inputs) ?? true;
    this.facts.set(position, keeps ? record : undefined);
    if (keeps) this.newest.add({ position, row, record });
  }

  newestFirst(): readonly RecordedRow[] {
    return this.newest.newestFirst();
  }

  /** Adds what was odd about the rows, in the order of the list. */
  addWarningsTo(warnings: Warnings): void {
    const inOrder = [...this.warningsByPosition].sort(([a], [b]) => a - b);
    for (const [, counts] of inOrder) for (const [sentence, times] of counts) warnings.add(sentence, times);
  }
}
