import { causeInWords, newestInWords, targetsInWords, type RowTargets } from "../draw/causes";
import { sparkline } from "../draw/sparkline";
import { verdictWords } from "../draw/verdictWords";
import { minuteOf, shortIds } from "../draw/words";
import { h, type TreeElement } from "../tree/tree";
import type { TargetDetails } from "../view/reportView";
import { verdictPill } from "./verdictPill";

interface CellOptions {
  /** The place of the first target among all, from 0: part of its ids. */
  readonly index: number;
  /** The gate's name, where there are several. */
  readonly gate: string | undefined;
  /** Whether its name opens the details, which needs a script. */
  readonly opens: boolean;
}

/** Names that a row of several targets lists at most. */
const mostNames = 300;

function cell(name: string, ...children: Parameters<typeof h>[2][]): TreeElement {
  // Explicit roles: on a narrow page the rows are laid out as cards, and browsers then forget that they were rows.
  return h("td", { role: "cell", class: `c-${name}` }, ...children);
}

/** A small picture of the timeline; a dash where nothing was read. */
export function historyOf({ timeline, records }: TargetDetails): TreeElement {
  return timeline === undefined ? h("span", { class: "none" }, "–") : sparkline(timeline, records);
}

function nameOf(rows: RowTargets, { index, opens }: CellOptions): TreeElement {
  const [{ name, resourceId }, ...others] = rows;
  const title = others.length === 0 ? (name === resourceId ? name : `${name}, ${resourceId}`) : undefined;
  if (!opens) return h("strong", { class: "name", title }, targetsInWords(rows));
  const kind = others.length === 0 ? { id: `target-${index}`, "aria-controls": `details-${index}` } : {};
  const button = {
    type: "button",
    class: others.length === 0 ? "name" : "name group",
    "aria-expanded": "false",
    title,
  };
  return h("button", { ...button, ...kind }, targetsInWords(rows));
}

/** The line below the name: the gate and the place; of several targets their names. */
function whereOf([first, ...others]: RowTargets, gate: string | undefined): string {
  const names = [first, ...others].slice(0, mostNames).map(({ name }) => shortIds(name));
  const left = others.length + 1 - names.length;
  const list = others.length === 0 ? undefined : `${names.join(", ")}${left === 0 ? "" : ` and ${left} more`}`;
  return [gate, first.place || undefined, list].filter((part) => part !== undefined).join(" · ");
}

/** The cells of a row, in the order of `columns`: of one target, or of those with one cause. */
export function targetCells(rows: RowTargets, details: TargetDetails | undefined, options: CellOptions): TreeElement[] {
  const [{ verdict, lifted, service, newest }, ...others] = rows;
  const where = whereOf(rows, options.gate);
  const isKnown = newest !== undefined && others.length === 0;
  return [
    cell("verdict", verdictPill(verdict, verdictWords[verdict], lifted)),
    cell("name", nameOf(rows, options), where === "" ? undefined : h("span", { class: "where" }, where)),
    cell("cause", h("span", { class: "cause" }, causeInWords(rows))),
    cell(
      "newest",
      h("span", { class: newest === undefined ? "none" : "age" }, newestInWords(rows)),
      isKnown ? h("span", { class: "stamp" }, minuteOf(newest)) : undefined,
    ),
    cell("history", details === undefined ? undefined : historyOf(details)),
    cell("service", service),
  ];
}
