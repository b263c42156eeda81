import { groupedByCause } from "../draw/causes";
import { columns, type SortKey } from "../page/columns";
import { historyOf, targetCells } from "../page/targetCells";
import { h } from "../tree/tree";
import type { SearchableRow, Selection } from "./fleet";
import { readDetails } from "./readEmbedded";
import { toElement } from "./toElement";

/** Rows that are made at once: all of them would take seconds in a large fleet, and more come with scrolling. */
const batch = 50;

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

/** Targets in some lines. */
function targetsIn(some: readonly Line[]): number {
  return some.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** The table of the fleet. It makes rows as they are needed, and tells screen readers how many rows there are. */
export class FleetTable {
  readonly element = toElement(
    h("table", { role: "table", class: "fleet", id: "fleet" }, h("caption", {}, "Targets of the gates")),
  );
  readonly #heads = head();
  readonly #body = toElement(h("tbody", { role: "rowgroup" }));
  readonly #groups = new WeakMap<Element, Line>();
  readonly #gates: readonly string[];
  #lines: readonly Line[] = [];
  #made = 0;

  constructor(gates: readonly string[], sorted: (key: SortKey) => void) {
    this.#gates = gates;
    this.element.append(this.#heads, this.#body);
    this.#heads.addEventListener("click", (event) => {
      const key = (event.target as Element).closest<HTMLElement>("[data-sort]")?.dataset["sort"];
      if ((event.target as Element).closest("button") !== null && key !== undefined) sorted(key as SortKey);
    });
    this.#body.addEventListener("click", ({ target }) => {
      const button = (target as Element).closest("button.group");
      if (button !== null) this.#toggle(button);
    });
  }

  show(found: readonly SearchableRow[], selection: Selection): void {
    const { sort, descending } = selection;
    this.#lines = linesOf(found, selection);
    this.#made = 0;
    this.#body.replaceChildren();
    const last = this.#lines.at(-1);
    const rows = last === undefined ? 1 : last.place + (last.rows.length === 1 ? 0 : last.rows.length);
    this.element.setAttribute("aria-rowcount", String(rows));
    for (const cell of this.#heads.querySelectorAll<HTMLElement>("[data-sort]")) {
      if (cell.dataset["sort"] === sort) cell.setAttribute("aria-sort", descending ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    }
    this.more();
  }

  /** Makes further rows. Returns whether there were any. */
  more(count = batch): boolean {
    const next = this.#lines.slice(this.#made, this.#made + count);
    this.#body.append(...next.map((line) => this.#rowOf(line)));
    this.#made += next.length;
    return next.length > 0;
  }

  /** Targets in the rows made so far, and all targets. */
  extent(): { readonly made: number; readonly all: number } {
    return { made: targetsIn(this.#lines.slice(0, this.#made)), all: targetsIn(this.#lines) };
  }

  #rowOf(line: Line, kind = ""): Element {
    const [{ row, index }, ...others] = line.rows;
    const gate = this.#gates.length > 1 ? this.#gates[row.gate] : undefined;
    const own = [row, ...others.map((one) => one.row)] as const;
    const isGroup = others.length > 0;
    const attributes = {
      role: "row",
      "aria-rowindex": line.place,
      "data-index": isGroup ? undefined : index,
      class: `row ${kind}e-${row.verdict}`,
    };
    const element = toElement(h("tr", attributes, ...targetCells(own, undefined, { index, gate, opens: true })));
    if (isGroup) {
      this.#groups.set(element, line);
      return element;
    }
    // The history comes when its piece is unpacked, which takes a moment; its place is kept free.
    void readDetails(index).then((details) => {
      if (details !== undefined) element.querySelector(".c-history")?.replaceChildren(toElement(historyOf(details)));
    });
    return element;
  }

  /** Shows or hides the targets of a group, with the details that are open, below its row. */
  #toggle(button: Element): void {
    const element = button.closest("tr");
    const line = element === null ? undefined : this.#groups.get(element);
    if (element === null || line === undefined) return;
    const isOpen = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!isOpen));
    if (!isOpen) {
      const members = line.rows.map((row, at) => this.#rowOf({ rows: [row], place: line.place + 1 + at }, "member "));
      element.after(...members);
      return;
    }
    let next = element.nextElementSibling;
    while (next?.matches(".member, .details") === true) {
      next.remove();
      next = element.nextElementSibling;
    }
  }
}
