import { commonView } from "../core/records/commonView";
import type { Instant } from "../core/instants/instant";
import type { Warnings } from "../core/records/warnings";
import type { AnyQuery, FetchedList } from "./readList";
import type { ReducedRows } from "./reducedRows";

export interface AnswerParts {
  readonly query: AnyQuery;
  readonly list: FetchedList;
  readonly rows: ReducedRows;
  /** What was odd about the pages; what was odd about the rows is added. */
  readonly warnings: Warnings;
  readonly localTime: Instant;
}

/** Makes the two views of a list that was read: rows and records, side by side, newest first. */
export function assembleAnswer({ query, list, rows: reduced, warnings, localTime }: AnswerParts): object {
  reduced.addWarningsTo(warnings);
  const pairs = reduced.newestFirst();
  const rows = pairs.map(({ row }) => row);
  // The documented view comes first: making it may still add a warning.
  const documented = query.documented({ body: list.body, rows, total: list.total, warnings }) as object;
  const common = commonView({
    records: pairs.map(({ record }) => record),
    facts: reduced.facts,
    serverTime: list.serverTime,
    localTime,
    incompleteReason: list.incompleteReason,
    pagesFetched: list.pagesFetched,
    warnings,
  });
  return { ...documented, ...common };
}
