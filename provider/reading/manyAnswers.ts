import type { Instant } from "../core/instants/instant";
import { omitAbsent } from "../core/omitAbsent";
import type { BackupRecord } from "../core/records/record";
import { Warnings } from "../core/records/warnings";
import { endedByMaxRecords, type ListEnd, type PlacedRow } from "../api/paging/pagedList";
import type { RecordContext } from "../queries/defineQuery";
import { AnswerReducer } from "./answerReducer";
import { defaultMaxRecords } from "./limits";
import type { ListPage } from "./pages";
import type { AnyQuery, CommonInputs } from "./prepareRead";

/** One resource of many, and the rows of it that count at most. */
export interface OneOfMany {
  readonly id: string;
  readonly maxRecords?: number;
}

/** How the list of a project is taken apart into the answers of its resources. */
export interface ManyOptions {
  readonly resources: readonly OneOfMany[];
  /** Rows of the whole list. A longer list is not worth reading for these resources. */
  readonly rowsAtMost: number;
  /** The parts of a row that are kept beside its record. */
  readonly keep: (row: never) => object;
  /** Whether the record of a row that names no resource counts for each of them. */
  readonly isForAll: (record: BackupRecord) => boolean;
}

/** Rows of one resource at their places in a list of its own. */
class OwnAnswer {
  readonly reducer: AnswerReducer;
  /** Of its own rows, and again of those that name no resource: neither take the place of the others. */
  readonly maxRecords: number;
  /** The oddities of its rows. Those of the pages are the same for all, and are added at the end. */
  readonly warnings: Warnings;
  ownRows: PlacedRow<unknown>[] = [];
  /** More rows than those that count. */
  isCut = false;
  private readonly counts = { own: 0, ofNone: 0 };

  constructor(
    query: AnyQuery,
    inputs: CommonInputs,
    settings: RecordContext<unknown>["settings"],
    { keep }: ManyOptions,
    { resource: { id, maxRecords = defaultMaxRecords }, ofPages }: { resource: OneOfMany; ofPages: Warnings },
  ) {
    this.warnings = ofPages.forRows();
    const own = { ...inputs, [query.resourceArgument]: id };
    this.reducer = new AnswerReducer(query, own, settings, this.warnings, keep as (row: unknown) => object);
    this.maxRecords = maxRecords;
  }

  /** The place of one more row; `undefined` beyond the rows that count. */
  place(kind: keyof OwnAnswer["counts"]): number | undefined {
    const { counts, maxRecords } = this;
    if (counts[kind] >= maxRecords) {
      this.isCut = true;
      return undefined;
    }
    counts[kind] += 1;
    return counts.own + counts.ofNone - 1;
  }
}

/**
 * Reduces the list of a project to one answer for each of many resources, page by page, as the pages come. The answer is that
 * of a list of the resource's own: its rows are judged by the same filters, and bounded by the same number of records.
 */
export class ManyAnswers {
  /** More rows than the list may have, by its own count or by its pages. */
  isTooLong = false;
  private readonly answers: readonly OwnAnswer[];
  private readonly byId = new Map<string, OwnAnswer[]>();
  /** Where the rows of the list stand in the answers: another version of a row replaces it there. */
  private readonly places = new Map<number, { readonly answer: OwnAnswer; readonly position: number }[]>();
  private readonly context: RecordContext<unknown>;

  constructor(
    private readonly query: AnyQuery,
    inputs: CommonInputs,
    settings: RecordContext<unknown>["settings"],
    private readonly warnings: Warnings,
    private readonly options: ManyOptions,
  ) {
    this.context = { inputs, settings, warnings: new Warnings() };
    this.answers = options.resources.map((resource) => {
      const answer = new OwnAnswer(query, inputs, settings, options, { resource, ofPages: warnings });
      const id = resource.id.toLowerCase();
      this.byId.set(id, [...(this.byId.get(id) ?? []), answer]);
      return answer;
    });
  }

  take({ rows, ...page }: ListPage): void {
    const { query, options } = this;
    const total = page.body === undefined ? undefined : query.total?.(page.body);
    const last = rows.at(-1)?.position ?? -1;
    this.isTooLong ||= Math.max(total ?? 0, last + 1) > options.rowsAtMost;
    const context = omitAbsent<RecordContext<unknown>>({ ...this.context, answeredAt: page.serverTime });
    for (const row of rows) this.route(row, context);
    for (const answer of this.answers) {
      answer.reducer.take({ ...page, rows: answer.ownRows });
      answer.ownRows = [];
    }
  }

  /** The answers in the order of the resources. */
  answer({ pagesFetched, incompleteReason }: ListEnd, localTime: Instant): object[] {
    return this.answers.map(({ reducer, warnings, isCut, maxRecords }) => {
      warnings.addAll(this.warnings);
      const reason = isCut ? endedByMaxRecords(maxRecords) : incompleteReason;
      return reducer.answer({ total: undefined, pagesFetched, incompleteReason: reason }, localTime);
    });
  }

  private route({ row, position, changed }: PlacedRow<unknown>, context: RecordContext<unknown>): void {
    const record = this.query.toRecord(row, context);
    const { resourceId } = record;
    const isForAll = resourceId === "" && (changed || this.options.isForAll(record));
    const owners = isForAll ? this.answers : (this.byId.get(resourceId.toLowerCase()) ?? []);
    const before = this.places.get(position) ?? [];
    const added = owners
      .filter((answer) => !before.some((place) => place.answer === answer))
      .flatMap((answer) => {
        const own = answer.place(resourceId === "" ? "ofNone" : "own");
        return own === undefined ? [] : [{ answer, position: own }];
      });
    // Another version may name another resource: neither of them can rely on the row.
    for (const { answer, position: own } of [...before, ...added]) {
      answer.ownRows.push({ row, position: own, changed });
    }
    if (added.length > 0) this.places.set(position, [...before, ...added]);
  }
}
