import { drawingStyle } from "../../generated/reportPage";
import { causeInWords } from "../draw/causes";
import { gapsInWords, timelineInWords } from "../draw/timelineInWords";
import { timelineDrawing } from "../draw/timelineDrawing";
import { verdictIcon } from "../draw/verdictIcon";
import { cutShortWords, verdictWords } from "../draw/verdictWords";
import { shortIds, utcOf } from "../draw/words";
import { markup } from "../tree/markup";
import { h, type TreeElement } from "../tree/tree";
import type { CriterionView, GateView, TargetDetails, TargetView } from "../view/reportView";

/** Breaks a text into lines of a given width, at blanks where it has some, and cuts what does not fit. */
function textLines(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => pieces(one, width))) {
    if (line === "" || line.length + 1 + word.length <= width) line = line === "" ? word : `${line} ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? "";
  return [...lines.slice(0, most - 1), `${last.slice(0, width - 1)}…`];
}

/** A word that is longer than a line, such as an id, in pieces. */
function pieces(word: string, width: number): string[] {
  const signs = Array.from(word);
  if (signs.length <= width) return [word];
  const parts: string[] = [];
  for (let at = 0; at < signs.length; at += width) parts.push(signs.slice(at, at + width).join(""));
  return parts;
}

const width = 960;
const edge = 24;
/** Characters in a line of 13 pixels; a sign of a sans serif is about half as wide as it is high. */
const lineWidth = 130;
const lineHeight = 18;

const style = `
.surface{fill:var(--surface);stroke:var(--line)}
svg .title{font-size:22px;font-weight:600;fill:var(--text)}
svg .strong{font-size:14px;font-weight:600;fill:var(--text)}
svg .words{font-size:13px;fill:var(--text)}
svg .small{font-size:13px}
.icon{fill:currentColor}
.v-pass{color:var(--pass)}.v-warn{color:var(--warn)}.v-fail{color:var(--fail)}
.v-unknown{color:var(--unknown)}.v-pending{color:var(--pending)}.v-notApplicable{color:var(--none)}
svg .colour{fill:currentColor}`;

/** Lines that grow downwards: each part says how high it is. */
interface Part {
  readonly height: number;
  readonly draw: (y: number) => readonly TreeElement[];
}

function text(kind: string, x: number, y: number, words: string): TreeElement {
  return h("text", { class: kind, x, y }, words);
}

function icon(verdict: string, x: number, y: number, size: number): TreeElement {
  const shape = verdictIcon(verdict);
  return { ...shape, attributes: { ...shape.attributes, class: `icon v-${verdict}`, x, y, width: size, height: size } };
}

function paragraph(kind: string, words: string, most: number, indent = 0): Part {
  const lines = textLines(words, lineWidth - Math.round(indent / 7), most);
  return {
    height: lines.length * lineHeight,
    draw: (y) => lines.map((line, at) => text(kind, edge + indent, y + 14 + at * lineHeight, line)),
  };
}

function space(height: number): Part {
  return { height, draw: () => [] };
}

function head({ row }: TargetView): Part {
  const lifted = row.lifted === undefined ? "" : `, ${row.lifted}`;
  const [name = ""] = textLines(shortIds(row.name), 52, 1);
  const [cause = ""] = textLines(causeInWords([row]), 120, 1);
  return {
    height: 58,
    draw: (y) => [
      icon(row.verdict, edge, y + 2, 26),
      text("title", edge + 38, y + 23, `${name}: ${verdictWords[row.verdict]}${lifted}`),
      text("words", edge + 38, y + 45, cause),
    ],
  };
}

function notice({ cutShort, overrides }: GateView): readonly Part[] {
  const lines = [
    ...(cutShort === undefined ? [] : [cutShortWords[cutShort]]),
    ...overrides.map((override) => `Overridden ${override}`),
  ];
  return lines.flatMap((line) => [paragraph("strong", line, 2), space(4)]);
}

function criterion({ id, verdict, observed, threshold, message }: CriterionView): readonly Part[] {
  return [
    {
      height: 22,
      draw: (y) => [
        icon(verdict, edge, y + 2, 16),
        text("strong", edge + 26, y + 15, `${id}: ${verdict} (${observed}; limit ${threshold})`),
      ],
    },
    paragraph("small", shortIds(message), 3, 26),
    space(8),
  ];
}

function picture({ timeline, records }: TargetDetails): readonly Part[] {
  if (timeline === undefined) return [paragraph("small", "No timeline: no record was read.", 1), space(8)];
  const drawing = timelineDrawing(timeline, records, { width: width - 2 * edge, id: "timeline" });
  return [
    {
      height: 112,
      draw: (y) => [{ ...drawing, attributes: { ...drawing.attributes, x: edge, y } }],
    },
    paragraph("words", gapsInWords(timeline), 2),
    space(12),
  ];
}

function placeOf({ region, project }: GateView): string {
  return `${region === undefined ? "" : `, region ${region}`}${project === undefined ? "" : `, project ${project}`}`;
}

/** One resource as a drawing that is a file of its own. */
export function svgReport(target: TargetView, gate: GateView): string {
  const details = target.details();
  const parts: readonly Part[] = [
    head(target),
    ...notice(gate),
    ...picture(details),
    ...details.criteria.flatMap(criterion),
    paragraph("small", `${target.row.service} ${target.row.resourceId}${placeOf(gate)}`, 1),
    paragraph("small", `Gate ${gate.name}, evaluated at ${utcOf(gate.evaluatedAt)}`, 1),
  ];
  let y = 18;
  const drawn: TreeElement[] = [];
  for (const part of parts) {
    drawn.push(...part.draw(y));
    y += part.height;
  }
  const height = y + 16;
  const { timeline } = details;
  const description = `${causeInWords([target.row])}. ${timeline === undefined ? "" : timelineInWords(timeline)}`;
  const root = h(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-labelledby": "title desc",
    },
    h("title", { id: "title" }, `${target.row.name}: ${verdictWords[target.row.verdict]}`),
    h("desc", { id: "desc" }, description),
    h("style", {}, drawingStyle + style),
    h("rect", { class: "surface", x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 14 }),
    drawn,
  );
  return `${markup(root)}\n`;
}
