import type { PageRequest, Paging, PagingStep } from "../../../../provider/api/paging/paging";

export interface SeenPage {
  readonly rows: number;
  /** Rows that no earlier page held; all but the one that it should repeat, if nothing is said. */
  readonly newRows?: number;
  readonly total?: number;
  /** Whether it begins with the row that it should repeat; it does, if nothing is said. */
  readonly continues?: boolean;
}

export interface Walk {
  /** The parameters of every request, as `name=value&name=value`. */
  readonly asked: readonly string[];
  /** The step after the last page. */
  readonly end: PagingStep;
}

/** Feeds pages to a pager, with sums as collectRows makes them, until it ends or the pages do. */
export function walkPages(paging: Paging, pageSize: number, pages: readonly SeenPage[]): Walk {
  const pager = paging(pageSize);
  const written = ({ query }: PageRequest): string => query.map(([name, value]) => `${name}=${value}`).join("&");
  let request = pager.first;
  let collected = 0;
  let total: number | undefined;
  const asked = [written(request)];
  for (const {
    rows,
    newRows = Math.max(0, rows - (request.overlap ?? 0)),
    total: named,
    continues: joins = true,
  } of pages) {
    const continues = request.overlap === undefined ? undefined : joins;
    collected += newRows;
    if (named !== undefined) total = Math.max(total ?? 0, named);
    const step = pager.after({ request, rows, newRows, continues, collected, total });
    if (!("next" in step)) return { asked, end: step };
    request = step.next;
    asked.push(written(request));
  }
  return { asked, end: { next: request } };
}
