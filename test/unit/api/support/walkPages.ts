import { ListMemory } from "../../../../provider/api/paging/listMemory";
import type { PageRequest, Paging, PagingStep } from "../../../../provider/api/paging/paging";

export interface SeenPage {
  readonly rows: number;
  /** Rows that no earlier page held; all but those that it should repeat, if nothing is said. */
  readonly newRows?: number;
  readonly total?: number;
  /** Whether it begins with the rows that it should repeat; it does, if nothing is said. */
  readonly joins?: boolean;
  /** Whether it begins with the first row of the list instead. */
  readonly repeatsStart?: boolean;
}

/** A request that the service refuses as invalid. */
export const refusal = "refused";

export interface Walk {
  /** The parameters of every request, as `name=value&name=value`. */
  readonly asked: readonly string[];
  /** The step after the last page. */
  readonly end: PagingStep;
}

/** Feeds pages to a pager, with sums as PagedList makes them, until it ends or the pages do. */
export function walkPages(
  paging: Paging,
  pageSize: number,
  pages: readonly (SeenPage | typeof refusal)[],
  memory = new ListMemory(),
): Walk {
  const pager = paging(pageSize, memory);
  const written = ({ query }: PageRequest): string => query.map(([name, value]) => `${name}=${value}`).join("&");
  let request = pager.first;
  let collected = 0;
  let known = 0;
  let total: number | undefined;
  const asked = [written(request)];
  const seen = (page: SeenPage): PagingStep => {
    const expected = Math.max(0, known - request.row + 1);
    const { rows, newRows = Math.max(0, rows - expected), total: pageTotal, joins = true, repeatsStart = false } = page;
    collected += newRows;
    if (joins) known = Math.max(known, request.row - 1 + rows);
    if (pageTotal !== undefined) total = Math.max(total ?? 0, pageTotal);
    return pager.after({
      request,
      rows,
      distinctRows: rows,
      newRows,
      joins,
      repeatsStart,
      known,
      collected,
      pageTotal,
      total,
    });
  };
  for (const page of pages) {
    const step = page === refusal ? pager.refused() : seen(page);
    if (!("next" in step)) return { asked, end: step };
    request = step.next;
    asked.push(written(request));
  }
  return { asked, end: { next: request } };
}
