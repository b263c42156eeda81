import { cleanRemoteText } from "../../core/remoteText";
import { h, type TreeElement, type TreeNode } from "../tree/tree";
import type { ShownRecord, TimelineView } from "../view/reportView";
import { coversOf } from "./covers";
import { countsWords } from "./countsWords";
import { drawingOrder } from "./drawingOrder";
import { mark, round } from "./mark";
import { ticksOf } from "./ticks";
import { timelineInWords } from "./timelineInWords";
import { spanInWords, utc } from "./words";

interface DrawingOptions {
  /** Pixels. */
  readonly width: number;
  /** Begins the ids of the drawing, of which a page may hold many. */
  readonly id: string;
}

/** Lines of the drawing, from its top, in pixels. */
const lanes = { tasks: 26, cover: 54, coverHeight: 14, axis: 84, height: 108 };
const edge = 14;
/** Marks at the newest end would be cut in half by the border, and the word "now" needs room. */
const right = 34;
const markSize = 11;
/** Pixels that one label needs. */
const labelWidth = 68;

type Scale = (at: number) => number;

function scaleOf({ from, now }: TimelineView, width: number): Scale {
  return (at) => round(edge + ((Math.min(now, Math.max(from, at)) - from) / (now - from)) * (width - edge - right));
}

/** Characters of a service's own word. */
const wordLimit = 60;

function titleOf({ counts, began, ended, record }: ShownRecord): string {
  const what = `${countsWords[counts]} (${cleanRemoteText(record.rawState ?? record.state ?? "no state", wordLimit)})`;
  const when = ended === undefined ? (began === undefined ? "" : `, since ${utc(began)}`) : `, ended ${utc(ended)}`;
  return `${what}${when}`;
}

function drawnRecord(shown: ShownRecord, x: Scale, { from, now }: TimelineView): TreeElement | undefined {
  const { counts, began, ended, at } = shown;
  const isOpen = counts === "open";
  const place = isOpen ? now : at;
  if (place === undefined || place < from) return undefined;
  const start = began ?? place;
  const end = isOpen ? now : (ended ?? place);
  const y = lanes.tasks;
  return h(
    "g",
    {},
    h("title", {}, titleOf(shown)),
    x(end) - x(start) >= 2
      ? h("line", { class: `bar b-${counts}`, x1: x(start), x2: x(end), y1: y, y2: y })
      : undefined,
    mark(counts, x(place), y, markSize),
  );
}

function coverLane(timeline: TimelineView, x: Scale): TreeNode[] {
  const { gaps, now, limit } = timeline;
  if (limit === undefined) return [];
  const top = lanes.cover - lanes.coverHeight / 2;
  const strip = (kind: string, from: number, to: number, title: string): TreeElement =>
    h(
      "rect",
      { class: kind, x: x(from), y: top, width: round(Math.max(1, x(to) - x(from))), height: lanes.coverHeight, rx: 2 },
      h("title", {}, title),
    );
  return [
    h("rect", {
      class: "lane",
      x: edge,
      y: top,
      width: round(x(now) - edge),
      height: lanes.coverHeight,
      rx: 2,
    }),
    ...coversOf(timeline).map(({ from, to }) =>
      strip("cover", from, to, `A success was younger than ${spanInWords(limit.milliseconds)}`),
    ),
    ...gaps.flatMap(({ from, to, length }) => {
      const words = `${spanInWords(length)} without a success, limit ${spanInWords(limit.milliseconds)}`;
      const over = `+${spanInWords(to - from)}`;
      const hasRoom = x(to) - x(from) > over.length * 7 + 8;
      const middle = round((x(from) + x(to)) / 2);
      return [
        strip("gap", from, to, words),
        ...hatch(x(from), x(to), top),
        hasRoom
          ? h(
              "g",
              {},
              h("rect", {
                class: "chip",
                x: round(middle - over.length * 3.6 - 4),
                y: top,
                width: round(over.length * 7.2 + 8),
                height: lanes.coverHeight,
              }),
              h("text", { class: "over", x: middle, y: lanes.cover + 4 }, over),
            )
          : h("g"),
      ];
    }),
  ];
}

/** Oblique lines say "gap" without colour; a pattern would need an id in each drawing. */
function hatch(from: number, to: number, top: number): TreeElement[] {
  const bottom = top + lanes.coverHeight;
  const step = 7;
  const lines: string[] = [];
  for (let at = from; at + step <= to && lines.length < 200; at += step) {
    lines.push(`M${round(at)} ${bottom}L${round(Math.min(at + step, to))} ${top}`);
  }
  return lines.length === 0 ? [] : [h("path", { class: "hatch", d: lines.join("") })];
}

function axis(timeline: TimelineView, x: Scale, width: number): TreeElement[] {
  const { from, now } = timeline;
  const most = Math.max(2, Math.floor((width - edge - right) / labelWidth));
  const ticks = ticksOf(from, now, most).filter(({ at }) => x(now) - x(at) > labelWidth * 0.7);
  return [
    h("line", { class: "axis", x1: edge, x2: x(now), y1: lanes.axis, y2: lanes.axis }),
    ...ticks.flatMap(({ at, label }) => [
      h("line", { class: "grid", x1: x(at), x2: x(at), y1: 8, y2: lanes.axis }),
      h("text", { class: "tick", x: x(at), y: lanes.axis + 16 }, label),
    ]),
    h("line", { class: "now", x1: x(now), x2: x(now), y1: 6, y2: lanes.axis }),
    h("text", { class: "tick now-word", x: x(now), y: lanes.axis + 16 }, "now"),
  ];
}

/** The timeline of one target: tasks above, below them whether a success was young enough, and the time in UTC. */
export function timelineDrawing(
  timeline: TimelineView,
  records: readonly ShownRecord[],
  { width, id }: DrawingOptions,
): TreeElement {
  const x = scaleOf(timeline, width);
  const drawn = drawingOrder(records).map((record) => drawnRecord(record, x, timeline));
  return h(
    "svg",
    {
      class: "timeline",
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      viewBox: `0 0 ${width} ${lanes.height}`,
      width,
      height: lanes.height,
    },
    h("title", { id: `${id}-title` }, "Timeline in UTC"),
    h("desc", { id: `${id}-desc` }, timelineInWords(timeline)),
    axis(timeline, x, width),
    h("g", {}, coverLane(timeline, x)),
    h("g", {}, drawn),
  );
}
