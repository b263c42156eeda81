import { counted } from "../../gates/judge/words";
import { h, type TreeElement } from "../tree/tree";
import type { ReportView, TargetView } from "../view/reportView";
import { columns } from "./columns";
import { detailsTree } from "./detailsTree";
import { targetCells } from "./targetCells";
import { worstFirst } from "./worstFirst";

/** Rows that a page has without its script: enough to read, and few enough to open at once. */
const mostRows = 100;
/** Up to so many targets the details are there as well. */
const mostDetails = 10;
const mostRecords = 20;

function headRow(): TreeElement {
  return h("tr", { role: "row" }, ...columns.map(({ name }) => h("th", { role: "columnheader", scope: "col" }, name)));
}

/** What the page shows of the targets where no script runs; the script takes it away and shows all of them. */
export function staticTargets({ gates, targets }: ReportView): TreeElement {
  const shown = worstFirst(targets).slice(0, mostRows);
  const left = targets.length - shown.length;
  const gateOf = (target: TargetView): string | undefined =>
    gates.length > 1 ? gates[target.row.gate]?.name : undefined;
  const rows = shown.map(([target, index]) =>
    h(
      "tr",
      { role: "row" },
      ...targetCells(target.row, target.details(), { index, gate: gateOf(target), opens: false }),
    ),
  );
  const details =
    targets.length > mostDetails
      ? []
      : shown.map(([{ row, details: own }, index]) =>
          h(
            "details",
            { class: "static-details" },
            h("summary", {}, row.name),
            detailsTree(own(), row.name, { id: `static-${index}`, width: 880, most: mostRecords, opens: false }),
          ),
        );
  return h(
    "div",
    { id: "static" },
    h(
      "table",
      { role: "table", class: "fleet" },
      h("caption", {}, "Targets, worst first"),
      h("thead", { role: "rowgroup" }, headRow()),
      h("tbody", { role: "rowgroup" }, ...rows),
    ),
    left === 0
      ? undefined
      : h("p", { class: "note" }, `${counted(left, "further target")} shown where the page’s script may run.`),
    ...details,
  );
}
