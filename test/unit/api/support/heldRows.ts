import { ListMemory } from "../../../../provider/api/paging/listMemory";
import { PagedList, type ListEnd, type Page } from "../../../../provider/api/paging/pagedList";
import type { Pager, PageRequest } from "../../../../provider/api/paging/paging";

/** A row as it stood at the end, and whether an earlier version of it was another one. */
export interface HeldRow<Row> {
  readonly row: Row;
  readonly contradicted: boolean;
}

/** Reads a list and keeps all of its rows, each in the place where its first version came. */
export async function heldRows<Row>(
  pager: Pager,
  fetchPage: (request: PageRequest) => Promise<Page<Row>>,
  idOf: (row: Row) => string | undefined,
  maxRecords: number,
  memory = new ListMemory(),
  isRefusal: (error: unknown) => boolean = () => false,
): Promise<ListEnd & { readonly rows: readonly HeldRow<Row>[] }> {
  const rows: HeldRow<Row>[] = [];
  const list = new PagedList<Row>({ pager, memory, maxRecords, budget: { outlast: (proof) => proof } });
  for (let request = await list.next(); request !== undefined; request = await list.next()) {
    try {
      const page = await fetchPage(request);
      for (const { row, position, changed } of list.take(page, page.rows.map(idOf))) {
        rows[position] = { row, contradicted: changed };
      }
    } catch (error) {
      if (request.mayBeRefused !== true || !isRefusal(error)) throw error;
      list.refused();
    }
  }
  return { ...list.end(), rows };
}
