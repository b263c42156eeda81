import { sparkline } from "../draw/sparkline";
import { verdictWords } from "../draw/verdictWords";
import { minuteOf, spanInWords } from "../draw/words";
import { h, type TreeElement } from "../tree/tree";
import type { TargetDetails, TargetRow } from "../view/reportView";
import { verdictPill } from "./verdictPill";

interface CellOptions {
  /** Its place among all targets, from 0: part of its ids. */
  readonly index: number;
  /** The gate's name, where there are several. */
  readonly gate: string | undefined;
  /** Whether its name opens the details, which needs a script. */
  readonly opens: boolean;
}

function cell(name: string, ...children: Parameters<typeof h>[2][]): TreeElement {
  // Explicit roles: on a narrow page the rows are laid out as cards, and browsers then forget that they were rows.
  return h("td", { role: "cell", class: `c-${name}` }, ...children);
}

/** A small picture of the timeline; a dash where nothing was read. */
export function historyOf({ timeline, records }: TargetDetails): TreeElement {
  return timeline === undefined ? h("span", { class: "none" }, "–") : sparkline(timeline, records);
}

/** The cells of one target, in the order of `columns`. */
export function targetCells(row: TargetRow, details: TargetDetails | undefined, options: CellOptions): TreeElement[] {
  const { index, gate, opens } = options;
  const name = opens
    ? h(
        "button",
        {
          type: "button",
          class: "name",
          id: `target-${index}`,
          "aria-expanded": "false",
          "aria-controls": `details-${index}`,
        },
        row.name,
      )
    : h("strong", { class: "name" }, row.name);
  const where = [gate, row.resourceId === row.name ? undefined : row.resourceId, row.place || undefined]
    .filter((part) => part !== undefined)
    .join(" · ");
  const newest =
    row.newest === undefined
      ? [h("span", { class: "none" }, "none known")]
      : [
          h("span", { class: "age" }, `${spanInWords(row.age ?? 0)} ago`),
          h("span", { class: "stamp" }, minuteOf(row.newest)),
        ];
  return [
    cell("verdict", verdictPill(row.verdict, verdictWords[row.verdict], row.lifted)),
    cell("name", name, where === "" ? undefined : h("span", { class: "where" }, where)),
    cell("service", row.service),
    cell("newest", newest),
    cell("history", details === undefined ? undefined : historyOf(details)),
    cell("reason", h("span", { class: "reason" }, row.message)),
  ];
}
