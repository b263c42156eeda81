import { collectRows, type Collected, type Page } from "../../../../provider/api/paging/collectRows";
import { ListMemory } from "../../../../provider/api/paging/listMemory";
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
): Promise<Collected & { readonly rows: readonly HeldRow<Row>[] }> {
  const rows: HeldRow<Row>[] = [];
  const collected = await collectRows<Row>({
    pager,
    memory,
    fetchPage,
    isRefusal,
    idOf,
    maxRecords,
    take: (row, position, contradicted) => {
      rows[position] = { row, contradicted };
    },
    wait: (proof) => proof,
  });
  return { ...collected, rows };
}
