import { h, type TreeElement } from "../tree/tree";
import type { ShownRecord, TimelineView } from "../view/reportView";
import { coversOf } from "./covers";
import { drawingOrder } from "./drawingOrder";
import { mark, round } from "./mark";

const size = { width: 168, height: 26, marks: 9, strip: 19, stripHeight: 5, edge: 6 };

/** The timeline of a target in a cell of the table: the same signs, without words. The details say it in full. */
export function sparkline(timeline: TimelineView, records: readonly ShownRecord[]): TreeElement {
  const { from, now, gaps } = timeline;
  const x = (at: number): number =>
    round(size.edge + ((Math.min(now, Math.max(from, at)) - from) / (now - from)) * (size.width - 2 * size.edge));
  const strip = (kind: string, start: number, end: number): TreeElement =>
    h("rect", {
      class: kind,
      x: x(start),
      y: size.strip,
      width: round(Math.max(1.5, x(end) - x(start))),
      height: size.stripHeight,
    });
  return h(
    "svg",
    { class: "spark", viewBox: `0 0 ${size.width} ${size.height}`, "aria-hidden": "true", focusable: "false" },
    h("rect", {
      class: "lane",
      x: size.edge,
      y: size.strip,
      width: size.width - 2 * size.edge,
      height: size.stripHeight,
    }),
    coversOf(timeline).map((cover) => strip("cover", cover.from, cover.to)),
    gaps.map((gap) => strip("gap", gap.from, gap.to)),
    drawingOrder(records)
      .map(({ counts, at }) => ({ counts, at: counts === "open" ? now : at }))
      .filter(({ at }) => at !== undefined && at >= from)
      .map(({ counts, at }) => mark(counts, x(at ?? now), size.marks, 7)),
  );
}
