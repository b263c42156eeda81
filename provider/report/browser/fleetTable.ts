import { columns, type SortKey } from "../page/columns";
import { historyOf, targetCells } from "../page/targetCells";
import { h } from "../tree/tree";
import type { SearchableRow, Selection } from "./fleet";
import { readDetails } from "./readEmbedded";
import { toElement } from "./toElement";

/** Rows that are made at once. All of them at once would take seconds in a large fleet; more come with scrolling. */
const batch = 50;

interface FleetTable {
  readonly element: Element;
  show(rows: readonly SearchableRow[], selection: Selection): void;
  /** Makes further rows; tells whether there were any. */
  more(count?: number): boolean;
  /** Rows made so far, and rows that there are. */
  extent(): { readonly made: number; readonly all: number };
}

function head(): Element {
  const cells = columns.map(({ name, sort }) =>
    h(
      "th",
      { role: "columnheader", scope: "col", "data-sort": sort },
      sort === undefined ? name : h("button", { type: "button", class: "sort" }, name),
    ),
  );
  return toElement(h("thead", { role: "rowgroup" }, h("tr", { role: "row", "aria-rowindex": 1 }, ...cells)));
}

/** The table of the fleet: rows are made as they are needed, and a screen reader hears how many there are. */
export function createFleetTable(gates: readonly string[], sorted: (key: SortKey) => void): FleetTable {
  const table = toElement(
    h("table", { role: "table", class: "fleet", id: "fleet" }, h("caption", {}, "Targets of the gates")),
  );
  const heads = head();
  const body = toElement(h("tbody", { role: "rowgroup" }));
  table.append(heads, body);
  let rows: readonly SearchableRow[] = [];
  let made = 0;

  heads.addEventListener("click", (event) => {
    const key = (event.target as Element).closest<HTMLElement>("[data-sort]")?.dataset["sort"];
    if ((event.target as Element).closest("button") !== null && key !== undefined) sorted(key as SortKey);
  });

  function rowOf({ row, index }: SearchableRow, at: number): Element {
    const gate = gates.length > 1 ? gates[row.gate] : undefined;
    const cells = targetCells(row, undefined, { index, gate, opens: true });
    const line = toElement(
      h("tr", { role: "row", "aria-rowindex": at + 2, "data-index": index, class: `row e-${row.verdict}` }, ...cells),
    );
    // The history comes when its piece is unpacked, which takes a moment; its place is kept free.
    void readDetails(index).then((details) => {
      if (details !== undefined) line.querySelector(".c-history")?.replaceChildren(toElement(historyOf(details)));
    });
    return line;
  }

  function more(count = batch): boolean {
    const next = rows.slice(made, made + count);
    body.append(...next.map((row, at) => rowOf(row, made + at)));
    made += next.length;
    return next.length > 0;
  }

  return {
    element: table,
    more,
    extent: () => ({ made, all: rows.length }),
    show(found, { sort, descending }) {
      rows = found;
      made = 0;
      body.replaceChildren();
      table.setAttribute("aria-rowcount", String(rows.length + 1));
      for (const cell of heads.querySelectorAll<HTMLElement>("[data-sort]")) {
        if (cell.dataset["sort"] === sort) cell.setAttribute("aria-sort", descending ? "descending" : "ascending");
        else cell.removeAttribute("aria-sort");
      }
      more();
    },
  };
}
