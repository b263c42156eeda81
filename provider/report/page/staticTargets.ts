import { counted } from "../../gates/judge/words";
import { h, type TreeElement } from "../tree/tree";
import type { ReportView, TargetView } from "../view/reportView";
import { groupedByCause } from "../draw/causes";
import { columns } from "./columns";
import { detailsTree } from "./detailsTree";
import { targetCells } from "./targetCells";
import { worstFirst } from "./worstFirst";

/** Rows that a page has without its script: enough to read, and few enough to open at once. */
const mostRows = 100;
/** With at most this many targets the details are there as well. */
const mostDetails = 10;
const mostRecords = 20;

function headRow(): TreeElement {
  return h("tr", { role: "row" }, ...columns.map(({ name }) => h("th", { role: "columnheader", scope: "col" }, name)));
}

/** The targets for a page whose script does not run; the script replaces them with all targets. */
export function staticTargets({ gates, targets }: ReportView): TreeElement {
  const worst = worstFirst(targets);
  const lines = groupedByCause(worst, ([{ row }]) => row).slice(0, mostRows);
  const left = targets.length - lines.reduce((sum, line) => sum + line.length, 0);
  const gateOf = (target: TargetView): string | undefined =>
    gates.length > 1 ? gates[target.row.gate]?.name : undefined;
  const rows = lines.map(([[target, index], ...others]) => {
    const details = others.length === 0 ? target.details() : undefined;
    const own = [target.row, ...others.map(([{ row }]) => row)] as const;
    return h("tr", { role: "row" }, ...targetCells(own, details, { index, gate: gateOf(target), opens: false }));
  });
  const details =
    targets.length > mostDetails
      ? []
      : worst.map(([{ row, details: own }, index]) =>
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
      : h("p", { class: "note" }, `${counted(left, "further target")} shown only where the page’s script runs.`),
    ...details,
  );
}
