import { counted } from "../../gates/judge/words";
import { countsWords } from "../draw/countsWords";
import { mark } from "../draw/mark";
import { timelineDrawing } from "../draw/timelineDrawing";
import { gapsInWords } from "../draw/timelineInWords";
import { h, type TreeElement } from "../tree/tree";
import type { Counts, TargetDetails } from "../view/reportView";
import { criterionCard } from "./criterionCard";
import { recordRows } from "./recordRows";

interface DetailsOptions {
  /** Begins all ids in it. */
  readonly id: string;
  /** Of the timeline, in pixels. */
  readonly width: number;
  /** How many records are shown at first. */
  readonly most: number;
  readonly opens: boolean;
}

function legend({ timeline, records }: TargetDetails): TreeElement {
  const found = (Object.keys(countsWords) as Counts[]).filter((kind) => records.some(({ counts }) => counts === kind));
  const entry = (sign: TreeElement, words: string): TreeElement =>
    h(
      "li",
      {},
      h("svg", { class: "sign", viewBox: "0 0 14 14", width: 14, height: 14, "aria-hidden": "true" }, sign),
      words,
    );
  const strip = (kind: string): TreeElement => h("rect", { class: kind, x: 0, y: 3, width: 14, height: 8, rx: 1 });
  const hatched = h("g", {}, strip("gap"), h("path", { class: "hatch", d: "M0 11L5 3M4.5 11L9.5 3M9 11L14 3" }));
  return h(
    "ul",
    { class: "legend" },
    ...found.map((kind) => entry(mark(kind, 7, 7, 10), countsWords[kind])),
    timeline?.limit === undefined ? undefined : entry(strip("cover"), "within the limit"),
    (timeline?.gaps.length ?? 0) === 0 ? undefined : entry(hatched, "beyond the limit"),
  );
}

function timelinePart(details: TargetDetails, { id, width }: DetailsOptions): TreeElement {
  const { timeline, records } = details;
  if (timeline === undefined) return h("p", { class: "none" }, "No timeline: no record was read.");
  return h(
    "div",
    { class: "picture" },
    h("div", { class: "canvas" }, timelineDrawing(timeline, records, { width, id: `${id}-timeline` })),
    legend(details),
    h("p", { class: "gaps" }, gapsInWords(timeline)),
  );
}

function recordsPart({ records, recordsLeftOut }: TargetDetails, { id, most, opens }: DetailsOptions): TreeElement {
  if (records.length === 0) return h("p", { class: "none" }, "No record was read.");
  const hidden = records.length - Math.min(most, records.length);
  return h(
    "div",
    {},
    recordRows(records.slice(0, most), id, opens),
    hidden === 0 || !opens
      ? undefined
      : h("button", { type: "button", class: "all-records" }, `Show ${counted(hidden, "more record")}`),
    recordsLeftOut === 0
      ? undefined
      : h("p", { class: "note" }, `${counted(recordsLeftOut, "older record")} not in this report.`),
  );
}

/** Everything about one target. */
export function detailsTree(details: TargetDetails, name: string, options: DetailsOptions): TreeElement {
  const { id } = options;
  const part = (key: string, title: string, content: TreeElement): TreeElement =>
    h("section", { "aria-labelledby": `${id}-${key}` }, h("h3", { id: `${id}-${key}` }, title), content);
  return h(
    "div",
    { class: "details-body", role: "group", "aria-label": `Details of ${name}` },
    part("timeline-head", "Timeline, in UTC", timelinePart(details, options)),
    part(
      "criteria-head",
      "Criteria",
      details.criteria.length === 0
        ? h("p", { class: "none" }, "Nothing is asked of this target.")
        : h("ul", { class: "criteria" }, ...details.criteria.map(criterionCard)),
    ),
    part(
      "facts-head",
      "Reading",
      h(
        "dl",
        { class: "facts" },
        ...details.facts.map(([fact, value]) => h("div", {}, h("dt", {}, fact), h("dd", {}, value))),
      ),
    ),
    part("records-head", "Records, newest first", recordsPart(details, options)),
  );
}
