import { groupedByCause } from "../draw/causes";
import { columns, type SortKey } from "../page/columns";
import { historyOf, targetCells } from "../page/targetCells";
import { h } from "../tree/tree";
import type { SearchableRow, Selection } from "./fleet";
import { readDetails } from "./readEmbedded";
import { toElement } from "./toElement";

/** Rows that are made at once: all of them would take seconds in a large fleet, and more come with scrolling. */
const batch = 50;

interface FleetTable {
  readonly element: Element;
  show(rows: readonly SearchableRow[], selection: Selection): void;
  /** Makes further rows; tells whether there were any. */
  more(count?: number): boolean;
  /** Targets in the rows made so far, and all targets. */
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

/** A row with its place in the whole table, of which rows that are closed are a part. */
interface Line {
  readonly rows: readonly [SearchableRow, ...SearchableRow[]];
  readonly place: number;
}

/** Rows in the order of verdicts are grouped by cause; another order is of single targets. */
function linesOf(rows: readonly SearchableRow[], { sort }: Selection): readonly Line[] {
  const groups = sort === "verdict" ? groupedByCause(rows, ({ row }) => row) : rows.map((row) => [row] as const);
  // The first line is the head's.
  let place = 2;
  return groups.map((group) => {
    const line = { rows: group, place };
    place += group.length === 1 ? 1 : group.length + 1;
    return line;
  });
}

/** The table of the fleet: rows are made as they are needed, and it tells screen readers how many there are. */
export function createFleetTable(gates: readonly string[], sorted: (key: SortKey) => void): FleetTable {
  const table = toElement(
    h("table", { role: "table", class: "fleet", id: "fleet" }, h("caption", {}, "Targets of the gates")),
  );
  const heads = head();
  const body = toElement(h("tbody", { role: "rowgroup" }));
  table.append(heads, body);
  let lines: readonly Line[] = [];
  let made = 0;
  const groups = new WeakMap<Element, Line>();

  heads.addEventListener("click", (event) => {
    const key = (event.target as Element).closest<HTMLElement>("[data-sort]")?.dataset["sort"];
    if ((event.target as Element).closest("button") !== null && key !== undefined) sorted(key as SortKey);
  });

  body.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest("button.group");
    if (button !== null) toggle(button);
  });

  function rowOf(line: Line, kind = ""): Element {
    const [{ row, index }, ...others] = line.rows;
    const gate = gates.length > 1 ? gates[row.gate] : undefined;
    const own = [row, ...others.map((one) => one.row)] as const;
    const isGroup = others.length > 0;
    const element = toElement(
      h(
        "tr",
        {
          role: "row",
          "aria-rowindex": line.place,
          "data-index": isGroup ? undefined : index,
          class: `row ${kind}e-${row.verdict}`,
        },
        ...targetCells(own, undefined, { index, gate, opens: true }),
      ),
    );
    if (isGroup) {
      groups.set(element, line);
      return element;
    }
    // The history comes when its piece is unpacked, which takes a moment; its place is kept free.
    void readDetails(index).then((details) => {
      if (details !== undefined) element.querySelector(".c-history")?.replaceChildren(toElement(historyOf(details)));
    });
    return element;
  }

  /** Shows or hides the targets of a group, with the details that are open, below its row. */
  function toggle(button: Element): void {
    const element = button.closest("tr");
    const line = element === null ? undefined : groups.get(element);
    if (element === null || line === undefined) return;
    const isOpen = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!isOpen));
    if (!isOpen) {
      element.after(...line.rows.map((row, at) => rowOf({ rows: [row], place: line.place + 1 + at }, "member ")));
      return;
    }
    let next = element.nextElementSibling;
    while (next?.matches(".member, .details") === true) {
      next.remove();
      next = element.nextElementSibling;
    }
  }

  function more(count = batch): boolean {
    const next = lines.slice(made, made + count);
    body.append(...next.map((line) => rowOf(line)));
    made += next.length;
    return next.length > 0;
  }

  const targetsIn = (some: readonly Line[]): number => some.reduce((sum, { rows }) => sum + rows.length, 0);

  return {
    element: table,
    more,
    extent: () => ({ made: targetsIn(lines.slice(0, made)), all: targetsIn(lines) }),
    show(found, selection) {
      const { sort, descending } = selection;
      lines = linesOf(found, selection);
      made = 0;
      body.replaceChildren();
      const last = lines.at(-1);
      const rows = last === undefined ? 1 : last.place + (last.rows.length === 1 ? 0 : last.rows.length);
      table.setAttribute("aria-rowcount", String(rows));
      for (const cell of heads.querySelectorAll<HTMLElement>("[data-sort]")) {
        if (cell.dataset["sort"] === sort) cell.setAttribute("aria-sort", descending ? "descending" : "ascending");
        else cell.removeAttribute("aria-sort");
      }
      more();
    },
  };
}
