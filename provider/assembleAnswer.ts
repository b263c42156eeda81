import { commonView } from "./core/commonView";
import type { Instant } from "./core/instants/instant";
import { compareNewestFirst } from "./core/newestFirst";
import type { BackupRecord } from "./core/record";
import type { RecordContext } from "./queries/defineQuery";
import type { AnyQuery, FetchedList } from "./readList";

export interface AnswerParts {
  readonly query: AnyQuery;
  readonly list: FetchedList;
  readonly context: RecordContext<unknown>;
  /** How many records to return in both views; `undefined` for all. */
  readonly newest: number | undefined;
  readonly localTime: Instant;
}

/** Makes the two views of a list that was read: rows and records, side by side, newest first. */
export function assembleAnswer({ query, list, context, newest, localTime }: AnswerParts): object {
  const { inputs, warnings } = context;
  const pairs = list.rows
    .map(({ row, contradicted }) => {
      const record = query.toRecord(row, context);
      return { row, record: contradicted ? ({ ...record, state: "unknown" } satisfies BackupRecord) : record };
    })
    .filter(({ record }) => query.keeps?.(record, inputs) ?? true)
    .sort((a, b) => compareNewestFirst(a.record, b.record));
  const rows = pairs.slice(0, newest).map(({ row }) => row);
  // The documented view comes first: making it may still add a warning.
  const documented = query.documented({ body: list.body, rows, total: list.total, warnings }) as object;
  const common = commonView({
    records: pairs.map(({ record }) => record),
    newest,
    countsAsBackup: (record) => query.countsAsBackup(record),
    serverTime: list.serverTime,
    localTime,
    incompleteReason: list.incompleteReason,
    pagesFetched: list.pagesFetched,
    warnings,
  });
  return { ...documented, ...common };
}
